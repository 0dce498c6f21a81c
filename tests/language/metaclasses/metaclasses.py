class Meta(type):
    def __new__(mcs, name, bases, ns, **kw):
        print("Meta.__new__", name, [b.__name__ for b in bases], sorted(k for k in ns if not k.startswith("__")), kw)
        cls = super().__new__(mcs, name, bases, ns)
        cls.tag = name.lower()
        return cls
    def __init__(cls, name, bases, ns, **kw):
        print("Meta.__init__", name, kw)
        super().__init__(name, bases, ns)
    def __call__(cls, *args, **kw):
        print("Meta.__call__", cls.__name__, args, kw)
        return super().__call__(*args, **kw)
    def __len__(cls):
        return 42
    def __iter__(cls):
        return iter([1, 2, 3])
    def __getitem__(cls, k):
        return "item " + str(k)
    def __contains__(cls, k):
        return k == 5
    @property
    def shout(cls):
        return cls.__name__.upper()
    def __repr__(cls):
        return "<Meta " + cls.__name__ + ">"
class A(metaclass=Meta, flavour="x"):
    x = 1
    def __init__(self, v):
        self.v = v
class B(A):
    y = 2
print(A(3).v, B(4).v, type(A), type(B) is Meta, len(A), list(B), A["k"], 5 in A, A.shout, A.tag, B.tag)
print(A, [B], isinstance(A, Meta), isinstance(A, type), issubclass(Meta, type))
class Singleton(type):
    _all = {}
    def __call__(cls, *a, **k):
        if cls not in cls._all:
            cls._all[cls] = super().__call__(*a, **k)
        return cls._all[cls]
class Conf(metaclass=Singleton):
    def __init__(self): print("made")
print(Conf() is Conf())
class Prep(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kw):
        print("prepare", name, bases, kw)
        return {"given": 7}
class P(metaclass=Prep):
    z = given + 1
print(P.z, P.given)
class Registry:
    known = []
    def __init_subclass__(cls, /, kind="plain", **kw):
        super().__init_subclass__(**kw)
        cls.known.append((cls.__name__, kind))
class R1(Registry): pass
class R2(Registry, kind="fancy"): pass
print(Registry.known)
class Field:
    def __set_name__(self, owner, name):
        self.name = name; print("set_name", owner.__name__, name)
    def __get__(self, obj, owner=None):
        if obj is None: return self
        return obj.__dict__.get(self.name, 0)
    def __set__(self, obj, v):
        obj.__dict__[self.name] = v * 2
class M:
    a = Field(); b = Field()
m = M(); m.a = 4
print(m.a, m.b, M.a is M.__dict__["a"])
class G:
    def __class_getitem__(cls, item):
        return (cls.__name__, item)
print(G[int], G["a", 1])
T = type("T", (A,), {"q": 9})
print(T, T.q, T(1).v)
X = type("X", (), dict(hi=lambda self: "hi " + type(self).__name__))
print(X().hi(), X.__name__, X.__bases__, X.__mro__)
class M1(type): pass
class M2(type): pass
class C1(metaclass=M1): pass
class C2(metaclass=M2): pass
try:
    class C3(C1, C2): pass
except TypeError as e: print(e)
class M3(M1, M2): pass
class C4(C1, C2, metaclass=M3): pass
print(type(C4))
def fmeta(name, bases, ns):
    print("function as metaclass", name); return type(name, bases, ns)
class F(metaclass=fmeta): pass
print(type(F))
print(Meta.__mro__, type(Meta))
class Eq(type):
    def __eq__(cls, o): return True
    def __hash__(cls): return 1
    def __add__(cls, o): return "added"
    def __bool__(cls): return False
    def __getattr__(cls, n): return "meta-" + n
    def __setattr__(cls, n, v): print("set", n); super().__setattr__(n, v)
    def __instancecheck__(cls, x): return x == 3
    def __subclasscheck__(cls, x): return x is int
class E(metaclass=Eq): pass
print(E == 3, E + 1, bool(E), E.foo); E.k = 3; print(E.k, isinstance(3, E), issubclass(int, E), issubclass(str, E))

# expect: Meta.__new__ A [] ['x'] {'flavour': 'x'}
# expect: Meta.__init__ A {'flavour': 'x'}
# expect: Meta.__new__ B ['A'] ['y'] {}
# expect: Meta.__init__ B {}
# expect: Meta.__call__ A (3,) {}
# expect: Meta.__call__ B (4,) {}
# expect: 3 4 <class '__main__.Meta'> True 42 [1, 2, 3] item k True A a b
# expect: <Meta A> [<Meta B>] True True True
# expect: made
# expect: True
# expect: prepare P () {}
# expect: 8 7
# expect: [('R1', 'plain'), ('R2', 'fancy')]
# expect: set_name M a
# expect: set_name M b
# expect: 8 0 True
# expect: ('G', <class 'int'>) ('G', ('a', 1))
# expect: Meta.__new__ T ['A'] ['q'] {}
# expect: Meta.__init__ T {}
# expect: Meta.__call__ T (1,) {}
# expect: <Meta T> 9 1
# expect: hi X X (<class 'object'>,) (<class '__main__.X'>, <class 'object'>)
# expect: metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases
# expect: <class '__main__.M3'>
# expect: function as metaclass F
# expect: <class 'type'>
# expect: (<class '__main__.Meta'>, <class 'type'>, <class 'object'>) <class 'type'>
# expect: True added False meta-foo
# expect: set k
# expect: 3 True True False

# The class model: inheritance, descriptors, special methods.
class Base:
    kind = "base"
    def __init__(self, x=1):
        self.x = x
    def who(self):
        return "Base" + str(self.x)
    @property
    def double(self):
        return self.x * 2
    @double.setter
    def double(self, v):
        self.x = v // 2
    @classmethod
    def make(cls, v):
        return cls(v)
    @staticmethod
    def plus(a, b):
        return a + b
class Left(Base):
    def who(self):
        return "Left>" + super().who()
class Right(Base):
    def who(self):
        return "Right>" + super(Right, self).who()
class Both(Left, Right):
    pass
b = Both.make(4)
print(b.who(), [c.__name__ for c in Both.__mro__])   # expect: Left>Right>Base4 ['Both', 'Left', 'Right', 'Base', 'object']
b.double = 20
print(b.x, b.double, Both.plus(2, 3), b.plus(1, 1), b.kind)  # expect: 10 20 5 2 base
print(isinstance(b, Right), issubclass(Both, Base), isinstance(b, (int, str)))  # expect: True True False
try:
    class Bad(Base, Both):
        pass
except TypeError as e:
    print(str(e).split("\n")[0])  # expect: Cannot create a consistent method resolution
class V:
    def __init__(self, v):
        self.v = v
    def __add__(self, o):
        return V(self.v + (o.v if isinstance(o, V) else o)) if isinstance(o, (V, int)) else NotImplemented
    def __radd__(self, o):
        return V(o + self.v + 100)
    def __iadd__(self, o):
        self.v += 1000
        return self
    def __eq__(self, o):
        return isinstance(o, V) and self.v == o.v
    def __lt__(self, o):
        return self.v < o.v
    def __hash__(self):
        return hash(self.v)
    def __repr__(self):
        return "V(%d)" % self.v
    def __len__(self):
        return self.v
    def __getitem__(self, i):
        if i >= self.v:
            raise IndexError(i)
        return i * i
    def __contains__(self, i):
        return i == 42
    def __call__(self, *a, **k):
        return (self.v, a, k)
    def __bool__(self):
        return self.v != 0
    def __neg__(self):
        return V(-self.v)
print(V(1) + V(2), V(1) + 5, 5 + V(1), -V(3))    # expect: V(3) V(6) V(106) V(-3)
v = V(1)
v += 1
print(v, V(1) == V(1), V(1) != V(1), V(1) == 1, V(1) < V(2), V(2) > V(1))  # expect: V(1001) True False False True True
print({V(1): "a", V(2): "b"}[V(2)], V(1) in [V(0), V(1)], len({V(1), V(1), V(2)}))   # expect: b True 2
print(list(V(4)), 42 in V(1), 41 in V(1), V(3)(1, 2, k=3), bool(V(0)), not V(5))   # expect: [0, 1, 4, 9] True False (3, (1, 2), {'k': 3}) False False
print(sorted([V(3), V(1), V(2)]), max(V(3), V(9)), [1, V(2)] == [1, V(2)])   # expect: [V(1), V(2), V(3)] V(9) True
try:
    V(1) + "x"
except TypeError as e:
    print(e)   # expect: unsupported operand type(s) for +: 'V' and 'str'
try:
    V(1).nothing
except AttributeError as e:
    print(e)   # expect: 'V' object has no attribute 'nothing'
class G:
    def __getattr__(self, name):
        if name.startswith("get_"):
            return lambda: name
        raise AttributeError(name)
    def __setattr__(self, name, value):
        object.__setattr__(self, name, value * 2)
g = G()
g.a = 4
print(g.a, g.get_x(), hasattr(g, "zzz"), getattr(g, "zzz", 7))   # expect: 8 get_x False 7
class Meta:
    def __init_subclass__(cls, tag=None):
        cls.tag = tag
class Tagged(Meta, tag="t"):
    pass
print(Tagged.tag)   # expect: t
class Field:
    def __set_name__(self, owner, name):
        self.name = name
    def __get__(self, obj, owner):
        return self if obj is None else obj.__dict__.get(self.name, 0)
    def __set__(self, obj, v):
        obj.__dict__[self.name] = v + 1
class HasField:
    f = Field()
h = HasField()
h.f = 10
print(h.f, HasField.f.name, h.__dict__)   # expect: 11 f {'f': 11}
class Stack(list):
    def push(self, x):
        self.append(x)
    def __repr__(self):
        return "Stack" + list.__repr__(self)
s = Stack([1])
s.push(2)
s.note = "n"
print(s, len(s), s[1], s.note, isinstance(s, list))   # expect: Stack[1, 2] 2 2 n True
class D(dict):
    def __missing__(self, k):
        return k + "!"
print(D(a=1)["a"], D()["b"])   # expect: 1 b!
class One:
    made = None
    def __new__(cls, *a):
        if cls.made is None:
            cls.made = super().__new__(cls)
        return cls.made
    def __init__(self, *a):
        self.a = a
print(One(1) is One(2), One.made.a)   # expect: True (2,)
print(type(b).__name__, Both.__bases__, Base.who.__qualname__, type(1), type(None))  # expect: Both (<class '__main__.Left'>, <class '__main__.Right'>) Base.who <class 'int'> <class 'NoneType'>
T = type("T", (Base,), {"y": 5})
print(T(3).who(), T.y)   # expect: Base3 5
del b.x
try:
    b.x
except AttributeError as e:
    print(e)   # expect: 'Both' object has no attribute 'x'

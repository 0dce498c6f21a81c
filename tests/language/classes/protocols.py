class V:
    def __init__(self, *xs): self.xs = xs
    def __repr__(self): return f"V{self.xs}"
    def __add__(self, o): return V(*(a + b for a, b in zip(self.xs, o.xs))) if isinstance(o, V) else NotImplemented
    def __radd__(self, o): return ("radd", o)
    def __iadd__(self, o): self.xs += (o,); return self
    def __mul__(self, k): return V(*(x * k for x in self.xs))
    __rmul__ = __mul__
    def __neg__(self): return V(*(-x for x in self.xs))
    def __pos__(self): return self
    def __invert__(self): return "inv"
    def __abs__(self): return sum(x * x for x in self.xs) ** 0.5
    def __eq__(self, o): return isinstance(o, V) and self.xs == o.xs
    def __hash__(self): return hash(self.xs)
    def __lt__(self, o): return self.xs < o.xs
    def __len__(self): return len(self.xs)
    def __getitem__(self, i): return self.xs[i]
    def __contains__(self, x): return x in self.xs
    def __bool__(self): return any(self.xs)
    def __call__(self, *a, **k): return (a, k)
    def __format__(self, spec): return "fmt:" + spec
    def __matmul__(self, o): return sum(a * b for a, b in zip(self.xs, o.xs))
    def __int__(self): return 7
    def __float__(self): return 7.5
    def __index__(self): return 2
    def __round__(self, n=None): return ("round", n)
    def __divmod__(self, o): return "dm"
    def __pow__(self, o, m=None): return ("pow", o, m)
    def __truediv__(self, o): return "td"
    def __floordiv__(self, o): return "fd"
    def __mod__(self, o): return "mod"
    def __and__(self, o): return "and"
    def __rand__(self, o): return "rand"
    def __or__(self, o): return "or"
    def __xor__(self, o): return "xor"
    def __lshift__(self, o): return "ls"
    def __rshift__(self, o): return "rs"
    def __reversed__(self): return iter("rev")
    def __delitem__(self, i): print("del", i)
    def __setitem__(self, i, v): print("set", i, v)
    def __enter__(self): return self
    def __exit__(self, *a): print("exit", a[0]); return True
a = V(1, 2); b = V(3, 4)
print(a + b, 5 + a, a * 2, 2 * a, -a, +a, ~a, abs(V(3, 4)), a == V(1, 2), a != b, hash(a) == hash(V(1, 2)), a < b, b > a, sorted([b, a]), max(a, b), len(a), a[0], list(a), 1 in a, bool(V(0)), a(1, k=2), f"{a:xyz}", format(a, "q"), a @ b, int(a), float(a), [10, 20, 30][a], round(a), round(a, 2), divmod(a, 1), a ** 2, pow(a, 2, 3), a / 1, a // 1, a % 1, a & 1, 1 & a, a | 1, a ^ 1, a << 1, a >> 1, list(reversed(a)))
a += 9; print(a); del a[3]; a[1:2] = 5
with a as q: raise ValueError("suppressed")
try: a + 1
except TypeError as e: print(e)
try: a <= b
except TypeError as e: print(e)
class NoHash:
    def __eq__(self, o): return True
try: {NoHash(): 1}
except TypeError as e: print(e)
class P:
    def __init__(self): self._x = 1
    @property
    def x(self): "doc"; return self._x
    @x.setter
    def x(self, v): print("setting", v); self._x = v
    @x.deleter
    def x(self): print("deleting"); self._x = None
    ro = property(lambda self: "ro")
p = P(); p.x = 5; print(p.x); del p.x; print(p.x, p.ro)
try: p.ro = 3
except AttributeError as e: print(e)
class Dyn:
    def __getattr__(self, n):
        if n.startswith("_"): raise AttributeError(n)
        return "dyn " + n
    def __setattr__(self, n, v): object.__setattr__(self, n, v * 2)
    def __delattr__(self, n): print("delattr", n); object.__delattr__(self, n)
d = Dyn(); d.q = 4; print(d.q, d.other); del d.q; print(d.q, hasattr(d, "_z"))
class GA:
    def __getattribute__(self, n):
        if n == "secret": return "no"
        return super().__getattribute__(n)
    secret = 1; open_ = 2
print(GA().secret, GA().open_)
class A:
    def hi(self): return "A"
    @classmethod
    def make(cls): return cls.__name__
    @staticmethod
    def st(x): return x + 1
class B(A):
    def hi(self): return "B" + super().hi()
class C(A):
    def hi(self): return "C" + super(C, self).hi()
class D(B, C):
    def hi(self): return "D" + super().hi()
print(D().hi(), D.make(), D().make(), D.st(1), [c.__name__ for c in D.__mro__])
class S:
    __slots__ = ("a", "b")
    def __init__(self): self.a = 1
s = S(); print(s.a); s.b = 2; print(s.b)
try: s.c = 3
except AttributeError as e: print(e)
try: print(S().b)
except AttributeError as e: print(e)
try: s.__dict__
except AttributeError as e: print(e)
class Seq:
    def __getitem__(self, i):
        if i > 3: raise IndexError
        return i * i
print(list(Seq()), 4 in Seq(), [*Seq()], sum(Seq()), max(Seq()), tuple(Seq()), sorted(Seq(), reverse=True))
a, b, *c = Seq(); print(a, b, c)
class It:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > 3: raise StopIteration
        return self.n
print(list(It()), [x for x in It()], dict(zip("abc", It())), set(It()), "-".join(map(str, It())))
class Missing(dict):
    def __missing__(self, k): return k * 2
m = Missing(a=1); print(m["a"], m["zz"], m.get("q"), "zz" in m)
class LenOnly:
    def __len__(self): return 0
print(bool(LenOnly()), not LenOnly(), "yes" if LenOnly() else "no")
try:
    class BadLen:
        def __len__(self): return -1
    len(BadLen())
except ValueError as e: print(e)
class Cm:
    def __init__(self, n): self.n = n
    def __enter__(self): print("enter", self.n); return self.n
    def __exit__(self, t, v, tb): print("exit", self.n, t and t.__name__); return False
with Cm(1) as x, Cm(2) as y: print(x, y)
with (Cm(3) as x, Cm(4)): print(x)
try:
    with Cm(5): raise KeyError("z")
except KeyError as e: print("caught", e)
print(A.hi.__name__, A().hi.__name__, A.__name__, A().__class__.__name__, type(A()).__mro__[-1], A.__module__, A.hi.__qualname__)
print(D.__bases__, D.__base__ if hasattr(D, "__base__") else None, A.__subclasses__())
class Cmp:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v
    def __lt__(self, o): return self.v < o.v
    def __repr__(self): return f"Cmp({self.v})"
from functools import total_ordering
T = total_ordering(Cmp)
print(T(1) <= T(2), T(3) >= T(2), sorted([T(3), T(1)]), min(T(5), T(4)))
o = object(); print(type(o), o == o, o != object())
try: object().x = 1
except AttributeError as e: print(e)
try: object(1)
except TypeError as e: print(e)
try: A(1)
except TypeError as e: print(e)
try: A.hi()
except TypeError as e: print(e)
try: A().hi(1)
except TypeError as e: print(e)
try: A().nope
except AttributeError as e: print(e)
try: A.nope
except AttributeError as e: print(e)
try: None.x
except AttributeError as e: print(e)
try: (3)()
except TypeError as e: print(e)
try: len(3)
except TypeError as e: print(e)
try: [][1]
except IndexError as e: print(e)
try: {}["k"]
except KeyError as e: print(e, repr(e), str(e))
try: "a" + 1
except TypeError as e: print(e)
try: 1 + "a"
except TypeError as e: print(e)
try: int("x")
except ValueError as e: print(e)
try: [1, 2].index(5)
except ValueError as e: print(e)
try: [].pop()
except IndexError as e: print(e)
try: a, b = 1, 2, 3
except ValueError as e: print(e)
try: a, b, c = 1, 2
except ValueError as e: print(e)
try: a, b = 5
except TypeError as e: print(e)
try: for_ = iter(5)
except TypeError as e: print(e)
try: next(iter([]))
except StopIteration as e: print("SI", e.value)
try: raise "x"
except TypeError as e: print(e)
try: {[]: 1}
except TypeError as e: print(e)
try: 5[0]
except TypeError as e: print(e)
try: "abc"[10]
except IndexError as e: print(e)
try: (1).foo = 2
except AttributeError as e: print(e)

# expect: V(4, 6) ('radd', 5) V(2, 4) V(2, 4) V(-1, -2) V(1, 2) inv 5.0 True True True True True [V(1, 2), V(3, 4)] V(3, 4) 2 1 [1, 2] True False ((1,), {'k': 2}) fmt:xyz fmt:q 11 7 7.5 30 ('round', None) ('round', 2) dm ('pow', 2, None) ('pow', 2, 3) td fd mod and rand or xor ls rs ['r', 'e', 'v']
# expect: V(1, 2, 9)
# expect: del 3
# expect: set slice(1, 2, None) 5
# expect: exit <class 'ValueError'>
# expect: unsupported operand type(s) for +: 'V' and 'int'
# expect: '<=' not supported between instances of 'V' and 'V'
# expect: unhashable type: 'NoHash'
# expect: setting 5
# expect: 5
# expect: deleting
# expect: None ro
# expect: property 'ro' of 'P' object has no setter
# expect: 8 dyn other
# expect: delattr q
# expect: dyn q False
# expect: no 2
# expect: DBCA D D 2 ['D', 'B', 'C', 'A', 'object']
# expect: 1
# expect: 2
# expect: 'S' object has no attribute 'c'
# expect: 'S' object has no attribute 'b'
# expect: 'S' object has no attribute '__dict__'
# expect: [0, 1, 4, 9] True [0, 1, 4, 9] 14 9 (0, 1, 4, 9) [9, 4, 1, 0]
# expect: 0 1 [4, 9]
# expect: [1, 2, 3] [1, 2, 3] {'a': 1, 'b': 2, 'c': 3} {1, 2, 3} 1-2-3
# expect: 1 zzzz None False
# expect: False True no
# expect: __len__() should return >= 0
# expect: enter 1
# expect: enter 2
# expect: 1 2
# expect: exit 2 None
# expect: exit 1 None
# expect: enter 3
# expect: enter 4
# expect: 3
# expect: exit 4 None
# expect: exit 3 None
# expect: enter 5
# expect: exit 5 KeyError
# expect: caught 'z'
# expect: hi hi A A <class 'object'> __main__ A.hi
# expect: (<class '__main__.B'>, <class '__main__.C'>) <class '__main__.B'> [<class '__main__.B'>, <class '__main__.C'>]
# expect: True True [Cmp(1), Cmp(3)] Cmp(4)
# expect: <class 'object'> True True
# expect: 'object' object has no attribute 'x'
# expect: object() takes no arguments
# expect: A() takes no arguments
# expect: A.hi() missing 1 required positional argument: 'self'
# expect: A.hi() takes 1 positional argument but 2 were given
# expect: 'A' object has no attribute 'nope'
# expect: type object 'A' has no attribute 'nope'
# expect: 'NoneType' object has no attribute 'x'
# expect: 'int' object is not callable
# expect: object of type 'int' has no len()
# expect: list index out of range
# expect: 'k' KeyError('k') 'k'
# expect: can only concatenate str (not "int") to str
# expect: unsupported operand type(s) for +: 'int' and 'str'
# expect: invalid literal for int() with base 10: 'x'
# expect: 5 is not in list
# expect: pop from empty list
# expect: too many values to unpack (expected 2)
# expect: not enough values to unpack (expected 3, got 2)
# expect: cannot unpack non-iterable int object
# expect: 'int' object is not iterable
# expect: SI None
# expect: exceptions must derive from BaseException
# expect: unhashable type: 'list'
# expect: 'int' object is not subscriptable
# expect: string index out of range
# expect: 'int' object has no attribute 'foo'

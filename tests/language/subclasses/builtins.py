class Celsius(float):
    def __new__(cls, v): return super().__new__(cls, v)
    def fahr(self): return self * 9 / 5 + 32
c = Celsius(100); print(c, c.fahr(), type(c).__name__, isinstance(c, float), c + 1, type(c + 1), c == 100.0, hash(c) == hash(100.0), f"{c:.1f}", "%d" % c, round(c), int(c), c > 50, max(c, 3), repr(c))
c.unit = "C"; print(c.unit, c.__dict__)
class Age(int):
    def __new__(cls, v):
        if v < 0: raise ValueError("neg")
        return super().__new__(cls, v)
    def __add__(self, o): return Age(int(self) + o)
    def __repr__(self): return f"Age({int(self)})"
a = Age(5); print(a, repr(a), a + 1, a - 1, a * 2, [a], {a: 1}[5], a == 5, 5 == a, a < 6, range(a), [1,2,3,4,5,6][a], "x" * a, str(a), f"{a}", f"{a:03d}", "%d %s" % (a, a), bool(Age(0)), hash(a), sum([a, a]), abs(a), -a, a // 2, divmod(a, 2), 2 ** a, a ** 2, bin(a), float(a), int(a), type(int(a)), list(range(a)), a in [5], [5].index(a), isinstance(a, int), a is a, a.bit_length(), a & 4, a | 2, a ^ 1, ~a, a << 1)
try: Age(-1)
except ValueError as e: print("no", e)
class Name(str):
    def __new__(cls, v, extra=None):
        self = super().__new__(cls, v.title()); self.extra = extra; return self
    def shout(self): return self.upper() + "!"
n = Name("ada lovelace", extra=3); print(n, n.extra, n.shout(), len(n), n[0], n[1:3], n + "x", type(n + "x"), n == "Ada Lovelace", {n: 1}["Ada Lovelace"], isinstance(n, str), repr(n), f"{n:>15}", "%s" % n, n.split(), n.replace("A", "B"), "da" in n, sorted(n)[:3], hash(n) == hash("Ada Lovelace"), str(n), type(str(n)), ",".join([n, n]), n.__dict__)
class Pt(tuple):
    def __new__(cls, x, y): return super().__new__(cls, (x, y))
    @property
    def x(self): return self[0]
    @property
    def y(self): return self[1]
    def __add__(self, o): return Pt(self.x + o.x, self.y + o.y)
    def __repr__(self): return "Pt(%r, %r)" % self
p = Pt(1, 2); print(p, p.x, p.y, p + p, len(p), p == (1, 2), hash(p) == hash((1, 2)), {p: 1}, (*p,), isinstance(p, tuple), p[::-1], p < (1, 3), list(p), p.index(2), 2 in p); px, py = p; print(px, py)
p.z = 4; print(p.z)
class Stack(list):
    def push(self, x): self.append(x)
    def __getitem__(self, i): return list.__getitem__(self, i) if not isinstance(i, slice) else Stack(list.__getitem__(self, i))
    def __repr__(self): return f"Stack({super().__repr__()})"
s = Stack([1, 2]); s.push(3); print(s, s[0], s[1:], len(s), s == [1, 2, 3], sum(s), [x for x in s], s + [4])
class DD(dict):
    def __missing__(self, k): self[k] = v = []; return v
    def __setitem__(self, k, v): print("set", k); super().__setitem__(k, v)
d = DD(a=1); d["x"].append(1); d["q"] = 2; print(d, d["a"], len(d), d.get("zz"))
class Low(dict):
    def __getitem__(self, k): return super().__getitem__(k.lower())
    def __contains__(self, k): return super().__contains__(k.lower())
l = Low(abc=1); print(l["ABC"], "ABC" in l, l.get("ABC"), dict(l))
class Tags(set):
    def add(self, x): super().add(x.lower())
t = Tags(); t.add("A"); t.add("a"); print(t, len(t), "a" in t)
class FS(frozenset): pass
f = FS([1, 2]); print(sorted(f), type(f), f == {1, 2}, f, hash(f) == hash(frozenset([1,2])))
class By(bytes): 
    def hexx(self): return self.hex()
b = By(b"ab"); print(b, b.hexx(), b + b"c", b == b"ab", type(b).__name__, b[0])
class BA(bytearray): pass
ba = BA(b"xyz"); ba.append(65); ba.q = 1; print(ba, ba.q)
from collections import namedtuple
P = namedtuple("P", "x y z", defaults=[0])
p = P(1, 2); print(p, p.x, p[1], isinstance(p, tuple), p == (1, 2, 0), p._replace(x=5), p._asdict(), P._fields, P._make([7, 8, 9]), hash(p) == hash((1, 2, 0)), "%d %d %d" % p, len(p), {**p._asdict()}, P._field_defaults, sorted([P(3, 1), P(1, 2)]), p + (1,))
class Q(P):
    __slots__ = ()
    def norm(self): return self.x + self.y
q = Q(1, 2, 3); print(q, q.norm(), type(q))
x, *r = q; print(x, r)
try: p.x = 3
except AttributeError as e: print(e)
try: P(1)
except TypeError as e: print(e)
match q:
    case Q(x=1, y=yy): print("match", yy)
match p:
    case (a, b, c): print("seq", a, b, c)
match p:
    case P(1, b, c): print("cls", b, c)
class Err(ValueError):
    def __init__(self, msg, code): super().__init__(msg); self.code = code
    def __str__(self): return f"{self.args[0]} [{self.code}]"
try: raise Err("bad", 3)
except ValueError as e: print(e, repr(e), e.args, e.code)
class Color(str):
    RED = "r"
    def __eq__(self, o): return True
    def __hash__(self): return 5
print(Color("x") == 5, {Color("b"): 1}.get(Color("z")), "q" == Color("x"))
class MyInt(int):
    def __eq__(self, o): return "eq"
    def __index__(self): return 3
    def __bool__(self): return False
print(MyInt(4) == 4, bool(MyInt(4)), 4 == MyInt(4))
print(int.__new__(Age, 7), str.__new__(Name, "zz"), tuple.__new__(Pt, (5, 6)), Age.from_bytes(b"\x05", "big"), type(Age.from_bytes(b"\x05", "big")), dict.fromkeys("ab"), DD.fromkeys("ab", 1))

# expect: 100.0 212.0 Celsius True 101.0 <class 'float'> True True 100.0 100 100 100 True 100.0 100.0
# expect: C {'unit': 'C'}
# expect: Age(5) Age(5) Age(6) 4 10 [Age(5)] 1 True True True range(0, 5) 6 xxxxx Age(5) Age(5) 005 5 Age(5) False 5 10 5 -5 2 (2, 1) 32 25 0b101 5.0 5 <class 'int'> [0, 1, 2, 3, 4] True 0 True True 3 4 7 4 -6 10
# expect: no neg
# expect: Ada Lovelace 3 ADA LOVELACE! 12 A da Ada Lovelacex <class 'str'> True 1 True 'Ada Lovelace'    Ada Lovelace Ada Lovelace ['Ada', 'Lovelace'] Bda Lovelace True [' ', 'A', 'L'] True Ada Lovelace <class 'str'> Ada Lovelace,Ada Lovelace {'extra': 3}
# expect: Pt(1, 2) 1 2 Pt(2, 4) 2 True True {Pt(1, 2): 1} (1, 2) True (2, 1) True [1, 2] 1 True
# expect: 1 2
# expect: 4
# expect: Stack([1, 2, 3]) 1 Stack([2, 3]) 3 True 6 [1, 2, 3] [1, 2, 3, 4]
# expect: set x
# expect: set q
# expect: {'a': 1, 'x': [1], 'q': 2} 1 3 None
# expect: 1 True None {'abc': 1}
# expect: Tags({'a'}) 1 True
# expect: [1, 2] <class '__main__.FS'> True FS({1, 2}) True
# expect: b'ab' 6162 b'abc' True By 97
# expect: BA(b'xyzA') 1
# expect: P(x=1, y=2, z=0) 1 2 True True P(x=5, y=2, z=0) {'x': 1, 'y': 2, 'z': 0} ('x', 'y', 'z') P(x=7, y=8, z=9) True 1 2 0 3 {'x': 1, 'y': 2, 'z': 0} {'z': 0} [P(x=1, y=2, z=0), P(x=3, y=1, z=0)] (1, 2, 0, 1)
# expect: Q(x=1, y=2, z=3) 3 <class '__main__.Q'>
# expect: 1 [2, 3]
# expect: can't set attribute
# expect: P.__new__() missing 1 required positional argument: 'y'
# expect: match 2
# expect: seq 1 2 0
# expect: cls 2 0
# expect: bad [3] Err('bad') ('bad',) 3
# expect: True 1 True
# expect: eq False eq
# expect: set a
# expect: set b
# expect: Age(7) zz Pt(5, 6) Age(5) <class '__main__.Age'> {'a': None, 'b': None} {'a': 1, 'b': 1}

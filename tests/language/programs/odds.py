# deeper odds and ends
class A:
    x: int = 3
    y: "str"
    def __init__(self, a: int, b=2, *c, d, e=5, **f) -> None: pass
try: A(1)
except TypeError as e: print(e)
class B:
    def __init_subclass__(cls, **kw): print("init_subclass", cls.__name__, kw)
try:
    class C(B, extra=1): pass
    class D(object, extra=1): pass
except TypeError as e: print(e)
class E:
    def __new__(cls, *a): print("new", a); return super().__new__(cls)
    def __init__(self, *a): print("init", a)
E(1, 2)
class F:
    def __new__(cls): return 5
print(F())
class Sing:
    _i = None
    def __new__(cls, *a, **k):
        if cls._i is None: cls._i = super().__new__(cls)
        return cls._i
print(Sing(1) is Sing(2))
class Desc:
    def __get__(self, o, t=None): return "desc" if o else "class"
class H: d = Desc()
h = H(); print(h.d, H.d); h.__dict__["d"] = 5; print(h.d)
class Lazy:
    def __init__(self, f): self.f = f
    def __set_name__(self, o, n): self.n = n
    def __get__(self, o, t=None):
        if o is None: return self
        v = o.__dict__[self.n] = self.f(o); print("computed"); return v
class K:
    @Lazy
    def val(self): return 42
k = K(); print(k.val, k.val)
print(type("Dyn", (A,), {"z": 1, "m": lambda self: self.z}).__name__)
class Ctx:
    def __enter__(self): return self
    def __exit__(self, t, v, tb): print(t.__name__ if t else None, v, tb is not None); return True
with Ctx(): 1 / 0
def outer():
    try: return "try"
    finally: return "finally"
print(outer())
def nested():
    for i in range(3):
        for j in range(3):
            if j == 1: break
            if i == 2: return (i, j)
print(nested())
def withret():
    with Ctx() as c:
        for i in [1, 2]:
            with Ctx():
                return i
print(withret())
def g():
    with Ctx():
        yield 1
        yield 2
for v in g(): print(v); break
print([i for i in range(10) if i % 2 if i > 3], {i: j for i in range(2) for j in range(2)}, [(i, j) for i in range(2) for j in range(i)])
fs = [lambda: i for i in range(3)]; print([f() for f in fs])
fs = [lambda i=i: i for i in range(3)]; print([f() for f in fs])
def mk():
    x = []
    def add(v): x.append(v); return x
    return add
a = mk(); a(1); print(a(2), a.__closure__[0].cell_contents, a.__code__.co_name if hasattr(a.__code__, "co_name") else "add")
print(sorted({"b": 1, "a": 2}), sorted([3, 1, 2], reverse=True), sorted([("a", 2), ("a", 1)]), sorted("bca"), sorted([True, False]), sorted([1.5, 1]), list(map(str, [1, 2])))
print("%s" % [1, 2], "%s %s" % ("a", (1, 2)), str([1, "a", None, 2.0, (1,), {"k": {1}}]), repr({}), str(set()), str(()), [[]], {"a": [1, {"b": ()}]})
print(1_000 == 1000, 0.1 + 0.2 == 0.3, 3 == 3.0, True + True, "a" < "b", [1, 2] < [1, 2, 3], (1, "a") == (1, "a"), None is None, 1 is not None)
def f(a, *, b): return a + b
try: f(1, 2)
except TypeError as e: print(e)
try: f()
except TypeError as e: print(e)
try: f(1)
except TypeError as e: print(e)
try: f(1, b=2, c=3)
except TypeError as e: print(e)
try: f(1, b=1, **{"b": 2})
except TypeError as e: print(e)
try: print("a" "b".foo)
except AttributeError as e: print(e)
import sys
def rec(n): return rec(n + 1)
try: rec(0)
except RecursionError as e: print(e)
print(int.__name__, (5).__class__, "".join.__name__, len.__name__, print.__module__ if False else "")
x = 10
def shadow():
    x = 1
    class In:
        x = x if False else 5
        def get(self): return x
    return In().get(), In.x
try: print(shadow())
except NameError as e: print(e)
del_me = [1, 2, 3]; del del_me[0], del_me[0]; print(del_me)
a = b = 1; a += 1; print(a, b)
t = (1, [2]); 
try: t[1] += [3]
except TypeError as e: print(e, t)
d = {}; d["a"], d["b"] = 1, 2; print(d); d["a"] += 5; print(d)
i = 0; l = [0, 0]; i, l[i] = 1, 9; print(i, l)
print(f"{'a':>{'5'}}", f"{3.0}", f"{1e20}", f"{10 ** 20}", f"{True}", f"{None}", f"{[1]}", f"{'x' 'y'}", f"{1:>5}|{1:<5}|{'s':=^5}")
print("abc"[::-1], "abc"[-5:2], [1, 2, 3][5:], "a,b,,c".split(","), "".split(), "".split(","), " a ".split(" "))
print(*(x for x in range(3)), *[4], sep=",")
print(max(1, 2, key=lambda v: -v), min("b", "a"), sum(x for x in range(4)), any(x > 2 for x in [1, 3]), all(x for x in []))
lst = [1, 2, 3]
for v in lst:
    if v == 2: lst.remove(v)
print(lst)
d = {1: 1}
try:
    for k in d: d[2] = 2
except RuntimeError as e: print(e)
print(isinstance(True, int), type(True) is int, type(3) == int, type([]).__name__)
print(round(2.675, 2), round(1e20), round(5, -1), round(15, -1), round(25, -1), int(1e18), 10 ** -2, 7 // -2, -7 // 2, 2 ** 100, -2 ** 2, (-2) ** 2, 5 / 2, 4 / 2, 1e3, 1.0e-7, 123456.789e3)
print(chr(8364), "é" == "e\u0301", len("😀"), "😀"[0], "ñ".encode("latin-1"))
print(globals()["x"], "shadow" in globals(), locals() is globals())
def loc():
    a = 1; b = 2
    return sorted(locals().items())
print(loc())
class Multi(Exception):
    def __init__(self, a, b): super().__init__(a, b); self.a = a
try: raise Multi(1, 2)
except Multi as e: print(e, e.args, repr(e), e.a)
class NoArgs(Exception): pass
print(repr(NoArgs()), str(NoArgs()), str(NoArgs("x")), str(NoArgs(1, 2)), repr(KeyError("k")), str(KeyError("k")))
try:
    try: raise ValueError(1)
    except ValueError as e: raise TypeError(2)
except TypeError as e: print(e.__context__, e.__cause__)
try: raise ValueError from None
except ValueError as e: print(repr(e), e.__suppress_context__)
e1 = OSError(2, "No such file"); print(e1, e1.errno, e1.strerror, repr(e1), type(e1))
it = iter([1, 2]); print(next(it), next(it), next(it, "end"))
z = zip([1, 2], "ab"); print(next(z), list(z)); e = enumerate("ab"); print(next(e), list(e))
m = map(lambda x: x * 2, [1, 2]); print(next(m), list(m), list(m))
r = range(0, 10, 3); print(r, len(r), 9 in r, r[1], r[-1], list(r), r == range(0, 12, 3), r.index(6), r.count(3), range(3) == range(0, 3))
print(hex(-255), bin(-5), oct(0), f"{-5:b}", f"{255:#X}", f"{1234.5:,.1f}", f"{0.000012345:g}", f"{1e6:g}", f"{123456789:g}", f"{5:%}")
print(str(b"abc"), str(b"abc", "utf-8"), bytes("é", "utf-8"), b"a" < b"b", b"abc"[::-1])

# expect: A.__init__() missing 1 required keyword-only argument: 'd'
# expect: init_subclass C {'extra': 1}
# expect: D.__init_subclass__() takes no keyword arguments
# expect: new (1, 2)
# expect: init (1, 2)
# expect: 5
# expect: True
# expect: desc class
# expect: 5
# expect: computed
# expect: 42 42
# expect: Dyn
# expect: ZeroDivisionError division by zero True
# expect: finally
# expect: (2, 0)
# expect: None None False
# expect: None None False
# expect: 1
# expect: 1
# expect: GeneratorExit  True
# expect: [5, 7, 9] {0: 1, 1: 1} [(1, 0)]
# expect: [2, 2, 2]
# expect: [0, 1, 2]
# expect: [1, 2] [1, 2] add
# expect: ['a', 'b'] [3, 2, 1] [('a', 1), ('a', 2)] ['a', 'b', 'c'] [False, True] [1, 1.5] ['1', '2']
# expect: [1, 2] a (1, 2) [1, 'a', None, 2.0, (1,), {'k': {1}}] {} set() () [[]] {'a': [1, {'b': ()}]}
# expect: True False True 2 True True True True True
# expect: f() takes 1 positional argument but 2 were given
# expect: f() missing 1 required positional argument: 'a'
# expect: f() missing 1 required keyword-only argument: 'b'
# expect: f() got an unexpected keyword argument 'c'
# expect: __main__.f() got multiple values for keyword argument 'b'
# expect: 'str' object has no attribute 'foo'
# expect: maximum recursion depth exceeded
# expect: int <class 'int'> join len 
# expect: (1, 5)
# expect: [3]
# expect: 2 1
# expect: 'tuple' object does not support item assignment (1, [2, 3])
# expect: {'a': 1, 'b': 2}
# expect: {'a': 6, 'b': 2}
# expect: 1 [0, 9]
# expect:     a 3.0 1e+20 100000000000000000000 True None [1] xy     1|1    |==s==
# expect: cba ab [] ['a', 'b', '', 'c'] [] [''] ['', 'a', '']
# expect: 0,1,2,4
# expect: 1 a 6 True True
# expect: [1, 3]
# expect: dictionary changed size during iteration
# expect: True False True list
# expect: 2.67 100000000000000000000 0 20 20 1000000000000000000 0.01 -4 -4 1267650600228229401496703205376 -4 4 2.5 2.0 1000.0 1e-07 123456789.0
# expect: € False 1 😀 b'\xf1'
# expect: 10 True True
# expect: [('a', 1), ('b', 2)]
# expect: (1, 2) (1, 2) Multi(1, 2) 1
# expect: NoArgs()  x (1, 2) KeyError('k') 'k'
# expect: 1 None
# expect: ValueError() True
# expect: [Errno 2] No such file 2 No such file FileNotFoundError(2, 'No such file') <class 'FileNotFoundError'>
# expect: 1 2 end
# expect: (1, 'a') [(2, 'b')]
# expect: (0, 'a') [(1, 'b')]
# expect: 2 [4] []
# expect: range(0, 10, 3) 4 True 3 9 [0, 3, 6, 9] True 2 1 True
# expect: -0xff -0b101 0o0 -101 0XFF 1,234.5 1.2345e-05 1e+06 1.23457e+08 500.000000%
# expect: b'abc' abc b'\xc3\xa9' True b'cba'

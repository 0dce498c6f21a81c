# try / names / scoping
def f():
    print(x1)
    x1 = 3
try: f()
except UnboundLocalError as e: print(type(e).__name__, e)
try: undefined_name
except NameError as e: print(e, e.name)
def g():
    def h(): return late
    try: h()
    except NameError as e: print(e)
    late = 1
    return h()
print(g())
x = 5
del x
try: x
except NameError as e: print(e)
def counter():
    n = 0
    def inc():
        nonlocal n
        n += 1
        return n
    return inc
c = counter(); c(); print(c())
if (n := 10) > 5: print(n)
print([y := 1, y ** 2], y)
print([last := i for i in range(3)], last)
def pos(a, b, /, c, *, d=4): return a, b, c, d
print(pos(1, 2, 3), pos(1, 2, c=3, d=5))
try: pos(a=1, b=2, c=3)
except TypeError as e: print(e)
try: pos(1, 2)
except TypeError as e: print(e)
try: pos(1, 2, 3, 4)
except TypeError as e: print(e)
try: pos(1, 2, 3, e=4)
except TypeError as e: print(e)
def va(*args, k=1, **kw): return args, k, kw
print(va(1, *[2, 3], k=4, **{"z": 1}), va(*"ab", *range(2)))
a, (b, *c), d = 1, (2, 3, 4), 5; print(a, b, c, d)
*a, b = "xyz"; print(a, b)
[a, b] = 1, 2; print(a, b)
for i, (j, k) in enumerate([(1, 2), (3, 4)]): print(i, j, k)
print([*range(3), *"ab"], {*[1, 2], 3}, {**{"a": 1}, "b": 2}, (*[1], 2))
def ret(): return 1, *[2, 3]
print(ret())
x = y = z = []; x.append(1); print(z, x is y)
class C:
    items = [1, 2, 3]
    doubled = [i * 2 for i in items]
    total = sum(items)
    def m(self): return __class__.__name__
    class Inner:
        v = 3
print(C.doubled, C.total, C().m(), C.Inner.v, C.Inner.__qualname__)
def deco(arg):
    def wrap(cls):
        cls.arg = arg
        return cls
    return wrap
@deco("hi")
class D: pass
print(D.arg)
print((lambda *a, k=2, **kw: (a, k, kw))(1, 2, z=3))
def defaults(a, l=[]): l.append(a); return l
defaults(1); print(defaults(2))
print(1 < 2 < 3, 1 < 3 > 2, not 1 == 2, 1 if 0 else 2)
i = 0
while True:
    i += 1
    if i == 3: continue
    if i > 4: break
else: print("no")
print(i)
for i in []: pass
else: print("else")
try: pass
except: pass
else: print("try else")
finally: print("fin")
def ff():
    try: return 1
    finally: print("cleanup")
print(ff())
def fl():
    for i in range(3):
        try:
            if i == 1: continue
            if i == 2: break
            print("body", i)
        finally: print("f", i)
fl()
try:
    try: 1 / 0
    finally: print("inner")
except ZeroDivisionError as e: print(e)
try: raise ValueError("a") from KeyError("b")
except ValueError as e: print(repr(e.__cause__), e.__suppress_context__)
try:
    try: raise KeyError(1)
    except KeyError: raise ValueError(2)
except ValueError as e: print(repr(e.__context__), e.__cause__)
assert True, "x"
try: assert 1 == 2, "msg"
except AssertionError as e: print("AE", e)
try: assert 0
except AssertionError as e: print("AE", repr(e))
print(__name__, type(None), NotImplemented, ...)
s = "global"
def gl():
    global s, newg
    s = "changed"; newg = 1
gl(); print(s, newg)
exec_result = {}
print(callable(print), callable(3), id(s) == id(s), type(type))
print(isinstance(3, (int, str)), isinstance("a", int | str), issubclass(bool, int), issubclass(int, (str, object)))
print(getattr(C, "nope", "dflt"), hasattr(C, "items"), getattr(C, "total"))
o = C(); setattr(o, "q", 9); print(o.q, vars(o), o.__dict__); delattr(o, "q"); print(hasattr(o, "q"))
print(sorted(["b", "A", "c"], key=str.lower, reverse=True), sorted([(1, "b"), (1, "a"), (0, "z")], key=lambda t: t[0]))
print(min([3, 1, 2]), max("a", "bb", key=len), min([], default="none"), max({"a": 1, "b": 2}.items(), key=lambda kv: kv[1]))
try: list(zip([1], [1, 2], strict=True))
except ValueError as e: print(e)
print(list(enumerate("ab", start=5)), list(zip("ab", [1, 2], [True, False])), list(map(lambda a, b: a + b, [1, 2], [3, 4])), list(filter(None, [0, 1, "", 2])))
it = iter([1, 2, 3]); print(list(iter(lambda: next(it), 3)))
print(list(reversed([1, 2])), list(reversed("ab")), list(reversed(range(3))), sum([1, 2], 10), sum([[1], [2]], []), any([]), all([]), abs(-3), divmod(7, -2), divmod(-7.5, 2), pow(2, 10, 1000), pow(3, -1, 7), round(2.5), round(3.14159, 2), round(1234, -2), round(-0.5))
print("a", "b", sep="-", end="!\n"); print(*[1, 2], sep=""); print(); print("x", flush=True)
import sys
print(bin(10), oct(8), hex(255), ord("a"), chr(97), ascii("é"), repr("a'b"), len("abc"), hash(1) == hash(1.0), bool([]))
print(list(range(10))[2:8:2], list(range(5))[::-1], "hello"[-3:], (1, 2, 3)[1:], range(10)[3:5], range(10)[-1])
l = list(range(6)); l[1:3] = ["a", "b", "c"]; print(l); l[::2] = [0] * len(l[::2]); print(l); del l[1:3]; print(l); del l[0]; print(l)

# expect: UnboundLocalError cannot access local variable 'x1' where it is not associated with a value
# expect: name 'undefined_name' is not defined undefined_name
# expect: cannot access free variable 'late' where it is not associated with a value in enclosing scope
# expect: 1
# expect: name 'x' is not defined
# expect: 2
# expect: 10
# expect: [1, 1] 1
# expect: [0, 1, 2] 2
# expect: (1, 2, 3, 4) (1, 2, 3, 5)
# expect: pos() got some positional-only arguments passed as keyword arguments: 'a, b'
# expect: pos() missing 1 required positional argument: 'c'
# expect: pos() takes 3 positional arguments but 4 were given
# expect: pos() got an unexpected keyword argument 'e'
# expect: ((1, 2, 3), 4, {'z': 1}) (('a', 'b', 0, 1), 1, {})
# expect: 1 2 [3, 4] 5
# expect: ['x', 'y'] z
# expect: 1 2
# expect: 0 1 2
# expect: 1 3 4
# expect: [0, 1, 2, 'a', 'b'] {1, 2, 3} {'a': 1, 'b': 2} (1, 2)
# expect: (1, 2, 3)
# expect: [1] True
# expect: [2, 4, 6] 6 C 3 C.Inner
# expect: hi
# expect: ((1, 2), 2, {'z': 3})
# expect: [1, 2]
# expect: True True True 2
# expect: 5
# expect: else
# expect: try else
# expect: fin
# expect: cleanup
# expect: 1
# expect: body 0
# expect: f 0
# expect: f 1
# expect: f 2
# expect: inner
# expect: division by zero
# expect: KeyError('b') True
# expect: KeyError(1) None
# expect: AE msg
# expect: AE AssertionError()
# expect: __main__ <class 'NoneType'> NotImplemented Ellipsis
# expect: changed 1
# expect: True False True <class 'type'>
# expect: True True True True
# expect: dflt True 6
# expect: 9 {'q': 9} {'q': 9}
# expect: False
# expect: ['c', 'b', 'A'] [(0, 'z'), (1, 'b'), (1, 'a')]
# expect: 1 bb none ('b', 2)
# expect: zip() argument 2 is longer than argument 1
# expect: [(5, 'a'), (6, 'b')] [('a', 1, True), ('b', 2, False)] [4, 6] [1, 2]
# expect: [1, 2]
# expect: [2, 1] ['b', 'a'] [2, 1, 0] 13 [1, 2] False True 3 (-4, -1) (-4.0, 0.5) 24 5 2 3.14 1200 0
# expect: a-b!
# expect: 12
# expect:
# expect: x
# expect: 0b1010 0o10 0xff 97 a '\xe9' "a'b" 3 True False
# expect: [2, 4, 6] [4, 3, 2, 1, 0] llo (2, 3) range(3, 5) 9
# expect: [0, 'a', 'b', 'c', 3, 4, 5]
# expect: [0, 'a', 0, 'c', 0, 4, 0]
# expect: [0, 'c', 0, 4, 0]
# expect: ['c', 0, 4, 0]

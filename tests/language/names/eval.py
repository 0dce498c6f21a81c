exec(r'''
x = 1
def f(a, b=2, *c, d=4, **e):
    "doc"
    return a, b, c, d, e
print(f(1), f(1, 3, 4, d=5, z=6), f.__name__, f.__doc__)
try: f()
except TypeError as e: print(e)
try: f(1, a=2)
except TypeError as e: print(e)
class A:
    n = 0
    def __init__(self, v): self.v = v; A.n += 1
    def m(self): return self.v
    @property
    def p(self): return self.v * 2
    @staticmethod
    def s(): return 's'
class B(A):
    def m(self): return super().m() + 1
print(B(5).m(), B(1).p, A.n, A.s())
def outer():
    k = 0
    def inner():
        nonlocal k
        k += 1
        return k
    inner(); inner()
    return k
print(outer())
def g():
    global x
    x = 9
g(); print(x)
for i in range(5):
    if i == 1: continue
    if i == 3: break
    print(i)
else: print('no')
w = 3
while w:
    w -= 1
else: print('else')
def t():
    try: 1/0
    except ZeroDivisionError as e: return str(e)
    finally: print('fin')
print(t())
def fin():
    for i in range(3):
        try: return i
        finally: continue
    return 'end'
print(fin())
a, *b = [1, 2, 3]; (c, d), e = (1, 2), 3; print(a, b, c, d, e)
print([i * j for i in range(3) if i for j in range(2)], {i: i for i in 'ab'}, {1 for _ in 'a'}, list(i + x for i in range(2)))
def h(n): return [n + i for i in range(2)], (lambda q: q + n)(1)
print(h(10))
l = [1, 2, 3]; l[0] += 5; del l[1]; print(l, l[::-1])
import math
from math import pi as PI
print(math.floor(2.5), PI > 3)
print(f'{x:>4}|{x!r}|{"a"}', 1 < 2 < 3, not x, x if x else 0, (y := 5), y)
try:
    raise ValueError('v') from KeyError('k')
except (ValueError, KeyError) as e: print(repr(e.__cause__))
try:
    try: 1/0
    except ZeroDivisionError: raise
except ZeroDivisionError as e: print('re', e)
assert x
def deco(fn): return lambda *a: ('d', fn(*a))
@deco
def z(v): return v
print(z(3))
def rec(n): return 1 if n < 2 else n * rec(n - 1)
print(rec(10))
try: undefined
except NameError as e: print(e)
def ul():
    print(uu)
    uu = 1
try: ul()
except UnboundLocalError as e: print(e)
print(all(i < 3 for i in range(3)), sum(v for v in [1, 2]), [[c for c in r] for r in ['ab']])
''', {'__name__': 't'})
print(eval('1 + 2 * 3'), eval('x * 2', {'x': 21}), eval('[i * i for i in range(4)]'))
def f(a):
    b = 2
    return eval('a + b'), sorted(locals())
print(f(1))
co = compile('a + b', '<string>', 'eval'); print(eval(co, {'a': 1, 'b': 2}))
try: eval('1 +')
except SyntaxError as e: print('SyntaxError', e.msg, e.lineno, e)
try: eval('nope')
except NameError as e: print(e)
exec('q = 10\nfor i in range(2):\n    q += i'); print(q)

# What CPython 3.11 prints:
# expect: (1, 2, (), 4, {}) (1, 3, (4,), 5, {'z': 6}) f doc
# expect: f() missing 1 required positional argument: 'a'
# expect: f() got multiple values for argument 'a'
# expect: 6 2 2 s
# expect: 2
# expect: 9
# expect: 0
# expect: 2
# expect: else
# expect: fin
# expect: division by zero
# expect: end
# expect: 1 [2, 3] 1 2 3
# expect: [0, 1, 0, 2] {'a': 'a', 'b': 'b'} {1} [9, 10]
# expect: ([10, 11], 11)
# expect: [6, 3] [3, 6]
# expect: 2 True
# expect:    9|9|a True False 9 5 5
# expect: KeyError('k')
# expect: re division by zero
# expect: ('d', 3)
# expect: 3628800
# expect: name 'undefined' is not defined
# expect: cannot access local variable 'uu' where it is not associated with a value
# expect: True 3 [['a', 'b']]
# expect: 7 42 [0, 1, 4, 9]
# expect: (3, ['a', 'b'])
# expect: 3
# expect: SyntaxError invalid syntax 1 invalid syntax (<string>, line 1)
# expect: name 'nope' is not defined
# expect: 11

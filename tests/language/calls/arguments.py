# Arguments: all forms, and CPython's words for the wrong ones.
def f(a, b=2, *args, c, d=4, **kw):
    return (a, b, args, c, d, kw)
print(f(1, c=3))                              # expect: (1, 2, (), 3, 4, {})
print(f(1, 5, 6, 7, c=8, d=9, e=10))          # expect: (1, 5, (6, 7), 8, 9, {'e': 10})
print(f(*[1, 2], *(3,), **{"c": 1}, **{"z": 2}))   # expect: (1, 2, (3,), 1, 4, {'z': 2})
def p(a, b, /, c):
    return a + b + c
print(p(1, 2, c=3), p(1, 2, 3))               # expect: 6 6
def wrong(call):
    try:
        call()
    except TypeError as e:
        print(e)
def two(a, b):
    pass
def deflt(a, b=1):
    pass
def none():
    pass
wrong(lambda: two(1))               # expect: two() missing 1 required positional argument: 'b'
wrong(lambda: two())                # expect: two() missing 2 required positional arguments: 'a' and 'b'
wrong(lambda: two(1, 2, 3))         # expect: two() takes 2 positional arguments but 3 were given
wrong(lambda: none(1))              # expect: none() takes 0 positional arguments but 1 was given
wrong(lambda: deflt(1, 2, 3))       # expect: deflt() takes from 1 to 2 positional arguments but 3 were given
wrong(lambda: two(1, 2, c=3))       # expect: two() got an unexpected keyword argument 'c'
wrong(lambda: two(1, a=3))          # expect: two() got multiple values for argument 'a'
wrong(lambda: f(1))                 # expect: f() missing 1 required keyword-only argument: 'c'
wrong(lambda: p(1, b=2, c=3))       # expect: p() got some positional-only arguments passed as keyword arguments: 'b'
wrong(lambda: 5())                  # expect: 'int' object is not callable
class A:
    def m(self):
        pass
wrong(lambda: A().m(1))             # expect: A.m() takes 1 positional argument but 2 were given
wrong(lambda: A(1))                 # expect: A() takes no arguments
wrong(lambda: len())                # expect: len() takes exactly one argument (0 given)
def counter():
    n = 0
    def up():
        nonlocal n
        n += 1
        return n
    return up
c = counter()
c(); c()
print(c(), c.__closure__[0].cell_contents, c.__name__)    # expect: 3 3 up
fs = [lambda x=i: x * 10 for i in range(3)]
print([g() for g in fs], (lambda *a: a)(1, 2))      # expect: [0, 10, 20] (1, 2)
def deco(fn):
    def inner(*a, **k):
        return ("in", fn(*a, **k))
    inner.__name__ = fn.__name__
    return inner
@deco
def g(x, y=1):
    return x + y
print(g(1), g(1, y=5), g.__name__)      # expect: ('in', 2) ('in', 6) g
def rec(n):
    return rec(n + 1)
try:
    rec(0)
except RecursionError as e:
    print(e)              # expect: maximum recursion depth exceeded
a, *b, c = range(5)
print(a, b, c)            # expect: 0 [1, 2, 3] 4
(x, y), z = (1, 2), 3
print(x, y, z)            # expect: 1 2 3
try:
    x, y = 1, 2, 3
except ValueError as e:
    print(e)              # expect: too many values to unpack (expected 2)
try:
    x, y = [1]
except ValueError as e:
    print(e)              # expect: not enough values to unpack (expected 2, got 1)
def local():
    try:
        print(u)
    except UnboundLocalError as e:
        print(e)          # expect: cannot access local variable 'u' where it is not associated with a value
    u = 1
local()
try:
    print(undefined_name)
except NameError as e:
    print(e)              # expect: name 'undefined_name' is not defined
print(f"{1+1} {'a'!r:>5} {3.14159:.2f} {x=}")    # expect: 2   'a' 3.14 x=1

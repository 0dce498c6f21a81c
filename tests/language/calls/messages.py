def f(a, b, c=3, *, d, e=5): pass
def g(a, /, b): pass
def h(): pass
class K:
    def __init__(self, x): pass
    def m(self, y): pass
class N: pass
for fn in (lambda: f(), lambda: f(1), lambda: f(1, 2), lambda: f(1, 2, 3, 4, d=1), lambda: f(1, 2, d=1, z=1), lambda: f(1, 2, d=1, a=1), lambda: g(a=1, b=2), lambda: g(1), lambda: g(), lambda: h(1), lambda: h(1, 2), lambda: h(x=1), lambda: K(), lambda: K(1, 2), lambda: K(1).m(), lambda: K(1).m(1, 2), lambda: K.m(), lambda: N(1), lambda: N(x=1), lambda: (lambda x: x)(), lambda: (lambda: 0)(1), lambda: f(b=1, d=2), lambda: f(1, 2, 3, 4, 5), lambda: f(d=1)):
    try: print(fn())
    except TypeError as e: print(e)

# What CPython 3.11 prints:
# expect: f() missing 2 required positional arguments: 'a' and 'b'
# expect: f() missing 1 required positional argument: 'b'
# expect: f() missing 1 required keyword-only argument: 'd'
# expect: f() takes from 2 to 3 positional arguments but 4 positional arguments (and 1 keyword-only argument) were given
# expect: f() got an unexpected keyword argument 'z'
# expect: f() got multiple values for argument 'a'
# expect: g() got some positional-only arguments passed as keyword arguments: 'a'
# expect: g() missing 1 required positional argument: 'b'
# expect: g() missing 2 required positional arguments: 'a' and 'b'
# expect: h() takes 0 positional arguments but 1 was given
# expect: h() takes 0 positional arguments but 2 were given
# expect: h() got an unexpected keyword argument 'x'
# expect: K.__init__() missing 1 required positional argument: 'x'
# expect: K.__init__() takes 2 positional arguments but 3 were given
# expect: K.m() missing 1 required positional argument: 'y'
# expect: K.m() takes 2 positional arguments but 3 were given
# expect: K.m() missing 2 required positional arguments: 'self' and 'y'
# expect: N() takes no arguments
# expect: N() takes no arguments
# expect: <lambda>.<locals>.<lambda>() missing 1 required positional argument: 'x'
# expect: <lambda>.<locals>.<lambda>() takes 0 positional arguments but 1 was given
# expect: f() missing 1 required positional argument: 'a'
# expect: f() takes from 2 to 3 positional arguments but 5 were given
# expect: f() missing 2 required positional arguments: 'a' and 'b'

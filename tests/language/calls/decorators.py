def deco(arg):
    def outer(fn):
        import functools
        @functools.wraps(fn)
        def inner(*a, **k):
            print(arg, fn.__name__); return fn(*a, **k)
        return inner
    return outer
@deco('A')
@deco('B')
def foo(x): 'doc'; return x
print(foo(3), foo.__name__, foo.__doc__, foo.__wrapped__.__name__, foo.__qualname__)
class K:
    @deco('m')
    def m(self): return 1
    @staticmethod
    def s(): return 's'
    @classmethod
    @deco('c')
    def c(cls): return cls.__name__
print(K().m(), K.s(), K().s(), K.c())
L = [deco]
@L[0]('x')
def bar(): pass
bar()
@(lambda f: f)
def baz(): return 5
print(baz())

# What CPython 3.11 prints:
# expect: A foo
# expect: B foo
# expect: 3 foo doc foo foo
# expect: m m
# expect: c c
# expect: 1 s s K
# expect: x bar
# expect: 5

from functools import *
import operator, functools
p = partial(partial(int, base=2))
print(p('101'), p.func is int, p.args, p.keywords)
q = partial(partial(pow, 2), 3)
print(q(), q.func, q.args, q)
r = partial(print, 'a', sep='-', end='!\n')
r('b', end='?\n')
print(r)

@lru_cache(maxsize=2)
def f(x):
    print('compute', x)
    return x * x
f(1)
f(2)
f(1)
f(3)
f(2)
print(f.cache_info(), f.cache_parameters())
f.cache_clear()
print(f.cache_info(), f.__wrapped__(5), f.__name__)

@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(80), fib.cache_info().hits)

@singledispatch
def show(x):
    return 'obj'

@show.register
def _(x: int):
    return 'int'

@show.register(list)
@show.register(tuple)
def _(x):
    return 'seq'
print(show(1))
print(show([]))
print(show(()))
print(show('s'))
print(show(True))
print(show.dispatch(bool)(1))
print(sorted((t.__name__ for t in show.registry)))

@total_ordering
class V:

    def __init__(s, n):
        s.n = n

    def __eq__(s, o):
        return s.n == o.n if isinstance(o, V) else NotImplemented

    def __lt__(s, o):
        return s.n < o.n if isinstance(o, V) else NotImplemented
print(V(1) <= V(1), V(2) > V(1), V(1) >= V(2))
try:
    V(1) > 3
except TypeError as e:
    print(e)
print(reduce(operator.add, [[1], [2]], []), reduce(lambda a, b: a * b, range(1, 6)))
try:
    reduce(operator.add, [])
except TypeError as e:
    print(e)

def deco(fn):

    @wraps(fn)
    def w(*a, **k):
        """w doc"""
        return fn(*a, **k)
    return w

@deco
def g(a: int=1) -> str:
    """g doc"""
    return str(a)
print(g.__name__)
print(g.__doc__)
print(g.__wrapped__(2))
print(g.__annotations__)
print(g.__module__)
print(g.__qualname__)
print(functools.WRAPPER_ASSIGNMENTS[:2])

class C:
    calls = 0

    @cached_property
    def val(self):
        C.calls += 1
        return 42

    @partialmethod
    def nothing(self):
        pass

    def st(self, v, x):
        return (v, x)
    on = partialmethod(st, 'on')

    @singledispatchmethod
    def neg(self, a):
        raise NotImplementedError('no')

    @neg.register
    def _(self, a: int):
        return -a
c = C()
print(c.val, c.val, C.calls, c.__dict__, c.on(3), c.neg(4))
try:
    c.neg('x')
except NotImplementedError as e:
    print(e)
print(sorted(['b', 'A'],
             key=cmp_to_key(lambda a, b: (a.lower() > b.lower()) - (a.lower() < b.lower()))))

def inner():
    try:
        r = yield 1; print('r', r)
        yield 2
    except ValueError as e: print('in', e); yield 'handled'
    return 'ret'
def outer():
    v = yield from inner(); print('v', v)
    w = yield from [10, 20]; print(w)
    return 'out'
o = outer(); print(next(o), o.send('S'), o.throw(ValueError('t')), next(o), next(o))
try: next(o)
except StopIteration as e: print(e.value)
g = outer(); next(g); print(g.gi_yieldfrom is not None, g.gi_frame is not None, g.gi_running, inner.__name__, g.__name__)
g.close(); print(g.gi_frame)
import inspect
print(inspect.getgeneratorstate(g), inspect.isgenerator(g), inspect.isgeneratorfunction(outer))

# What CPython 3.11 prints:
# expect: r S
# expect: in t
# expect: v ret
# expect: 1 2 handled 10 20
# expect: None
# expect: out
# expect: True True False inner outer
# expect: None
# expect: GEN_CLOSED True True

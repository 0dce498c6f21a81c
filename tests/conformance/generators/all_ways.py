# pipeline of generators: send, throw, close, yield from
def averager():
    total = n = 0
    avg = None
    while True:
        try:
            x = yield avg
        except ValueError as e:
            print("reset because", e); total = n = 0; avg = None
            continue
        if x is None: return (n, avg)
        total += x; n += 1; avg = total / n
def grouper(results, key):
    while True:
        results[key] = yield from averager()
res = {}
g = grouper(res, "a"); next(g)
for v in (1, 2, 6): print(g.send(v))
print(g.throw(ValueError("odd")))
print(g.throw(ValueError, "typed")) 
g.send(10)
try: g.send(None)
except StopIteration: print("stop")
print(res)
g.close()
def noisy():
    try:
        yield 1
        yield 2
    except GeneratorExit:
        print("closing"); raise
    finally:
        print("finally")
n = noisy(); next(n); n.close(); n.close()
def stubborn():
    try: yield 1
    except GeneratorExit: yield 2
s = stubborn(); next(s)
try: s.close()
except RuntimeError as e: print(e)
def bad():
    yield 1
    raise StopIteration("inner")
b = bad(); next(b)
try: next(b)
except RuntimeError as e: print(e, repr(e.__cause__))
g = (i * i for i in range(3))
print(g.__name__, next(g), list(g), g.gi_frame)
try: g.send(1)
except StopIteration as e: print("done", e.value)
g2 = averager()
try: g2.send(3)
except TypeError as e: print(e)
import inspect
print(inspect.getgeneratorstate(g2), next(g2), inspect.getgeneratorstate(g2))
g2.close(); print(inspect.getgeneratorstate(g2))
def rec(t):
    if isinstance(t, (list, tuple)):
        for x in t: yield from rec(x)
    else: yield t
print(*rec([1, (2, [3, [4]]), 5]), sep="-")
def r():
    x = yield
    print("got", x)
    return x
it = r(); next(it)
try: it.send("v")
except StopIteration as e: print(e.value, e.args)
def me(): yield next(it2)
it2 = me()
try: next(it2)
except ValueError as e: print(e)

# coroutines and async generators by hand
class Loop:
    def run(self, c):
        n = 0
        while True:
            try: c.send(None); n += 1
            except StopIteration as e: return e.value, n
class Tick:
    def __await__(self):
        yield "tick"
        return "ticked"
async def agen(n):
    try:
        for i in range(n):
            await Tick()
            got = yield i
            if got: print("got", got)
    finally: print("agen closed")
class AIter:
    def __init__(self, n): self.n = n; self.i = 0
    def __aiter__(self): return self
    async def __anext__(self):
        if self.i >= self.n: raise StopAsyncIteration
        self.i += 1
        await Tick()
        return self.i
class ACm:
    async def __aenter__(self): print("aenter"); return "v"
    async def __aexit__(self, t, v, tb): print("aexit", t and t.__name__); return t is ValueError
async def one(i): await Tick(); return i
async def main():
    async for x in agen(2): print("x", x)
    print([x async for x in AIter(3)], {x async for x in AIter(2)}, {x: x async for x in AIter(2)}, [x async for x in agen(3) if x % 2 == 0])
    print([await one(i) for i in range(3)])
    async with ACm() as v: print(v)
    async with ACm() as v: raise ValueError("s")
    try:
        async with ACm(): raise KeyError("k")
    except KeyError as e: print("ke", e)
    g = agen(5)
    print(await g.__anext__(), await g.asend("hello")); 
    await g.aclose()
    g = agen(5); await g.__anext__()
    try: await g.athrow(RuntimeError("thrown"))
    except RuntimeError as e: print("re", e)
    try: await g.__anext__()
    except StopAsyncIteration: print("SAI")
    async for x in AIter(5):
        if x == 2: continue
        if x == 4: break
        print("l", x)
    else: print("never")
    async for x in AIter(1): pass
    else: print("else")
    print(await anext(AIter(1)), await anext(AIter(0), "dflt"))
    gexp = (x * 2 async for x in AIter(3))
    print([y async for y in gexp])
    print(await Tick())
    async def inner():
        async with ACm() as a, ACm() as b: return a + b
    print(await inner())
    return "done"
print(Loop().run(main()))
async def co(): 
    return 5
c = co()
try: c.send(None)
except StopIteration as e: print(e.value)
try: c.send(None)
except RuntimeError as e: print(e)
c2 = co(); c2.close()
async def w():
    try: await Tick()
    except ValueError as e: print("in w", e); return "r"
c = w(); c.send(None)
try: c.throw(ValueError("thr"))
except StopIteration as e: print("SI", e.value)
async def bad(): await 5
try: bad().send(None)
except TypeError as e: print(e)
c = w(); print(type(c).__name__, c.__name__); c.close()
try: 
    for x in agen(1): pass
except TypeError as e: print(e)
async def badwith():
    async with 5: pass
try: badwith().send(None)
except TypeError as e: print(e)
async def badfor():
    async for x in [1]: pass
try: badfor().send(None)
except TypeError as e: print(e)
async def ag2():
    yield 1
print(type(ag2()).__name__, type(ag2().__anext__()).__name__ != "")
def sync_await():
    r = yield from one(3).__await__()
    return r
g = sync_await(); print(next(g))
try: next(g)
except StopIteration as e: print("v", e.value)

# expect: x 0
# expect: x 1
# expect: agen closed
# expect: agen closed
# expect: [1, 2, 3] {1, 2} {1: 1, 2: 2} [0, 2]
# expect: [0, 1, 2]
# expect: aenter
# expect: v
# expect: aexit None
# expect: aenter
# expect: aexit ValueError
# expect: aenter
# expect: aexit KeyError
# expect: ke 'k'
# expect: got hello
# expect: 0 1
# expect: agen closed
# expect: agen closed
# expect: re thrown
# expect: SAI
# expect: l 1
# expect: l 3
# expect: else
# expect: 1 dflt
# expect: [2, 4, 6]
# expect: ticked
# expect: aenter
# expect: aenter
# expect: aexit None
# expect: aexit None
# expect: vv
# expect: ('done', 28)
# expect: 5
# expect: cannot reuse already awaited coroutine
# expect: in w thr
# expect: SI r
# expect: object int can't be used in 'await' expression
# expect: coroutine w
# expect: 'async_generator' object is not iterable
# expect: 'int' object does not support the asynchronous context manager protocol
# expect: 'async for' requires an object with __aiter__ method, got list
# expect: async_generator True
# expect: tick
# expect: v 3

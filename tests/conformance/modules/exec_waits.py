import asyncio, textwrap
ns = {"asyncio": asyncio}
exec(textwrap.dedent('''
    def count(n):
        """docs"""
        i = 0
        while i < n:
            got = yield i
            print("sent", got) if got else None
            i += 1
        return "end"
    def both():
        r = yield from count(2)
        print("result", r, (yield 10) or "nothing")
    def guarded():
        try:
            yield 1
        except ValueError as e:
            yield "caught " + str(e)
        finally:
            print("finally")
    async def work(n):
        await asyncio.sleep(0.001 * n)
        if n == 3: raise ValueError(n)
        return n * 2
    async def numbers(n):
        for i in range(n):
            await asyncio.sleep(0)
            yield i
    class Res:
        async def __aenter__(self):
            print("enter"); return self
        async def __aexit__(self, kind, error, tb):
            print("exit", kind and kind.__name__)
            return kind is KeyError
    async def main():
        print(await work(1), [await work(2), 5], f"{await work(4)}!")
        async for x in numbers(3):
            if x == 1: continue
            print("x", x)
        else:
            print("else")
        async with Res() as r:
            print(type(r).__name__)
            raise KeyError(1)
        try:
            await work(3)
        except ValueError as e:
            print("error", e)
        ok = (await work(1)) > 1 and await work(0) == 0
        rs = await asyncio.gather(*(work(i) for i in range(3)))
        return ok, rs, await asyncio.wait_for(work(1), 1)
'''), ns)
g = ns["count"](3)
print(next(g), g.send("a"), list(g))
print(list(ns["both"]()))
g = ns["guarded"](); print(next(g), g.throw(ValueError("x")))
g.close()
print(asyncio.run(ns["main"]()))
g = ns["count"](1); next(g)
try: next(g)
except StopIteration as e: print(e.value)
async def use():
    return [x async for x in ns["numbers"](4)]
print(asyncio.run(use()))

import asyncio
class Connection:
    def __init__(self, name): self.name = name
    async def __aenter__(self):
        await asyncio.sleep(0.01); print("connected", self.name); return self
    async def __aexit__(self, exc_type, exc, tb):
        await asyncio.sleep(0.01)
        print("closed", self.name, exc_type.__name__ if exc_type else None, repr(exc), type(tb).__name__)
        return exc_type is ValueError
    async def query(self, n):
        await asyncio.sleep(0.01)
        if n < 0: raise ValueError("negative", n)
        if n == 0: raise LookupError("zero")
        return n * 2
async def main():
    async with Connection("a") as c: print(await c.query(4))
    async with Connection("b") as c: print(await c.query(-1))
    try:
        async with Connection("c") as c, Connection("d") as d: await d.query(0)
    except LookupError as e: print("main got", e, e.__traceback__.tb_lineno, e.__traceback__.tb_next is not None)
    t = asyncio.create_task(use())
    await asyncio.sleep(0.03); t.cancel()
    try: await t
    except asyncio.CancelledError: print("cancelled")
async def use():
    async with Connection("e"): await asyncio.sleep(1)
asyncio.run(main())

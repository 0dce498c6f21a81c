# Two tasks that wait for each other.
# oracle: hangs
import asyncio

async def main():
    a, b = asyncio.Event(), asyncio.Event()
    async def one():
        await a.wait()
        b.set()
    async def two():
        await b.wait()
        a.set()
    print("both wait")
    await asyncio.gather(one(), two())

asyncio.run(main())

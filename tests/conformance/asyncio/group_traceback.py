# An exception group that nobody catches.
import asyncio

async def bad(n):
    raise ValueError("bad %d" % n)

async def main():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(bad(1))
        tg.create_task(bad(2))

asyncio.run(main())

# oracle: replace /[^ ]*/ -> 
# A task's repr names its coroutine and line.
import asyncio

async def nap():
    await asyncio.sleep(0.01)
    return "slept"

async def bad():
    raise ValueError("bad")

async def main():
    t = asyncio.create_task(nap(), name="T")
    print(t)
    await t
    print(t)
    b = asyncio.create_task(bad(), name="B")
    await asyncio.wait([b])
    print(b)
    c = asyncio.create_task(nap(), name="C")
    c.cancel()
    print(c)
    await asyncio.wait([c])
    print(c)
    print(nap)
    n = nap()
    print(n)
    n.close()

asyncio.run(main())

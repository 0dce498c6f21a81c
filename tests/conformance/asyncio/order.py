# create_task, gather, and who runs when.
import asyncio

async def worker(name, delay):
    print(name, "starts")
    await asyncio.sleep(delay)
    print(name, "ends")
    return name

async def main():
    t1 = asyncio.create_task(worker("a", 0.1))
    t2 = asyncio.create_task(worker("b", 0.05))
    print("tasks made, none has run")
    await asyncio.sleep(0)
    print("both have started")
    print(await t1, await t2)
    print(await asyncio.gather(worker("c", 0.04), worker("d", 0.02)))
    print(await worker("e", 0))

asyncio.run(main())

# asyncio.Queue: bounded, join, PriorityQueue, LifoQueue, exceptions.
import asyncio

async def producer(q):
    for n in range(5):
        await q.put(n)
        print("put", n, q.qsize())

async def consumer(name, q):
    while True:
        n = await q.get()
        print(name, "got", n)
        await asyncio.sleep(0.01)
        q.task_done()

async def main():
    q = asyncio.Queue(2)
    workers = [asyncio.create_task(consumer(name, q)) for name in "xy"]
    await producer(q)
    await q.join()
    for w in workers:
        w.cancel()
    print(await asyncio.gather(*workers, return_exceptions=True))
    try:
        q.get_nowait()
    except asyncio.QueueEmpty as e:
        print("QueueEmpty", repr(e))
    q.put_nowait(1)
    q.put_nowait(2)
    try:
        q.put_nowait(3)
    except asyncio.QueueFull as e:
        print("QueueFull", repr(e), q.full(), q.maxsize)
    p = asyncio.PriorityQueue()
    for item in ((2, "b"), (1, "a"), (3, "c")):
        p.put_nowait(item)
    print([p.get_nowait()[1] for n in range(3)])
    l = asyncio.LifoQueue()
    for item in "abc":
        await l.put(item)
    print(await l.get(), await l.get(), l.empty())
    try:
        p.task_done(); p.task_done(); p.task_done(); p.task_done()
    except ValueError as e:
        print(e)

asyncio.run(main())

# Who stands in a queue's line is woken in order, leaves it when it is woken, and when it is cancelled
# gives what it was woken for to the next one.
import asyncio


def shown(q):
    return len(q._getters), len(q._putters), q.qsize(), q._unfinished_tasks


async def take(q, name, log):
    try:
        log.append((name, await q.get()))
    except asyncio.CancelledError:
        log.append((name, "cancelled"))
        raise


async def give(q, item, log):
    try:
        await q.put(item)
        log.append(("put", item))
    except asyncio.CancelledError:
        log.append(("cancelled", item))
        raise


async def turns(n=3):
    for _ in range(n):
        await asyncio.sleep(0)


async def getters():
    q, log = asyncio.Queue(), []
    tasks = [asyncio.create_task(take(q, name, log)) for name in "abcd"]
    await turns()
    print(shown(q), str(q))
    q.put_nowait(1)
    print(shown(q))
    tasks[0].cancel()           # woken already: what it was woken for goes to b
    tasks[2].cancel()           # still in line
    print(shown(q))
    await turns()
    print(shown(q), log)
    q.put_nowait(2)
    q.put_nowait(3)
    print(shown(q))
    await turns()
    print(shown(q), log)
    print([task.cancelled() for task in tasks])


async def putters():
    q, log = asyncio.Queue(1), []
    tasks = [asyncio.create_task(give(q, n, log)) for n in range(4)]
    await turns()
    print(shown(q), str(q), log)
    print(q.get_nowait(), shown(q))
    tasks[1].cancel()
    await turns()
    print(shown(q), log)
    print(await q.get(), shown(q))
    await turns()
    print(await q.get(), shown(q), log)


async def both_ways():
    q, log = asyncio.Queue(2), []

    async def run(name):
        while True:
            item = await q.get()
            log.append((name, item))
            q.task_done()

    runners = [asyncio.create_task(run(name)) for name in "xy"]
    for n in range(9):
        await q.put(n)
    joins = [asyncio.create_task(q.join()) for _ in range(2)]
    await q.join()
    await asyncio.gather(*joins)
    print(log, shown(q))
    for runner in runners:
        runner.cancel()
    await turns()
    try:
        q.task_done()
    except ValueError as error:
        print(error)


async def kinds():
    for kind in (asyncio.LifoQueue, asyncio.PriorityQueue):
        q, log = kind(3), []
        tasks = [asyncio.create_task(take(q, name, log)) for name in "ab"]
        await turns()
        for item in (3, 1, 2):
            await q.put(item)
        await turns()
        print(kind.__name__, log, shown(q), q.get_nowait())


async def raised():
    q = asyncio.Queue(1)
    q.put_nowait("only")
    try:
        q.put_nowait("more")
    except asyncio.QueueFull as error:
        print(repr(error))
    print(await asyncio.wait_for(q.get(), 5))
    try:
        q.get_nowait()
    except asyncio.QueueEmpty as error:
        print(repr(error))


class Loud(asyncio.Queue):
    def put_nowait(self, item):
        print("in:", item)
        super().put_nowait(item)

    def get_nowait(self):
        item = super().get_nowait()
        print("out:", item)
        return item


async def overridden():
    q = Loud(2)
    await q.put(1)
    print(await q.get())
    q = asyncio.Queue()
    q.get_nowait = lambda: "its own"
    await q.put(2)
    print(await q.get())
    whole = asyncio.Queue.put_nowait
    asyncio.Queue.put_nowait = lambda self, item: whole(self, ("changed", item))
    q = asyncio.Queue()
    await q.put(3)
    print(await q.get())
    asyncio.Queue.put_nowait = whole
    await q.put(4)
    print(await q.get())


for part in (getters, putters, both_ways, kinds, raised, overridden):
    print(part.__name__)
    asyncio.run(part())

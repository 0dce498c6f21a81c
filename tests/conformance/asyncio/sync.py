# Lock, Semaphore, Event, Condition, Barrier among tasks.
import asyncio

async def user(n, lock, log):
    async with lock:
        log.append("in %d" % n)
        await asyncio.sleep(0)
        log.append("out %d" % n)

async def main():
    log = []
    lock = asyncio.Lock()
    await asyncio.gather(*(user(n, lock, log) for n in range(3)))
    print(log)
    log.clear()
    await asyncio.gather(*(user(n, asyncio.Semaphore(2), log) for n in range(3)))
    sem = asyncio.Semaphore(2)
    log.clear()
    await asyncio.gather(*(user(n, sem, log) for n in range(4)))
    print(log)
    event = asyncio.Event()
    async def waiter(n):
        print("waiter", n, await event.wait())
    ts = [asyncio.create_task(waiter(n)) for n in range(2)]
    await asyncio.sleep(0)
    event.set()
    print("set")
    await asyncio.gather(*ts)
    cond = asyncio.Condition()
    items = []
    async def consumer(n):
        async with cond:
            await cond.wait_for(lambda: items)
            print("consumer", n, items.pop())
    ts = [asyncio.create_task(consumer(n)) for n in range(2)]
    await asyncio.sleep(0)
    for item in "ab":
        async with cond:
            items.append(item)
            cond.notify()
        await asyncio.sleep(0.01)
    await asyncio.gather(*ts)
    barrier = asyncio.Barrier(2)
    async def arrive(n):
        i = await barrier.wait()
        print("through", n, i)
    await asyncio.gather(arrive(0), arrive(1))
    b = asyncio.BoundedSemaphore(1)
    try:
        b.release()
    except ValueError as e:
        print(e)

asyncio.run(main())

# Lock, Event, Condition, Semaphore, Barrier and queues of asyncio.
import asyncio


async def locks():
    lock = asyncio.Lock()

    async def use(name):
        print(name, "wants", lock.locked())
        async with lock:
            print(name, "has")
            await asyncio.sleep(0.01)
        print(name, "gave")

    await asyncio.gather(*[use(n) for n in "abc"])
    try:
        lock.release()
    except RuntimeError as error:
        print(error)
    await lock.acquire()
    waiter = asyncio.create_task(lock.acquire())
    await asyncio.sleep(0)
    waiter.cancel()
    lock.release()
    await asyncio.sleep(0)
    print(lock.locked(), waiter.cancelled())


async def events():
    event = asyncio.Event()

    async def wait(name):
        print(name, await event.wait())

    tasks = [asyncio.create_task(wait(n)) for n in range(3)]
    await asyncio.sleep(0.01)
    event.set()
    print("set", event.is_set())
    await asyncio.gather(*tasks)
    event.clear()
    print(event.is_set())


async def conditions():
    condition = asyncio.Condition()
    box = []

    async def consumer(name):
        async with condition:
            await condition.wait_for(lambda: box)
            print(name, "takes", box.pop(0))

    async def producer():
        for n in range(3):
            await asyncio.sleep(0.01)
            async with condition:
                box.append(n)
                condition.notify()

    await asyncio.gather(consumer("a"), consumer("b"), consumer("c"), producer())
    try:
        condition.notify()
    except RuntimeError as error:
        print(error)
    try:
        await condition.wait()
    except RuntimeError as error:
        print(error)


async def semaphores():
    semaphore = asyncio.Semaphore(2)
    inside = 0
    most = 0

    async def use(n):
        nonlocal inside, most
        async with semaphore:
            inside += 1
            most = max(most, inside)
            print("in", n)
            await asyncio.sleep(0.01 * (n + 1))
            inside -= 1

    await asyncio.gather(*[use(n) for n in range(5)])
    print("most", most, semaphore.locked())
    bounded = asyncio.BoundedSemaphore(1)
    try:
        bounded.release()
    except ValueError as error:
        print(error)


async def barriers():
    barrier = asyncio.Barrier(3)

    async def come(n):
        await asyncio.sleep(n / 100)
        print("comes", n)
        index = await barrier.wait()
        print("goes", n, index)

    await asyncio.gather(*[come(n) for n in range(3)])
    print(barrier.n_waiting, barrier.broken, barrier.parties)


async def queues():
    queue = asyncio.Queue(2)

    async def put():
        for n in range(5):
            await queue.put(n)
            print("put", n, queue.qsize())

    async def work(name):
        while True:
            n = await queue.get()
            print(name, "got", n)
            await asyncio.sleep(0.01)
            queue.task_done()

    workers = [asyncio.create_task(work(n)) for n in "xy"]
    await put()
    await queue.join()
    print("all done", queue.empty())
    for worker in workers:
        worker.cancel()
    print(await asyncio.gather(*workers, return_exceptions=True))
    try:
        queue.get_nowait()
    except asyncio.QueueEmpty:
        print("empty")
    queue.put_nowait(1)
    queue.put_nowait(2)
    try:
        queue.put_nowait(3)
    except asyncio.QueueFull:
        print("full")
    try:
        queue.task_done()
        queue.task_done()
        queue.task_done()
    except ValueError as error:
        print(error)
    heap = asyncio.PriorityQueue()
    for item in [(3, "c"), (1, "a"), (2, "b")]:
        await heap.put(item)
    print([await heap.get() for n in range(3)])
    stack = asyncio.LifoQueue()
    for n in range(3):
        stack.put_nowait(n)
    print([stack.get_nowait() for n in range(3)])


async def main():
    await locks()
    await events()
    await conditions()
    await semaphores()
    await barriers()
    await queues()


asyncio.run(main())

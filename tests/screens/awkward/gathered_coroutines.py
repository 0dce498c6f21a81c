import asyncio

async def main():
    queue = asyncio.Queue(maxsize=2)
    lock = asyncio.Lock()
    limit = asyncio.Semaphore(3)
    seen = []

    async def produce(n):
        for k in range(3):
            await asyncio.sleep(0.1 * n)
            await queue.put("item %d-%d" % (n, k))

    async def consume(n):
        while True:
            item = await queue.get()
            async with lock:
                seen.append(item)
                await asyncio.sleep(0.2)
            queue.task_done()

    async def limited(n):
        async with limit:
            await asyncio.sleep(0.3)
        return n

    producers = [asyncio.create_task(produce(n)) for n in range(4)]
    consumers = [asyncio.create_task(consume(n)) for n in range(3)]
    results = await asyncio.gather(*(limited(n) for n in range(5)))
    await asyncio.gather(*producers)
    await queue.join()
    for task in consumers:
        task.cancel()
    print(results, len(seen))

asyncio.run(main())

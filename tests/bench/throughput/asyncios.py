"""The same between asyncio's tasks. Arguments: items, capacity."""
import asyncio
import sys
import time


async def consume(things):
    while True:
        await things.get()
        things.task_done()


async def main(items, capacity):
    things = asyncio.Queue(capacity)
    consumers = [asyncio.create_task(consume(things)) for _ in range(2)]
    begun = time.perf_counter()
    for i in range(items):
        await things.put(i)
    await things.join()
    print(round(items / (time.perf_counter() - begun)))
    for consumer in consumers:
        consumer.cancel()


asyncio.run(main(int(sys.argv[1]), int(sys.argv[2])))

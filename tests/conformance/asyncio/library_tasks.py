# What tasks of the library's own coroutines say of themselves: not started, waiting, done.
import asyncio
import re


def show(tasks):
    for task in tasks:
        print(re.sub("0x[0-9a-f]+", "0x", repr(task)))


async def main():
    queue, event, lock = asyncio.Queue(), asyncio.Event(), asyncio.Lock()
    await lock.acquire()
    inner = asyncio.create_task(asyncio.sleep(3))
    tasks = [asyncio.create_task(one) for one in (
        asyncio.sleep(0.4), asyncio.wait_for(asyncio.sleep(0.3), 2), queue.get(), event.wait(), lock.acquire(),
        asyncio.wait([inner], timeout=0.4), queue.join(), asyncio.to_thread(print, "in a thread"))]
    show(tasks)
    await asyncio.sleep(0.1)
    show(tasks[:-2])
    queue.put_nowait(1)
    event.set()
    lock.release()
    await asyncio.sleep(0.8)
    show(tasks[:5] + tasks[-2:])

asyncio.run(main())

import asyncio, threading, time
from concurrent.futures import ThreadPoolExecutor

def grind(n):
    time.sleep(0.2)
    return n

async def clock():
    for n in range(3):
        await asyncio.sleep(0.1)

async def main():
    loop = asyncio.get_running_loop()
    ticks = asyncio.create_task(clock(), name="ticks")
    print(await loop.run_in_executor(None, grind, 1))
    with ThreadPoolExecutor(2, thread_name_prefix="mill") as mills:
        print(await asyncio.gather(*(loop.run_in_executor(mills, grind, n) for n in range(3))))
    await ticks
    rung = loop.create_future()
    threading.Timer(0.2, lambda: loop.call_soon_threadsafe(rung.set_result, "ding")).start()
    print(await rung)

    def from_outside():
        return asyncio.run_coroutine_threadsafe(asyncio.sleep(0.1, "done"), loop).result()

    print(await asyncio.to_thread(from_outside))

asyncio.run(main())

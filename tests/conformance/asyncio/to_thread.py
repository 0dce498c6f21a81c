# Blocking work in threads; time.sleep blocks the loop.
# oracle: clock simulated
import asyncio
import threading
import time

def blocking(n):
    time.sleep(0.1)
    return n, threading.current_thread() is threading.main_thread()

async def ticker():
    for n in range(3):
        print("tick", n)
        await asyncio.sleep(0.04)

async def main():
    t = asyncio.create_task(ticker())
    print(await asyncio.to_thread(blocking, 1))
    await t
    loop = asyncio.get_running_loop()
    print(await loop.run_in_executor(None, blocking, 2))
    t = asyncio.create_task(ticker())
    await asyncio.sleep(0)
    print(blocking(3))
    await t
    async def late():
        print("called from a thread")
    def thread():
        asyncio.run_coroutine_threadsafe(late(), loop).result()
        loop.call_soon_threadsafe(print, "soon, from a thread")
    await asyncio.to_thread(thread)
    await asyncio.sleep(0.01)

asyncio.run(main())

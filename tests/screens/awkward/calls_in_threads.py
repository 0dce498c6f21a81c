import asyncio
import functools
import time

class Page:
    @functools.cached_property
    def size(self):
        time.sleep(0.1)
        return 42

def load(n):
    time.sleep(0.2)
    return n

async def main():
    page = Page()
    print(page.size, page.size)
    print(await asyncio.gather(*(asyncio.to_thread(load, n) for n in range(3))))
    loop = asyncio.get_running_loop()
    print(await loop.run_in_executor(None, load, 7))

asyncio.run(main())

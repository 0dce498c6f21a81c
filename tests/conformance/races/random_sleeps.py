# An event loop is in order; chance is not.
# oracle: seeds 100
import asyncio
import random

async def runner(name):
    await asyncio.sleep(random.random() / 50)
    return name

async def main():
    tasks = [asyncio.create_task(runner(name)) for name in ("Ana", "Ben", "Eva")]
    print(*[await first for first in asyncio.as_completed(tasks)])

asyncio.run(main())

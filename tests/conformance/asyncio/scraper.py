# A crawler's imitation: links lead to links, three workers, no page twice.
import asyncio

SITE = {"/": ["/a", "/b"], "/a": ["/", "/c"], "/b": ["/c", "/d"], "/c": [], "/d": ["/a"]}

async def fetch(url):
    await asyncio.sleep(0.01)
    return SITE[url]

async def worker(todo, seen):
    while True:
        url = await todo.get()
        for link in await fetch(url):
            if link not in seen:
                seen.add(link)
                await todo.put(link)
        todo.task_done()

async def main():
    todo, seen = asyncio.Queue(), {"/"}
    todo.put_nowait("/")
    workers = [asyncio.create_task(worker(todo, seen)) for n in range(3)]
    await todo.join()
    for w in workers:
        w.cancel()
    await asyncio.gather(*workers, return_exceptions=True)
    print(sorted(seen))

asyncio.run(main())

import multiprocessing as mp
import asyncio, time

def child(jobs, out, lock):
    async def main():
        q = asyncio.Queue(2)
        l = asyncio.Lock()
        async def feed():
            while (x := jobs.get()) is not None:
                await q.put(x)
            await q.put(None)
        async def eat():
            while (x := await q.get()) is not None:
                async with l:
                    await asyncio.sleep(0.1)
                with lock:
                    out.put(x)
        await asyncio.gather(feed(), eat())
    asyncio.run(main())

if __name__ == "__main__":
    jobs = mp.Queue(2)
    out = mp.Queue()
    lock = mp.Lock()
    ps = [mp.Process(target=child, args=(jobs, out, lock)) for _ in range(2)]
    for p in ps: p.start()
    for k in range(6): jobs.put(k)
    for p in ps: jobs.put(None)
    for p in ps: p.join()
    print(out.qsize())

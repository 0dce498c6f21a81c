import asyncio, concurrent.futures, os, time
def cpu(n):
    return sum(i * i for i in range(n)), os.getpid()
def slow_io(n):
    time.sleep(0.2); return n * 10
async def main():
    loop = asyncio.get_running_loop()
    with concurrent.futures.ProcessPoolExecutor(2) as pool:
        rs = await asyncio.gather(*(loop.run_in_executor(pool, cpu, n) for n in (10, 100, 1000)))
        print([r for r, _ in rs], os.getpid() not in {p for _, p in rs})
        try: await loop.run_in_executor(pool, cpu, "x")
        except TypeError as e: print("TypeError", e)
    with concurrent.futures.ThreadPoolExecutor() as pool:
        t0 = loop.time()
        print(await asyncio.gather(*[loop.run_in_executor(pool, slow_io, i) for i in range(5)]), loop.time() - t0 < 0.9)
    done, pending = await asyncio.wait([asyncio.create_task(asyncio.sleep(d, d)) for d in (0.1, 1.5)], return_when=asyncio.FIRST_COMPLETED)
    print([t.result() for t in done], len(pending)); [t.cancel() for t in pending]
    await asyncio.gather(*pending, return_exceptions=True)
    t = asyncio.create_task(asyncio.sleep(0.01, "named"), name="my task"); t.add_done_callback(lambda t: print("done:", t.get_name(), t.result()))
    await t; await asyncio.sleep(0); print(t, repr(asyncio.current_task())[:30], asyncio.all_tasks() == {asyncio.current_task()})
if __name__ == "__main__": asyncio.run(main(), debug=False)

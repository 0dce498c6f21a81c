# wait in its ways.
# oracle: clock simulated
import asyncio

async def nap(t):
    await asyncio.sleep(t)
    return t

async def boom(t):
    await asyncio.sleep(t)
    raise RuntimeError("boom")

async def main():
    ts = [asyncio.create_task(nap(t)) for t in (0.03, 0.01, 0.02)]
    done, pending = await asyncio.wait(ts, return_when=asyncio.FIRST_COMPLETED)
    print([t.result() for t in done], len(pending))
    done, pending = await asyncio.wait(ts, timeout=0.001)
    print(len(done), len(pending))
    done, pending = await asyncio.wait(ts)
    print(sorted(t.result() for t in done), pending)
    ts = [asyncio.create_task(c) for c in (nap(0.05), boom(0.01))]
    done, pending = await asyncio.wait(ts, return_when=asyncio.FIRST_EXCEPTION)
    print([repr(t.exception()) for t in done], len(pending))
    for t in pending:
        t.cancel()
    for c in asyncio.as_completed([nap(0.03), nap(0.01), nap(0.02)]):
        print(await c)
    try:
        for c in asyncio.as_completed([nap(1)], timeout=0.01):
            await c
    except asyncio.TimeoutError:
        print("as_completed timed out")
    try:
        await asyncio.wait([])
    except ValueError as e:
        print(e)

asyncio.run(main())

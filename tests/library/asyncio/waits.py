# wait, wait_for, as_completed, shield, timeout.
import asyncio


async def give(value, after):
    try:
        await asyncio.sleep(after)
    except asyncio.CancelledError:
        print(value, "cancelled")
        raise
    return value


async def fail(after):
    await asyncio.sleep(after)
    raise RuntimeError("failed after %s" % after)


async def main():
    tasks = [asyncio.create_task(give(n, n / 50)) for n in (3, 1, 2)]
    for next_one in asyncio.as_completed(tasks):
        print("completed", await next_one)
    tasks = [asyncio.create_task(give(n, n / 50)) for n in (1, 2, 3)]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    print(sorted(t.result() for t in done), len(pending))
    done, pending = await asyncio.wait(pending, timeout=0.025)
    print(sorted(t.result() for t in done), len(pending))
    done, pending = await asyncio.wait(pending)
    print(sorted(t.result() for t in done), len(pending))
    tasks = [asyncio.create_task(give("late", 0.2)), asyncio.create_task(fail(0.01))]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
    print([type(t.exception()).__name__ for t in done], len(pending))
    for task in pending:
        task.cancel()
    await asyncio.gather(*pending, return_exceptions=True)
    print(await asyncio.wait_for(give("in time", 0.01), timeout=0.5))
    try:
        await asyncio.wait_for(give("too late", 1), timeout=0.02)
    except asyncio.TimeoutError as error:
        print("timeout", type(error).__name__, type(error.__cause__).__name__)
    try:
        await asyncio.wait_for(fail(0.01), timeout=0.5)
    except RuntimeError as error:
        print("through:", error)
    try:
        await asyncio.wait_for(asyncio.Event().wait(), 0)
    except TimeoutError:
        print("at once")
    inner = asyncio.create_task(give("shielded", 0.03))
    try:
        await asyncio.wait_for(asyncio.shield(inner), 0.01)
    except asyncio.TimeoutError:
        print("outer timed out, inner cancelled:", inner.cancelled())
    print(await inner)
    try:
        async with asyncio.timeout(0.02) as scope:
            await asyncio.sleep(1)
    except TimeoutError:
        print("timeout scope", scope.expired())
    async with asyncio.timeout(1) as scope:
        await asyncio.sleep(0.01)
    print("no timeout", scope.expired())
    try:
        for next_one in asyncio.as_completed([give("a", 0.01), give("b", 5)], timeout=0.05):
            print(await next_one)
    except asyncio.TimeoutError:
        print("as_completed timed out")


asyncio.run(main())

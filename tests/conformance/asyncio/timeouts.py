# wait_for, timeout(), shield.
# oracle: clock simulated
import asyncio

async def slow(word):
    try:
        await asyncio.sleep(0.1)
        print(word, "finished")
        return word
    except asyncio.CancelledError:
        print(word, "cancelled")
        raise

async def main():
    print(await asyncio.wait_for(slow("in time"), 1))
    try:
        await asyncio.wait_for(slow("late"), timeout=0.02)
    except asyncio.TimeoutError as e:
        print("TimeoutError", repr(e), asyncio.TimeoutError is TimeoutError)
    t = asyncio.create_task(slow("shielded"))
    try:
        await asyncio.wait_for(asyncio.shield(t), 0.02)
    except TimeoutError:
        print("gave up, but it goes on", t.done())
    print(await t)
    try:
        async with asyncio.timeout(0.02) as cm:
            await slow("block")
    except TimeoutError:
        print("timeout", cm.expired())
    async with asyncio.timeout(None) as cm:
        print(cm.when())
        cm.reschedule(asyncio.get_running_loop().time() + 1)
        await asyncio.sleep(0.01)
    print(cm.expired())
    try:
        await asyncio.wait_for(asyncio.Event().wait(), 0)
    except TimeoutError:
        print("at once")

asyncio.run(main())

# cancel() arrives at the next await; it can be caught; uncancel; msg.
# oracle: clock simulated
import asyncio

async def stubborn():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError as e:
        print("caught", e.args)
        return "survived"

async def tidy():
    try:
        await asyncio.sleep(1)
    finally:
        print("tidied up")

async def main():
    t = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    print(t.cancel("please"), t.cancelling())
    print(await t, t.cancelled())
    t = asyncio.create_task(tidy())
    await asyncio.sleep(0)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError as e:
        print("CancelledError", t.cancelled(), e.args)
    t = asyncio.create_task(tidy())
    t.cancel()
    print(await asyncio.gather(t, return_exceptions=True))
    print(t.cancel())
    async def parent():
        try:
            await asyncio.gather(tidy(), tidy())
        except asyncio.CancelledError:
            print("parent cancelled")
            raise
    p = asyncio.create_task(parent())
    await asyncio.sleep(0.01)
    p.cancel()
    await asyncio.wait([p])
    print(p.cancelled())

asyncio.run(main())

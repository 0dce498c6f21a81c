# TaskGroup: one fails, the others are cancelled, all errors come in a group.
# oracle: clock simulated
import asyncio

async def ok(n):
    try:
        await asyncio.sleep(n / 100)
        print("ok", n)
        return n
    except asyncio.CancelledError:
        print("cancelled", n)
        raise

async def bad(n, error):
    await asyncio.sleep(n / 100)
    raise error

async def main():
    async with asyncio.TaskGroup() as tg:
        a = tg.create_task(ok(2))
        b = tg.create_task(ok(1))
    print(a.result(), b.result())
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(ok(1))
            tg.create_task(ok(9))
            tg.create_task(bad(3, ValueError("v")))
    except* ValueError as eg:
        print(eg.exceptions, eg.message)
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(bad(1, KeyError("k")))
            raise TypeError("body")
    except ExceptionGroup as eg:
        print(repr(eg), str(eg))
    try:
        async with asyncio.TaskGroup() as tg:
            t = tg.create_task(ok(5))
            await asyncio.sleep(0)
            t.cancel()
        print("a cancelled member is no error")
    finally:
        pass

asyncio.run(main())

# Loops by hand, executors, blocking calls, errors.
import asyncio
import threading
import time


async def answer():
    await asyncio.sleep(0.01)
    return 42


loop = asyncio.new_event_loop()
print(loop.run_until_complete(answer()), loop.is_running(), loop.is_closed())
loop.call_soon(print, "soon")
loop.call_later(0.02, loop.stop)
loop.run_forever()
loop.close()
print(loop.is_closed())
try:
    loop.run_until_complete(asyncio.sleep(0))
except RuntimeError as error:
    print(error)


def blocking(n):
    time.sleep(0.02)
    return n * n


async def executors():
    loop = asyncio.get_running_loop()
    print(await loop.run_in_executor(None, blocking, 7))
    print(await asyncio.gather(*[asyncio.to_thread(blocking, n) for n in range(4)]))
    try:
        await asyncio.to_thread(int, "x")
    except ValueError as error:
        print(error)

    def later():
        loop.call_soon_threadsafe(event.set)

    event = asyncio.Event()
    threading.Timer(0.02, later).start()
    print(await event.wait())


async def blocks():
    # A blocking call stops everybody.
    log = []

    async def tick():
        for n in range(3):
            log.append("tick %d" % n)
            await asyncio.sleep(0.01)

    task = asyncio.create_task(tick())
    await asyncio.sleep(0)
    time.sleep(0.05)
    log.append("blocked")
    await task
    print(log)


async def futures():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    loop.call_later(0.01, future.set_result, "set")
    print(future.done(), await future, future.result())
    future = loop.create_future()
    try:
        future.result()
    except asyncio.InvalidStateError as error:
        print(error)
    future.set_exception(KeyError("k"))
    try:
        await future
    except KeyError as error:
        print("raised", error)
    try:
        future.set_result(1)
    except asyncio.InvalidStateError:
        print("set already")
    print(asyncio.iscoroutinefunction(futures), asyncio.iscoroutinefunction(blocking))
    try:
        asyncio.run(answer())
    except RuntimeError as error:
        print(error)


asyncio.run(executors())
asyncio.run(blocks())
asyncio.run(futures())
try:
    asyncio.run(42)
except ValueError as error:
    print(error)


async def left_over():
    async def forever():
        try:
            await asyncio.sleep(100)
        finally:
            print("cleaned up")

    asyncio.create_task(forever())
    await asyncio.sleep(0)
    return "main returns"

print(asyncio.run(left_over()))
try:
    asyncio.get_running_loop()
except RuntimeError as error:
    print(error)


async def fails():
    raise ValueError("out of main")

try:
    asyncio.run(fails())
except ValueError as error:
    print(error)

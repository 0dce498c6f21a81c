# TaskGroup: waits for all; one that fails cancels the others.
import asyncio


async def give(name, after):
    try:
        await asyncio.sleep(after)
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise
    print(name, "done")
    return name


async def fail(error, after):
    await asyncio.sleep(after)
    raise error


async def main():
    async with asyncio.TaskGroup() as group:
        first = group.create_task(give("a", 0.02))
        second = group.create_task(give("b", 0.01))
    print(first.result(), second.result())
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(give("c", 1))
            group.create_task(fail(ValueError("no"), 0.01))
            await asyncio.sleep(5)
            print("never")
    except ExceptionGroup as errors:
        print(errors, [repr(error) for error in errors.exceptions])
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(give("d", 1))
            raise KeyError("inside")
    except* KeyError as errors:
        print("KeyError", len(errors.exceptions))
    except* ValueError:
        print("never")
    try:
        async with asyncio.timeout(0.02):
            async with asyncio.TaskGroup() as group:
                group.create_task(give("e", 1))
    except TimeoutError:
        print("timed out")
    waiting = asyncio.create_task(give("f", 1))
    await asyncio.sleep(0)
    waiting.cancel()
    try:
        await waiting
    except asyncio.CancelledError:
        print("f is cancelled:", waiting.cancelled())
    group = asyncio.TaskGroup()
    coro = give("g", 0)
    try:
        group.create_task(coro)
    except RuntimeError:
        print("not entered")
    coro.close()


asyncio.run(main())

# Who runs after whom: call_soon, done callbacks, gather, cancel.
import asyncio


async def worker(name, log):
    log.append("%s begins" % name)
    await asyncio.sleep(0)
    log.append("%s goes on" % name)
    await asyncio.sleep(0)
    log.append("%s ends" % name)
    return name * 2


async def callbacks():
    loop = asyncio.get_running_loop()
    log = []
    loop.call_soon(log.append, "first soon")
    task = asyncio.create_task(worker("a", log))
    task.add_done_callback(lambda t: log.append("callback 1 " + t.result()))
    task.add_done_callback(lambda t: log.append("callback 2 " + t.get_name()))
    loop.call_soon(log.append, "second soon")
    loop.call_later(0.02, log.append, "later 2")
    loop.call_later(0.01, log.append, "later 1")
    print(await task)
    log.append("main goes on")
    await asyncio.sleep(0.05)
    for line in log:
        print(line)


async def cancels():
    async def sleeper(name):
        try:
            print(name, "sleeps")
            await asyncio.sleep(10)
        except asyncio.CancelledError as error:
            print(name, "is cancelled", error.args)
            raise
        finally:
            print(name, "leaves")

    task = asyncio.create_task(sleeper("s"), name="sleeper")
    await asyncio.sleep(0)
    print(task.cancel("because"), task.cancelling(), task.done())
    try:
        await task
    except asyncio.CancelledError as error:
        print("main saw", error.args)
    print(task.cancelled(), task.done(), task.cancel())
    never = asyncio.create_task(sleeper("never"))
    never.cancel()
    await asyncio.wait([never])
    print(never.cancelled())


async def stubborn():
    async def no():
        try:
            await asyncio.sleep(5)
        except asyncio.CancelledError:
            print("not now")
        return "done anyway"

    task = asyncio.create_task(no())
    await asyncio.sleep(0)
    task.cancel()
    print(await task, task.cancelled())


async def gathers():
    async def fail(after):
        await asyncio.sleep(after)
        raise ValueError("after %s" % after)

    async def give(value, after):
        await asyncio.sleep(after)
        print("gives", value)
        return value

    print(await asyncio.gather(give(1, 0.03), give(2, 0.01), give(3, 0.02)))
    print(await asyncio.gather(give(1, 0.01), fail(0.02), return_exceptions=True))
    slow = asyncio.create_task(give("slow", 0.06))
    try:
        await asyncio.gather(slow, fail(0.01))
    except ValueError as error:
        print("gather raised", error, "and slow is done:", slow.done())
    print(await slow)
    print(await asyncio.gather())
    group = asyncio.gather(give("x", 1), give("y", 1))
    await asyncio.sleep(0)
    group.cancel()
    try:
        await group
    except asyncio.CancelledError:
        print("group cancelled")


async def turns():
    async def count(name):
        for n in range(3):
            print(name, n)
            await asyncio.sleep(0)

    await asyncio.gather(count("a"), count("b"), count("c"))


async def main():
    print(asyncio.current_task().get_name(), len(asyncio.all_tasks()))
    await callbacks()
    await cancels()
    await stubborn()
    await gathers()
    await turns()


asyncio.run(main())

# A hook of the program's own that fails, and a group of a TaskGroup that nobody catches.
import asyncio
import threading


def fail():
    raise ValueError("in the thread")


def bad_hook(args):
    raise RuntimeError("the hook is broken: " + str(args.exc_value))


threading.excepthook = bad_hook
t = threading.Thread(target=fail)
t.start()
t.join()
threading.excepthook = threading.__excepthook__
t = threading.Thread(target=fail, name="second")
t.start()
t.join()


async def inner(n):
    raise KeyError(n)


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(inner(1))
        group.create_task(inner(2))


asyncio.run(main())

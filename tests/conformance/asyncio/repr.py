# Names and faces of tasks and futures.
import asyncio

async def work():
    await asyncio.sleep(0.01)
    return 5

async def fail():
    raise ValueError("bad")

async def main():
    t = asyncio.create_task(work())
    print(t.get_name(), asyncio.current_task().get_name(), t.done())
    u = asyncio.create_task(work(), name="named")
    print(u.get_name())
    u.set_name("renamed")
    print(u.get_name(), len(asyncio.all_tasks()))
    print(await t, t.done(), t.result(), t.exception(), t.cancelled())
    await u
    f = asyncio.get_running_loop().create_future()
    print(f)
    f.set_result("x")
    print(f, await f)
    g = asyncio.Future()
    g.cancel()
    print(g, g.cancelled())
    h = asyncio.Future()
    h.set_exception(KeyError("k"))
    print(h)
    try:
        await h
    except KeyError as e:
        print("KeyError", e)
    for o in (asyncio.Lock(), asyncio.Event(), asyncio.Semaphore(2), asyncio.Condition(), asyncio.Queue(3)):
        print(o)
    lock = asyncio.Lock()
    async with lock:
        print(lock, lock.locked())
    try:
        lock.release()
    except RuntimeError as e:
        print(e)
    try:
        f.set_result(1)
    except asyncio.InvalidStateError as e:
        print(e)
    try:
        asyncio.Future().result()
    except asyncio.InvalidStateError as e:
        print(e)

asyncio.run(main())

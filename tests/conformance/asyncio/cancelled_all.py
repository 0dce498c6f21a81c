import asyncio
# cancellation, shielding, structured errors
async def worker(name, delay, fail=None):
    try:
        await asyncio.sleep(delay)
        if fail: raise fail
        return name
    except asyncio.CancelledError as e:
        print(name, "cancelled", e.args); raise
    finally: print(name, "cleanup")
async def main():
    t = asyncio.create_task(worker("a", 1)); await asyncio.sleep(0); t.cancel("stop it")
    try: await t
    except asyncio.CancelledError as e: print("main saw", e.args, t.cancelled(), t.cancelling())
    try: await asyncio.gather(worker("b", 0.01, ValueError("vb")), worker("c", 0.03))
    except ValueError as e: print("gather:", e)
    await asyncio.sleep(0.05)
    try:
        async with asyncio.timeout(0.01) as cm:
            try: await asyncio.sleep(1)
            finally: print("inner finally")
    except TimeoutError: print("expired", cm.expired())
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(worker("d", 0.01, KeyError("kd"))); tg.create_task(worker("e", 0.01, TypeError("te"))); tg.create_task(worker("f", 1))
    except* KeyError as eg: print("KeyError", eg.exceptions)
    except* TypeError as eg: print("TypeError", eg.exceptions, eg.message)
    async def outer():
        inner = asyncio.create_task(worker("g", 0.03))
        try: await asyncio.shield(inner)
        except asyncio.CancelledError: print("outer cancelled, inner goes on"); print(await inner)
    o = asyncio.create_task(outer()); await asyncio.sleep(0.01); o.cancel(); await o
    try: await asyncio.wait_for(worker("h", 1), 0.01)
    except asyncio.TimeoutError as e: print("timeout", repr(e))
    async with asyncio.timeout(None) as cm: cm.reschedule(asyncio.get_running_loop().time() + 10); print(cm.expired())
    async def stubborn():
        for i in range(3):
            try: await asyncio.sleep(0.05); return "slept"
            except asyncio.CancelledError: print("ignored", i)
    s = asyncio.create_task(stubborn()); await asyncio.sleep(0); s.cancel(); await asyncio.sleep(0.01); s.cancel(); print(await s, s.cancelled(), s.cancelling())
    t = asyncio.create_task(worker("i", 0.01)); t.add_done_callback(lambda t: print("done cb", t.result()))
    print(t.done()); 
    try: t.result()
    except asyncio.InvalidStateError as e: print(e)
    try: t.exception()
    except asyncio.InvalidStateError as e: print(e)
    await t
    d, p = await asyncio.wait({asyncio.create_task(worker(f"w{i}", 0.01 * i)) for i in (1, 5)}, return_when=asyncio.FIRST_COMPLETED); print(len(d), len(p)); [x.cancel() for x in p]; await asyncio.gather(*p, return_exceptions=True)
    r = await asyncio.gather(worker("j", 0, OSError(2, "nf")), asyncio.sleep(0, 1), return_exceptions=True); print(r)
    loop = asyncio.get_running_loop(); ev = asyncio.Event(); h = loop.call_later(0.01, ev.set); print(h.cancelled()); await ev.wait(); loop.call_soon(print, "soon"); await asyncio.sleep(0)
    lock = asyncio.Lock()
    async def crit(n):
        async with lock: print("in", n); await asyncio.sleep(0); print("out", n)
    await asyncio.gather(crit(1), crit(2)); print(lock.locked())
    b = asyncio.Barrier(2)
    async def bw(n): i = await b.wait(); return i >= 0
    print(await asyncio.gather(bw(1), bw(2)), b.n_waiting, b.parties)
    sem = asyncio.BoundedSemaphore(1)
    try: sem.release()
    except ValueError as e: print(e)
    pq = asyncio.PriorityQueue(); [pq.put_nowait(x) for x in (3, 1, 2)]; print([await pq.get() for _ in range(3)], pq.empty())
    q = asyncio.Queue(1); q.put_nowait(1)
    try: q.put_nowait(2)
    except asyncio.QueueFull as e: print(repr(e))
    q.get_nowait()
    try: q.get_nowait()
    except asyncio.QueueEmpty as e: print(repr(e))
    try: await asyncio.wait([])
    except ValueError as e: print(e)
    try: await 5
    except TypeError as e: print(e)
    c = worker("never", 1); c.close()
    try: asyncio.run(worker("x", 0))
    except RuntimeError as e: print(e)
    c2 = worker("y", 0)
    try: asyncio.create_task(3)
    except TypeError as e: print(e)
    await c2
    try: await c2
    except RuntimeError as e: print(e)
asyncio.run(main())

import asyncio, re
def show(*a): print(*[re.sub(r"/\S*/", "", str(x)) for x in a])
async def child(n=1): await asyncio.sleep(n)
async def main():
    show(asyncio.current_task())
    t = asyncio.create_task(child(), name="kid"); await asyncio.sleep(0)
    async def wf(): await asyncio.wait_for(t, 3)
    async def sh(): await asyncio.shield(t)
    async def ac():
        for x in asyncio.as_completed([t]): await x
    async def ga(): await asyncio.gather(t)
    async def wa(): await asyncio.wait([t])
    async def aw(): await t
    for f in (wf, sh, ac, ga, wa, aw):
        t = asyncio.create_task(child(), name="kid"); await asyncio.sleep(0)
        x = asyncio.create_task(f()); await asyncio.sleep(0)
        show(f.__name__, t); 
        t.cancel()
        try: await x
        except asyncio.CancelledError: pass
    async with asyncio.TaskGroup() as tg:
        t = tg.create_task(child(0.01))
        await asyncio.sleep(0)
        show(t)
asyncio.run(main())
def done(n, f): pass
class Watcher:
    def look(self, f): pass
async def text(): return "x" * 50
async def futures():
    f = asyncio.get_running_loop().create_future()
    show(f)
    import functools
    for cb in (functools.partial(done, 1), Watcher().look, lambda f: None, print):
        f.add_done_callback(cb)
        show(f)
    g = asyncio.get_running_loop().create_future()
    g.set_result(list(range(20)))
    show(g)
    t = asyncio.create_task(text())
    show(await t, t)
    t = asyncio.create_task(child())
    await asyncio.sleep(0)
    t.cancel()
    show(t)
asyncio.run(futures())

import asyncio, threading, time
from concurrent.futures import ThreadPoolExecutor

def blocking(x, y=1):
    time.sleep(0.05)
    return (x + y, threading.current_thread() is threading.main_thread())

def boom():
    raise OSError(5, 'blocked')

async def main():
    loop = asyncio.get_running_loop()
    print(await asyncio.to_thread(blocking, 1, y=2))
    print(await loop.run_in_executor(None, blocking, 5))
    with ThreadPoolExecutor(2) as ex:
        print(await asyncio.gather(*[loop.run_in_executor(ex, blocking, i) for i in range(3)]))
    try:
        await asyncio.to_thread(boom)
    except OSError as e:
        print(e, e.errno)
    fut = loop.create_future()
    tell = lambda: loop.call_soon_threadsafe(fut.set_result, 'from thread')
    threading.Thread(target=tell).start()
    print(await fut)

    async def co(n):
        await asyncio.sleep(0.01)
        return n * 2

    def th():
        return asyncio.run_coroutine_threadsafe(co(21), loop).result(2)
    print(await asyncio.to_thread(th))
    f = asyncio.run_coroutine_threadsafe(co(1), loop)
    print(type(f).__module__)
    print(await asyncio.wrap_future(f))
    order = []
    loop.call_later(0.02, order.append, 'later')
    loop.call_soon(order.append, 'soon')
    h = loop.call_later(0.01, order.append, 'no')
    h.cancel()
    loop.call_at(loop.time() + 0.01, order.append, 'at')
    await asyncio.sleep(0.05)
    print(order, h.cancelled())
    import contextvars
    v = contextvars.ContextVar('v', default='d')
    v.set('main')
    print(await asyncio.to_thread(v.get))

    async def setter():
        v.set('task')
        return v.get()
    print(await asyncio.create_task(setter()), v.get())
asyncio.run(main())

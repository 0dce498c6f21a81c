import asyncio

async def cook(orders):
    for n in range(8):
        await orders.put(n)
        await asyncio.sleep(0.05)

async def serve(orders, pause):
    while True:
        await orders.get()
        await asyncio.sleep(pause)
        orders.task_done()

async def evening():
    orders = asyncio.Queue(maxsize=3)
    waiters = [asyncio.create_task(serve(orders, 0.1 + 0.04 * k), name=f"waiter{k}") for k in range(3)]
    await cook(orders)
    await orders.join()
    for waiter in waiters:
        waiter.cancel()
    await asyncio.gather(*waiters, return_exceptions=True)
    bills = asyncio.PriorityQueue()
    tips = asyncio.LifoQueue()
    for k in range(3):
        await bills.put(3 - k)
        await tips.put(k)
    print([await bills.get() for _ in range(3)], [await tips.get() for _ in range(3)])

asyncio.run(evening())

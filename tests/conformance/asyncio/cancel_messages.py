# What a task says that was cancelled with a word, before and after its first step.
import asyncio
async def main():
    t = asyncio.create_task(asyncio.sleep(1)); await asyncio.sleep(0); t.cancel("m")
    try: await t
    except asyncio.CancelledError as e: print(repr(e))
    try: t.result()
    except asyncio.CancelledError as e: print(repr(e))
    t = asyncio.create_task(asyncio.sleep(1)); await asyncio.sleep(0); t.cancel("m")
    print(await asyncio.gather(t, return_exceptions=True))
    t = asyncio.create_task(asyncio.sleep(1)); await asyncio.sleep(0); t.cancel("m")
    try: await asyncio.gather(t)
    except asyncio.CancelledError as e: print(repr(e))
    f = asyncio.get_running_loop().create_future(); f.cancel("fm")
    print(await asyncio.gather(f, return_exceptions=True))
    g = asyncio.gather(asyncio.sleep(1)); await asyncio.sleep(0); g.cancel("gm")
    try: await g
    except asyncio.CancelledError as e: print(repr(e))
    try: await asyncio.wait_for(t, 1)
    except asyncio.CancelledError as e: print(repr(e))
    t = asyncio.create_task(asyncio.sleep(1)); t.cancel("m"); await asyncio.wait([t])
    try: t.exception()
    except asyncio.CancelledError as e: print(repr(e))
    t = asyncio.create_task(asyncio.sleep(1)); t.cancel(msg="early")
    print(await asyncio.gather(t, asyncio.sleep(0, 1), return_exceptions=True))
    async def last_word():
        asyncio.current_task().cancel("at its end")
        return 1
    t = asyncio.create_task(last_word())
    try: print(await t)
    except asyncio.CancelledError as e: print(repr(e))
    print(t.cancelled())

asyncio.run(main())

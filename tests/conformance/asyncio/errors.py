# What asyncio refuses.
import asyncio
import warnings
warnings.simplefilter("ignore")

async def coro():
    return 1

def plain():
    return 2

async def main():
    try:
        asyncio.run(coro())
    except RuntimeError as e:
        print(e)
    try:
        await plain()
    except TypeError as e:
        print(e)
    try:
        asyncio.create_task(plain())
    except TypeError as e:
        print(e)
    c = coro()
    print(await c)
    try:
        await c
    except RuntimeError as e:
        print(e)
    try:
        async with 5:
            pass
    except TypeError as e:
        print(e)
    try:
        for x in agen():
            pass
    except TypeError as e:
        print(e)
    try:
        with asyncio.Lock():
            pass
    except TypeError as e:
        print(e)

async def agen():
    yield 1

try:
    asyncio.run(plain())
except ValueError as e:
    print(str(e).split(",")[0])
try:
    asyncio.get_running_loop()
except RuntimeError as e:
    print(e)
try:
    asyncio.create_task(coro())
except RuntimeError as e:
    print(e)
asyncio.run(main())
print(asyncio.iscoroutinefunction(coro), asyncio.iscoroutine(coro()))

# gather with and without return_exceptions.
# oracle: clock simulated
import asyncio

async def job(n):
    await asyncio.sleep(n / 100)
    if n == 2:
        raise ValueError("job 2")
    print("job", n, "done")
    return n

async def main():
    print(await asyncio.gather(job(1), job(2), job(3), return_exceptions=True))
    try:
        await asyncio.gather(job(1), job(2), job(3))
    except ValueError as e:
        print("gather raised", e)
    await asyncio.sleep(0.05)
    print("job 3 went on meanwhile")
    print(await asyncio.gather())

asyncio.run(main())

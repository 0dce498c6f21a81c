# asyncio.run twice; tasks left over are cancelled at the end.
import asyncio

async def background():
    try:
        while True:
            print("background")
            await asyncio.sleep(0.04)
    except asyncio.CancelledError:
        print("background cancelled at the end")
        raise

async def main(n):
    asyncio.create_task(background())
    await asyncio.sleep(0.06)
    return n

print(asyncio.run(main(1)))
print(asyncio.run(main(2)))
with asyncio.Runner() as runner:
    print(runner.run(main(3)))
    print(runner.run(asyncio.sleep(0, "again")))

# async for, async comprehensions and async with.
import asyncio


async def iterate():
    async def numbers():
        for n in range(3):
            await asyncio.sleep(0.001)
            yield n

    async for n in numbers():
        print("number", n)
    print([n async for n in numbers()])

    class Scope:
        async def __aenter__(self):
            print("enter")
            return self

        async def __aexit__(self, *error):
            print("exit")

    async with Scope():
        print("inside")


asyncio.run(iterate())

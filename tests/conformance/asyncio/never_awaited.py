# A call without await does nothing, and CPython says so.
import asyncio


async def wash(dish):
    print("washed", dish)


async def main():
    wash("forgotten")
    await wash("plate")
    kept = wash("kept for a while")
    kept = None
    asyncio.sleep(1)
    print("main is done")


asyncio.run(main())
for number in range(3):
    wash(number)
print("end")

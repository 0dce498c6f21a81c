# An exception leaves asyncio.run: the traceback goes through main.
import asyncio

async def inner():
    await asyncio.sleep(0.01)
    raise LookupError("not found")

async def main():
    t = asyncio.create_task(inner())
    await t

asyncio.run(main())

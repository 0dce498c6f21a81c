# Nobody looks at a failed task.
# oracle: replace <Task finished.*> -> <Task>
import asyncio
import gc

async def fail():
    raise RuntimeError("nobody asks")

async def main():
    t = asyncio.create_task(fail())
    await asyncio.sleep(0.01)
    del t
    gc.collect()
    print("main goes on")

asyncio.run(main())
print("end")

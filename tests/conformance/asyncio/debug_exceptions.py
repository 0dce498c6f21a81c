# oracle: replace  at \S+:\d+ -> 
# An exception handler of the loop; callbacks that fail.
# oracle: stderr-any
import asyncio

def on_error(loop, context):
    print("handler:", context["message"], repr(context.get("exception")))

async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(on_error)
    loop.call_soon(lambda: 1 / 0)
    await asyncio.sleep(0.01)
    loop.set_exception_handler(None)
    loop.call_soon(lambda: [].pop())
    await asyncio.sleep(0.01)
    print("still running")

asyncio.run(main())

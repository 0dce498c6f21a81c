# KeyboardInterrupt in a loop: main is cancelled.
import asyncio
import os
import signal

async def main():
    try:
        asyncio.get_running_loop().call_later(0.02, os.kill, os.getpid(), signal.SIGINT)
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        print("main cancelled")
        raise
    finally:
        print("finally")

try:
    asyncio.run(main())
except KeyboardInterrupt:
    print("KeyboardInterrupt outside")

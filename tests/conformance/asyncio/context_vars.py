# contextvars: each task has a copy of its own.
import asyncio
import contextvars

user = contextvars.ContextVar("user", default="nobody")

async def handle(name):
    user.set(name)
    await asyncio.sleep(0.01)
    print(name, user.get())

async def main():
    await asyncio.gather(handle("ann"), handle("bob"))
    print(user.get())
    token = user.set("root")
    print(user.get())
    user.reset(token)
    print(user.get())

asyncio.run(main())

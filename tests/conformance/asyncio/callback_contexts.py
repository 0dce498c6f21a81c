# A callback sees the variables as they were where it was asked for, and what it sets is its own.
import asyncio
import contextvars

request = contextvars.ContextVar('request', default='-')


def say(text, *_):
    print(text, request.get())
    request.set(text)


async def serve(name):
    request.set(name)
    loop = asyncio.get_running_loop()
    loop.call_soon(say, 'soon')
    loop.call_later(0.01, say, 'later')
    loop.call_soon_threadsafe(say, 'safe')
    done = loop.create_future()
    done.add_done_callback(lambda _: say('done'))
    request.set(name + '!')
    loop.call_soon(done.set_result, None)
    await done
    await asyncio.sleep(0.02)
    print('serve', request.get())


async def main():
    await serve('first')
    print('main', request.get())
    other = contextvars.copy_context()
    other.run(request.set, 'other')
    loop = asyncio.get_running_loop()
    loop.call_soon(say, 'given', context=other)
    task = asyncio.create_task(serve('second'))
    task.add_done_callback(lambda _: say('ended'), context=other)
    await task
    await asyncio.sleep(0)
    print('main', request.get(), other[request])
    async with asyncio.TaskGroup() as group:
        group.create_task(asyncio.to_thread(say, 'group'), context=other)
    print('main', request.get(), other[request])


asyncio.run(main())

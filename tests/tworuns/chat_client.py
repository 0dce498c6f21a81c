# Two members of the chat, over asyncio's streams and over a plain socket in a thread.
import asyncio
import socket

port = int(input())


def plain():
    sock = socket.create_connection(("127.0.0.1", port))
    file = sock.makefile("rw")
    file.write("from the thread\n")
    file.flush()
    heard = file.readline()
    file.close()
    sock.close()
    return heard


async def main():
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    other = asyncio.create_task(asyncio.to_thread(plain))
    print(await reader.readline())
    writer.write(b"from the coroutine\n")
    print(repr(await other))
    writer.close()
    await writer.wait_closed()


asyncio.run(main())

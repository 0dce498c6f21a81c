# A fast writer and a slow reader: drain() waits; and what happens when the other side is gone.
import asyncio


async def slow(reader, writer):
    total = 0
    while True:
        data = await reader.read(50000)
        if not data:
            break
        total += len(data)
        await asyncio.sleep(0)
    print("slow reader got", total)
    writer.write(b"done")
    writer.close()


async def rude(reader, writer):
    await reader.read(10)
    writer.transport.abort()


async def main():
    server = await asyncio.start_server(slow, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    loop = asyncio.get_running_loop()
    for n in range(200):
        writer.write(b"x" * 20000)
        await writer.drain()
    print("all written, buffered at most", writer.transport.get_write_buffer_size() <= 65536)
    writer.write_eof()
    print(await reader.read())
    writer.close()
    await writer.wait_closed()
    server.close()

    server = await asyncio.start_server(rude, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(b"0123456789")
    print(await reader.read())
    try:
        for n in range(100):
            writer.write(b"more")
            await writer.drain()
            await asyncio.sleep(0.001)
        print("never noticed")
    except ConnectionError as error:
        print("connection is gone")
    writer.close()
    server.close()


asyncio.run(main())

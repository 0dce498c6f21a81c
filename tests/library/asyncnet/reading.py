# What the ways of reading give, and what they raise.
import asyncio


async def serve(reader, writer):
    writer.write(b"first line\nsecond|third|")
    await writer.drain()
    await asyncio.sleep(0.02)
    writer.write(b"12345")
    await asyncio.sleep(0.02)
    writer.write(b"67890rest without an end")
    writer.close()


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    print(await reader.readline())
    print(await reader.readuntil(b"|"))
    print(await reader.readuntil(b"rd|"))
    print(await reader.readexactly(10))
    print(await reader.read(0), await reader.read(4))
    try:
        await reader.readexactly(100)
    except asyncio.IncompleteReadError as error:
        print(error, error.partial, error.expected)
    print(await reader.read(), reader.at_eof())
    try:
        await reader.readuntil(b"x")
    except asyncio.IncompleteReadError as error:
        print(error, error.partial)
    print(await reader.readline())
    writer.close()

    reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=5)
    try:
        await reader.readline()
    except ValueError as error:
        print("ValueError", error)
    writer.close()
    reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=5)
    try:
        await reader.readuntil(b"#")
    except asyncio.LimitOverrunError as error:
        print(error, error.consumed > 5)
    writer.close()

    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    lines = [line async for line in reader]
    print(lines)
    print(writer.get_extra_info("nothing"), writer.get_extra_info("peername")[1] == port)
    for bad in ("text", None):
        try:
            writer.write(bad)
        except TypeError as error:
            print(error)
    writer.close()
    waits = asyncio.StreamReader()
    first = asyncio.create_task(waits.read(1))
    await asyncio.sleep(0)
    try:
        await waits.readline()
    except RuntimeError as error:
        print(error)
    waits.feed_data(b"abc\n")
    print(await first, await waits.readline())
    waits.feed_eof()
    print(await waits.read(), waits.at_eof())
    waits.set_exception(OSError("broken"))
    try:
        await waits.read(1)
    except OSError as error:
        print(error)
    server.close()
    await server.wait_closed()


asyncio.run(main())

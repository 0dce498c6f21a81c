# An echo server and clients over streams.
import asyncio


async def handle(reader, writer):
    peer = writer.get_extra_info("peername")
    print("connection from", peer[0])
    while True:
        line = await reader.readline()
        if not line:
            break
        print("server got", line)
        writer.write(line.upper())
        await writer.drain()
    print("end of", "the stream", reader.at_eof())
    writer.close()
    await writer.wait_closed()


async def client(port, name):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    for word in ("one", "two"):
        writer.write(f"{name} {word}\n".encode())
        await writer.drain()
        answer = await reader.readline()
        print(name, "hears", answer.decode().strip())
    writer.write_eof()
    print(name, "rest:", await reader.read())
    writer.close()
    await writer.wait_closed()
    print(name, writer.is_closing())


async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    print("serving", server.is_serving(), len(server.sockets))
    async with server:
        await client(port, "ann")
        await client(port, "bob")
    print("serving", server.is_serving(), server.sockets)
    try:
        await asyncio.open_connection("127.0.0.1", port)
    except ConnectionRefusedError as error:
        print("refused", error.errno, str(error).replace(str(port), "PORT"))


asyncio.run(main())

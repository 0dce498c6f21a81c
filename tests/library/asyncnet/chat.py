# A chat room: what one says, everybody else hears.
import asyncio

rooms = {}
heard = {"ann": [], "bob": [], "cy": []}


async def serve(reader, writer):
    name = (await reader.readline()).decode().strip()
    rooms[name] = writer
    writer.write(b"welcome\n")
    try:
        async for line in reader:
            for other, stream in rooms.items():
                if other != name:
                    stream.write(f"{name}: ".encode() + line)
            await asyncio.gather(*[stream.drain() for stream in rooms.values()])
    finally:
        del rooms[name]
        writer.close()


async def member(port, name, script):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(name.encode() + b"\n")
    for wait_for, say in script:
        while True:
            line = (await reader.readline()).decode().strip()
            heard[name].append(line)
            if wait_for in line:
                break
        if say:
            writer.write(say.encode() + b"\n")
    writer.close()
    await writer.wait_closed()


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    cy = asyncio.create_task(member(port, "cy", [("welcome", None), ("hi", None), ("bye", None)]))
    await asyncio.sleep(0.02)
    bob = asyncio.create_task(member(port, "bob", [("welcome", None), ("hello", "hi ann"), ("bye", None)]))
    await asyncio.sleep(0.02)
    ann = asyncio.create_task(member(port, "ann", [("welcome", "hello"), ("hi", "bye")]))
    await asyncio.wait_for(asyncio.gather(ann, bob, cy), 10)
    for name, lines in heard.items():
        print(name, lines)
    server.close()


asyncio.run(main())

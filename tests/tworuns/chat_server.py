# asyncio streams: what one says, the other hears.
import asyncio

members = []


async def serve(reader, writer):
    members.append(writer)
    if len(members) == 2:
        over.set()
    await over.wait()
    async for line in reader:
        for other in members:
            if other is not writer:
                other.write(line)
                await other.drain()
    writer.close()
    ended.append(1)
    if len(ended) == 2:
        finished.set()


async def main():
    global over, finished, ended
    over, finished, ended = asyncio.Event(), asyncio.Event(), []
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await finished.wait()
    server.close()
    print("both have left")


asyncio.run(main())

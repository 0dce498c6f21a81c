# A tiny web server over streams; its clients are threads, and streams again.
import asyncio
import urllib.request

visits = 0


async def serve(reader, writer):
    global visits
    request = await reader.readline()
    while (await reader.readline()).strip():
        pass
    visits += 1
    body = f"visit {visits}: {request.decode().split()[1]}".encode()
    writer.write(b"HTTP/1.0 200 OK\r\nContent-Length: %d\r\n\r\n" % len(body) + body)
    await writer.drain()
    writer.close()


def fetch(port, path):
    with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}") as answer:
        return answer.status, answer.read().decode()


async def head(port):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(b"GET /streams HTTP/1.0\r\n\r\n")
    status = await reader.readline()
    text = (await reader.read()).split(b"\r\n\r\n")[1]
    writer.close()
    return status.decode().strip(), text.decode()


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    print(await asyncio.to_thread(fetch, port, "/thread"))
    loop = asyncio.get_running_loop()
    print(await loop.run_in_executor(None, fetch, port, "/executor"))
    print(await head(port))
    together = await asyncio.gather(*[asyncio.to_thread(fetch, port, f"/{n}") for n in range(3)])
    print(sorted(status for status, text in together), visits)
    forever = asyncio.create_task(server.serve_forever())
    await asyncio.sleep(0.01)
    forever.cancel()
    try:
        await forever
    except asyncio.CancelledError:
        print("no longer serving", server.is_serving())


asyncio.run(main())

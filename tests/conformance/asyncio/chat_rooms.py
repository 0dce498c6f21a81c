import asyncio, time
# asyncio streams chat with rooms
rooms = {}
async def handle(r, w):
    name = (await r.readline()).decode().strip()
    rooms[name] = w
    try:
        while line := await r.readline():
            text = line.decode().rstrip()
            if text == "/quit": break
            if text.startswith("@"):
                to, _, msg = text[1:].partition(" ")
                if to in rooms: rooms[to].write(f"{name}: {msg}\n".encode()); await rooms[to].drain()
                else: w.write(b"no such user\n"); await w.drain()
            else:
                for n, o in rooms.items():
                    if n != name: o.write(f"{name}> {text}\n".encode())
    finally:
        del rooms[name]; w.close(); await w.wait_closed()
async def client(port, name, lines, expect):
    r, w = await asyncio.open_connection("127.0.0.1", port)
    w.write((name + "\n").encode())
    await asyncio.sleep(0.05)
    for l in lines: w.write((l + "\n").encode()); await w.drain(); await asyncio.sleep(0.02)
    got = [(await asyncio.wait_for(r.readline(), 1)).decode().strip() for _ in range(expect)]
    w.write(b"/quit\n")
    rest = await r.read()
    w.close()
    return name, got, rest
async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server:
        res = await asyncio.gather(client(port, "ana", ["hello all"], 1), client(port, "bob", ["@ana hi", "@zed x"], 2))
        for r in res: print(r)
    print(server.is_serving(), rooms)
    r, w = None, None
    try: await asyncio.open_connection("127.0.0.1", port)
    except ConnectionRefusedError as e: print(type(e).__name__, e.errno)
asyncio.run(main())
reader = None
async def limits():
    r = asyncio.StreamReader(limit=8)
    r.feed_data(b"abc\ndefghijklmnop\nxy"); r.feed_eof()
    print(await r.readline())
    try: print(await r.readline())
    except ValueError as e: print("ValueError", e)
    try: print(await r.readexactly(50))
    except asyncio.IncompleteReadError as e: print(e, e.partial, e.expected)
    print(r.at_eof(), await r.read(5))
    r2 = asyncio.StreamReader(); r2.feed_data(b"a|b|c"); r2.feed_eof()
    print(await r2.readuntil(b"|"), await r2.read(1))
    try: await r2.readuntil(b"#")
    except asyncio.IncompleteReadError as e: print(repr(e.partial))
asyncio.run(limits())

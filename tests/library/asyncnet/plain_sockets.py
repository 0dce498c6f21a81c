# The loop's own calls for plain sockets, and readers and writers.
import asyncio
import socket


async def serve(loop, listener):
    while True:
        connection, address = await loop.sock_accept(listener)
        print("accepted", address[0], connection.gettimeout())
        data = await loop.sock_recv(connection, 100)
        await loop.sock_sendall(connection, b"you said " + data)
        connection.close()


async def main():
    loop = asyncio.get_running_loop()
    listener = socket.create_server(("127.0.0.1", 0))
    listener.setblocking(False)
    serving = asyncio.create_task(serve(loop, listener))
    for word in (b"one", b"two"):
        client = socket.socket()
        client.setblocking(False)
        await loop.sock_connect(client, listener.getsockname())
        await loop.sock_sendall(client, word)
        print(await loop.sock_recv(client, 100))
        client.close()
    serving.cancel()
    try:
        await serving
    except asyncio.CancelledError:
        print("server cancelled")
    address = listener.getsockname()
    listener.close()
    client = socket.socket()
    client.setblocking(False)
    try:
        await loop.sock_connect(client, address)
    except ConnectionRefusedError as error:
        print(error.errno)
    client.close()

    left, right = socket.socketpair()
    left.setblocking(False)
    right.setblocking(False)
    got = loop.create_future()
    loop.add_reader(left, lambda: got.set_result(left.recv(10)))
    right.send(b"ping")
    print(await got)
    print(loop.remove_reader(left), loop.remove_reader(left))
    ready = loop.create_future()
    loop.add_writer(left, ready.set_result, "room")
    print(await ready)
    loop.remove_writer(left)
    reader, writer = await asyncio.open_connection(sock=left)
    right.send(b"over a pair\n")
    print(await reader.readline())
    writer.close()
    await writer.wait_closed()
    print(right.recv(10))
    right.close()
    print((await loop.getaddrinfo("127.0.0.1", 80, type=socket.SOCK_STREAM))[0][4])
    try:
        async with asyncio.timeout(0.05):
            a, b = socket.socketpair()
            a.setblocking(False)
            await loop.sock_recv(a, 1)
    except TimeoutError:
        print("nothing came")


asyncio.run(main())

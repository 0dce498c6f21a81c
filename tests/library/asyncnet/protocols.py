# Protocols and transports: an echo server, a client that counts, and errors.
import asyncio


class Echo(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport = transport
        print("server: made", transport.get_extra_info("peername")[0])

    def data_received(self, data):
        print("server: data", data)
        self.transport.write(data[::-1])

    def eof_received(self):
        print("server: eof")

    def connection_lost(self, exc):
        print("server: lost", exc)


class Client(asyncio.Protocol):
    def __init__(self, message, done):
        self.message = message
        self.done = done

    def connection_made(self, transport):
        self.transport = transport
        transport.writelines([self.message, b"!", b"?"])

    def data_received(self, data):
        print("client: data", data)
        self.transport.write_eof()

    def connection_lost(self, exc):
        print("client: lost", exc)
        self.done.set_result(True)


class Fails(asyncio.Protocol):
    def data_received(self, data):
        raise ValueError("not this")

    def connection_lost(self, exc):
        print("fails: lost", repr(exc))


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print("handler:", context["message"], repr(
        context["exception"])))
    server = await loop.create_server(Echo, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    done = loop.create_future()
    transport, protocol = await loop.create_connection(lambda: Client(b"hello", done), "127.0.0.1",
                                                       port)
    print("connected", isinstance(protocol, Client), transport.is_closing(), transport.can_write_eof())
    print(transport.get_write_buffer_limits(), transport.get_write_buffer_size())
    await done
    try:
        transport.write(b"late")
    except RuntimeError as error:
        print("RuntimeError:", error)
    server.close()
    await server.wait_closed()

    server = await loop.create_server(Fails, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    done = loop.create_future()
    await loop.create_connection(lambda: Client(b"x", done), "127.0.0.1", port)
    await done
    taken = port
    try:
        await loop.create_server(Echo, "127.0.0.1", taken)
    except OSError as error:
        print(error.errno, str(error).replace(str(taken), "PORT"))
    server.close()
    try:
        await loop.create_connection(Echo, "127.0.0.1", taken)
    except ConnectionRefusedError as error:
        print(str(error).replace(str(taken), "PORT"))
    for wrong in ({}, {"host": "127.0.0.1", "sock": 5}):
        try:
            await loop.create_connection(Echo, **wrong)
        except ValueError as error:
            print("ValueError:", error)


asyncio.run(main())

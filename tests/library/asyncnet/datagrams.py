# Datagrams: an echo server and a connected client.
import asyncio


class Server(asyncio.DatagramProtocol):
    def connection_made(self, transport):
        self.transport = transport

    def datagram_received(self, data, addr):
        print("server got", data, "from", addr[0])
        self.transport.sendto(data.upper(), addr)


class Client(asyncio.DatagramProtocol):
    def __init__(self, words, done):
        self.words = words
        self.done = done

    def connection_made(self, transport):
        self.transport = transport
        self.next()

    def next(self):
        if self.words:
            self.transport.sendto(self.words.pop(0))
        else:
            self.transport.close()

    def datagram_received(self, data, addr):
        print("client got", data)
        self.next()

    def error_received(self, exc):
        print("error received", type(exc).__name__)
        self.transport.close()

    def connection_lost(self, exc):
        print("client closed", exc)
        self.done.set_result(None)


async def main():
    loop = asyncio.get_running_loop()
    server, _ = await loop.create_datagram_endpoint(Server, local_addr=("127.0.0.1", 0))
    address = server.get_extra_info("sockname")
    done = loop.create_future()
    client, protocol = await loop.create_datagram_endpoint(
        lambda: Client([b"one", b"two"], done), remote_addr=address)
    print(client.get_extra_info("peername") == address)
    await done
    server.close()
    await asyncio.sleep(0.01)
    done = loop.create_future()
    await loop.create_datagram_endpoint(lambda: Client([b"to nobody"], done), remote_addr=address)
    await done


asyncio.run(main())

# An echo server and its client, each an object that is told what happens.
# oracle: stderr-any
# oracle: replace channel <.*$ -> channel
import asyncore
import socket

class EchoHandler(asyncore.dispatcher_with_send):
    def handle_read(self):
        data = self.recv(8192)
        if data:
            self.send(data.upper())

    def handle_close(self):
        print("handler closed")
        self.close()

class EchoServer(asyncore.dispatcher):
    def __init__(self, host, port):
        asyncore.dispatcher.__init__(self)
        self.create_socket()
        self.set_reuse_addr()
        self.bind((host, port))
        self.listen(5)
        print("listening", self.accepting, self.connected)

    def handle_accepted(self, sock, addr):
        print('Incoming connection from', addr[0])
        EchoHandler(sock)

class Client(asyncore.dispatcher):
    def __init__(self, address, lines):
        asyncore.dispatcher.__init__(self)
        self.create_socket(socket.AF_INET, socket.SOCK_STREAM)
        self.lines = lines
        self.buffer = lines.pop(0)
        self.connect(address)

    def handle_connect(self):
        print("connected")

    def handle_close(self):
        print("client closed")
        self.close()

    def writable(self):
        return len(self.buffer) > 0

    def handle_write(self):
        sent = self.send(self.buffer)
        self.buffer = self.buffer[sent:]

    def handle_read(self):
        data = self.recv(100)
        print("got", data)
        if self.lines:
            self.buffer = self.lines.pop(0)
        else:
            self.close()
            server.close()

class Broken(asyncore.dispatcher):
    def __init__(self, address):
        super().__init__()
        self.create_socket()
        self.connect(address)
    def handle_connect(self):
        raise ValueError("in handler")
    def handle_expt(self):
        print("expt")

server = EchoServer('127.0.0.1', 0)
client = Client(server.socket.getsockname(), [b"one", b"two"])
print(len(asyncore.socket_map))
asyncore.loop(timeout=1)
print(len(asyncore.socket_map))
server = EchoServer('127.0.0.1', 0)
Broken(server.socket.getsockname())
asyncore.loop(timeout=.1, count=3)
asyncore.close_all()
print("all closed", len(asyncore.socket_map))

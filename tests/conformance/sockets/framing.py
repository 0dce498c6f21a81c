# Messages in a stream: by length and by line.
import socket
import struct

def send(sock, message):
    data = message.encode()
    sock.sendall(struct.pack("!I", len(data)) + data)

def receive_exactly(sock, n):
    parts = []
    while n:
        part = sock.recv(min(n, 3))
        if not part:
            raise EOFError("connection closed")
        parts.append(part)
        n -= len(part)
    return b"".join(parts)

def receive(sock):
    size, = struct.unpack("!I", receive_exactly(sock, 4))
    return receive_exactly(sock, size).decode()

a, b = socket.socketpair()
for word in ("hola", "¿qué tal?", "", "你好"):
    send(a, word)
for n in range(4):
    print(repr(receive(b)))
f = b.makefile("r", encoding="utf-8")
a.sendall("line one\nline two\npart".encode())
a.shutdown(socket.SHUT_WR)
print([line for line in f])
a.close()
try:
    receive(b)
except EOFError as e:
    print(e)

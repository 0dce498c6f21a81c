# UDP: messages keep their borders, order is that of one way, and nobody is told of what is lost.
import socket

server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
server.bind(("localhost", 0))
address = server.getsockname()
client = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
for text in (b"one", b"", b"three"):
    print(client.sendto(text, address))
for _ in range(3):
    data, sender = server.recvfrom(2)
    print(data, sender[0], sender[1] == client.getsockname()[1])
client.connect(address)
client.send(b"connected")
print(server.recv(100), client.getpeername() == address)
server.sendto(b"back", client.getsockname())
print(client.recv(10, socket.MSG_PEEK), client.recv(10))
buffer = bytearray(8)
server.sendto(b"into", client.getsockname())
print(client.recv_into(buffer), buffer)
server.close()
client.settimeout(2)
client.send(b"nobody is there")
try:
    client.recv(10)
except OSError as error:
    print(type(error).__name__, error)
client.close()
left, right = socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)
left.send(b"a message")
left.send(b"another")
print(right.recv(100), right.recvfrom(100))
left.close()
right.close()

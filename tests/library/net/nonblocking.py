# Without waiting: connecting, accepting, receiving.
import errno
import select
import socket

server = socket.create_server(("127.0.0.1", 0))
server.setblocking(False)
client = socket.socket()
client.setblocking(False)
print(errno.errorcode[client.connect_ex(server.getsockname())])
print(len(select.select([], [client], [], 5)[1]), client.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR))
print(len(select.select([server], [], [], 5)[0]))
connection, peer = server.accept()
print(peer == client.getsockname(), connection.getblocking())
try:
    client.recv(10)
except BlockingIOError as error:
    print(error.errno == errno.EAGAIN, error)
connection.sendall(b"now")
select.select([client], [], [])
print(client.recv(10))
connection.close()
select.select([client], [], [])
print(client.recv(10))
client.close()
port = server.getsockname()[1]
server.close()
late = socket.socket()
late.setblocking(False)
late.connect_ex(("127.0.0.1", port))
select.select([], [late], [], 5)
print(errno.errorcode[late.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)])
late.close()

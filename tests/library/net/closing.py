# How a wait in accept() or recv() ends when another thread shuts the socket down.
import socket
import threading
import time

server = socket.create_server(("127.0.0.1", 0))

def accept():
    try:
        server.accept()
    except OSError as error:
        print("accept:", error)

t = threading.Thread(target=accept)
t.start()
time.sleep(0.05)
server.shutdown(socket.SHUT_RDWR)
t.join()
server.close()

a, b = socket.socketpair()
t = threading.Thread(target=lambda: print("recv:", a.recv(10)))
t.start()
time.sleep(0.05)
a.shutdown(socket.SHUT_RD)
t.join()
b.close()
try:
    a.send(b"x")
except OSError as error:
    print(type(error).__name__, error)
a.close()

# Half closed: one direction ends, the other goes on.
server = socket.create_server(("127.0.0.1", 0))
client = socket.create_connection(server.getsockname())
connection, _ = server.accept()
client.sendall(b"question")
client.shutdown(socket.SHUT_WR)
print(connection.recv(100), connection.recv(100))
connection.sendall(b"answer")
print(client.recv(100))
try:
    client.send(b"more")
except OSError as error:
    print(type(error).__name__, error)
for s in (connection, client, server):
    s.close()

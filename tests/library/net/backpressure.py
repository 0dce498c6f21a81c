# A full buffer makes a sender wait until the receiver takes something out.
import socket
import threading
import time

a, b = socket.socketpair()
a.setblocking(False)
sent = 0
try:
    while True:
        sent += a.send(b"x" * 4096)
except BlockingIOError as error:
    print("full:", error)
print("something went in:", sent > 4096)
a.setblocking(True)
order = []

def send():
    a.sendall(b"y" * 10)
    order.append("sent")
    a.close()

t = threading.Thread(target=send)
t.start()
time.sleep(0.05)
order.append("reads")
got = 0
while data := b.recv(65536):
    got += len(data)
t.join()
print(order, got == sent + 10)
b.close()

server = socket.create_server(("127.0.0.1", 0))
client = socket.create_connection(server.getsockname())
connection, _ = server.accept()
total = 8_000_000

def flood():
    client.sendall(bytes(total))
    client.close()

t = threading.Thread(target=flood)
t.start()
got = 0
while data := connection.recv(65536):
    got += len(data)
t.join()
print(got == total)
connection.close()
server.close()

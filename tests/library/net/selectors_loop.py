# An event loop over selectors: what to do is the data of the key.
import selectors
import socket
import threading

selector = selectors.DefaultSelector()
log = []

def accept(sock):
    connection, _ = sock.accept()
    connection.setblocking(False)
    selector.register(connection, selectors.EVENT_READ, read)

def read(connection):
    data = connection.recv(1000)
    if data:
        connection.send(data[::-1])
    else:
        log.append("closed")
        selector.unregister(connection)
        connection.close()

server = socket.socket()
server.bind(("localhost", 0))
server.listen()
server.setblocking(False)
selector.register(server, selectors.EVENT_READ, accept)

def client():
    with socket.create_connection(server.getsockname()) as s:
        for text in (b"abc", b"stressed"):
            s.sendall(text)
            log.append(s.recv(100))

t = threading.Thread(target=client)
t.start()
while "closed" not in log:
    for key, mask in selector.select():
        assert mask == selectors.EVENT_READ
        key.data(key.fileobj)
t.join()
print(log, len(selector.get_map()), selector.get_key(server).data is accept)
print(selector.select(0.01))
try:
    selector.register(server, selectors.EVENT_READ)
except KeyError as error:
    print("registered already")
selector.unregister(server)
selector.close()
server.close()

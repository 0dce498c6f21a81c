# gevent.server.StreamServer: an echo server with a greenlet for each connection.
import gevent
from gevent import socket
from gevent.pool import Pool
from gevent.server import StreamServer


def echo(sock, address):
    print("New connection from", address[0])
    sock.sendall(b"Welcome to the echo server! Type quit to exit.\r\n")
    rfileobj = sock.makefile(mode="rb")
    while True:
        line = rfileobj.readline()
        if not line:
            print("client disconnected")
            break
        if line.strip().lower() == b"quit":
            print("client quit")
            break
        sock.sendall(line)
        print("echoed", repr(line))
    rfileobj.close()


def client(number, words):
    conn = socket.create_connection(("127.0.0.1", number))
    file = conn.makefile("rb")
    print(file.readline())
    for word in words:
        conn.sendall(word + b"\n")
        if word != b"quit":
            print("client hears", file.readline())
    print("rest", file.read())
    conn.close()


server = StreamServer(("127.0.0.1", 0), echo)
server.start()
print("started", server.started, server.server_host, server.server_port == server.address[1])
gevent.spawn(client, server.server_port, [b"one", b"two", b"quit"]).join()
server.stop()
print("started", server.started)


def slow(sock, address):
    gevent.sleep(0.02)
    sock.sendall(b"done")


def ask(number, order):
    conn = socket.create_connection(("127.0.0.1", number))
    answer = conn.recv(10)
    order.append(answer)
    conn.close()


pool = Pool(2)
limited = StreamServer(("127.0.0.1", 0), slow, spawn=pool)
limited.start()
order = []
askers = [gevent.spawn(ask, limited.server_port, order) for _ in range(4)]
gevent.joinall(askers)
print(order)
limited.stop()

forever = StreamServer("127.0.0.1:0", echo)
gevent.spawn_later(0.02, forever.stop)
forever.serve_forever()
print("serve_forever has ended")
try:
    socket.create_connection(("127.0.0.1", limited.address[1]))
except OSError as error:
    print(type(error).__name__)

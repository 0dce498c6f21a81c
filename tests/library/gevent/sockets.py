# Sockets and select of gevent's own, without patching: who waits holds up nobody else.
import gevent
from gevent import select, socket, queue
from gevent.event import AsyncResult

log = []


def server(listener):
    while True:
        conn, address = listener.accept()
        gevent.spawn(serve, conn)


def serve(conn):
    while True:
        data = conn.recv(100)
        if not data:
            break
        conn.sendall(data.upper())
    conn.close()


def client(number, name, done):
    conn = socket.socket()
    conn.connect(("127.0.0.1", number))
    for n in range(2):
        conn.sendall(b"%s %d" % (name, n))
        log.append(conn.recv(100))
    conn.close()
    done.set(name)


def ticker():
    for n in range(3):
        log.append("tick")
        gevent.sleep(0.005)


listener = socket.socket()
listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
listener.bind(("127.0.0.1", 0))
listener.listen(5)
accepting = gevent.spawn(server, listener)
results = [AsyncResult() for _ in range(2)]
gevent.spawn(ticker)
for result, name in zip(results, (b"ann", b"bob")):
    gevent.spawn(client, listener.getsockname()[1], name, result)
print([result.get() for result in results])
print(sorted(str(entry) for entry in log if entry != "tick"), "tick" in log)
accepting.kill()
listener.close()
print("accepting ended:", accepting.ready(), accepting.value)

a, b = socket.socketpair()
gevent.spawn_later(0.01, b.send, b"x")
print(select.select([a], [], [], 1)[0] == [a], a.recv(1))
print(select.select([a], [], [], 0.01))
a.settimeout(0.01)
try:
    a.recv(1)
except socket.timeout as error:
    print("timeout", error)
with gevent.Timeout(0.01, False):
    b.recv(1)
    print("never")
print("after the Timeout")
udp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
udp.bind(("127.0.0.1", 0))
receiver = gevent.spawn(udp.recvfrom, 100)
gevent.sleep(0)
socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b"datagram", udp.getsockname())
print(receiver.get()[0])
print(socket.gethostbyname("localhost"), socket.getservbyname("http"))

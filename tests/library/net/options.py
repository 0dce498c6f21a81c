# Odds and ends of sockets.
import socket

a, b = socket.socketpair()
print(a.sendmsg([b"one ", b"two"]), b.recvmsg(100)[0])
print(a.family.name, a.type.name, a.proto)
buffer = bytearray(5)
a.send(b"abcdefg")
print(b.recv_into(buffer, 3), buffer)
print(b.recv(10, socket.MSG_PEEK), b.recv(10))
a.shutdown(socket.SHUT_WR)
print(b.recv(5))
b.send(b"still")
print(a.recv(5))
a.close()
b.close()
s = socket.socket()
s.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
s.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
print(s.getsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE), s.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY))
print(s.gettimeout(), s.getblocking())
s.settimeout(2.5)
print(s.gettimeout(), s.timeout)
s.setblocking(False)
print(s.gettimeout(), s.getblocking())
try:
    s.settimeout(-1)
except ValueError as error:
    print(error)
for address in (("127.0.0.1", 70000), ("127.0.0.1", "80"), "nowhere", ("127.0.0.1",)):
    try:
        s.connect(address)
    except (OverflowError, TypeError) as error:
        print(type(error).__name__, error)
s.close()
try:
    s.send(b"x")
except OSError as error:
    print(error.errno, error.strerror, s.fileno())
# A close that does not linger: the other side sees a reset.
listener = socket.create_server(("127.0.0.1", 0))
client = socket.create_connection(listener.getsockname())
server, _ = listener.accept()
client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
client.close()
try:
    server.recv(10)
except ConnectionResetError as error:
    print("reset", error.errno)
server.close()
listener.close()
print(socket.gethostbyname("localhost"), socket.inet_ntoa(b"\x7f\0\0\1"), socket.htons(1))
print(socket.getservbyport(443), socket.getservbyname("domain", "udp"))
print(socket.AF_INET, repr(socket.SOCK_STREAM), socket.has_ipv6 in (True, False))
with socket.create_server(("127.0.0.1", 0), backlog=1, reuse_port=True) as server:
    print(server.getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN))

# What a program can ask of names, addresses, services and the socket itself.
import socket

print(socket.gethostbyname("localhost"), socket.gethostbyname("127.0.0.5"))
print(socket.gethostbyname_ex("localhost"))
print(socket.getaddrinfo("localhost", 80, type=socket.SOCK_STREAM))
print(socket.getaddrinfo("127.0.0.1", "domain", socket.AF_INET, socket.SOCK_DGRAM))
for name in ("http", "ssh", "smtp", "https"):
    print(name, socket.getservbyname(name), socket.getservbyport(socket.getservbyname(name)))
print(socket.getservbyname("domain", "udp"))
try:
    socket.getservbyname("no such service")
except OSError as error:
    print(type(error).__name__, error)
print(socket.inet_aton("127.0.0.1"), socket.inet_ntoa(b"\x7f\0\0\1"), socket.htons(80), socket.ntohl(1))
print(repr(socket.AF_INET), socket.SOCK_STREAM == 1, "%d" % socket.SOCK_DGRAM, f"{socket.AF_INET}")
s = socket.socket()
print(s.family, repr(s.type), s.proto, s.gettimeout(), s.getblocking(), s.getsockname())
print(s.getsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR))
s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
print(s.getsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR), s.getsockopt(socket.SOL_SOCKET, socket.SO_TYPE))
s.setblocking(False)
print(s.gettimeout(), s.timeout)
s.settimeout(1.5)
print(s.gettimeout())
s.bind(("", 0))
print(s.getsockname()[0])
s.close()
print(s)
print(socket.timeout is TimeoutError, socket.error is OSError, issubclass(socket.gaierror, OSError))
socket.setdefaulttimeout(3)
print(socket.socket().gettimeout(), socket.getdefaulttimeout())

# What sockets refuse.
import socket

s = socket.socket()
try:
    s.recv(10)
except OSError as e:
    print(type(e).__name__, e.errno, e.strerror)
try:
    s.bind("127.0.0.1", 5000)
except TypeError as e:
    print("TypeError")
try:
    s.sendall("text")
except TypeError as e:
    print(e)
s.bind(("127.0.0.1", 0))
t = socket.socket()
try:
    t.bind(s.getsockname())
except OSError as e:
    print(e.errno, e.strerror)
s.close()
try:
    s.listen()
except OSError as e:
    print(e.errno, e.strerror)
print(s.fileno(), s._closed if hasattr(s, "_closed") else "")
a, b = socket.socketpair()
b.close()
print(a.recv(5))
try:
    a.send(b"x")
    a.send(b"x")
except (BrokenPipeError, ConnectionResetError) as e:
    print("broken")
try:
    socket.gethostbyname("no.such.host.invalid")
except socket.gaierror as e:
    print("gaierror")

# A socket as a file: lines of text, bytes, and who closes what.
import socket

a, b = socket.socketpair()
with a.makefile("w", encoding="utf-8") as out:
    out.write("first\n")
    print("second", 2, file=out)
    out.writelines(["dritte \u00fc\n", "no end"])
a.close()
lines = b.makefile("r", encoding="utf-8")
print(repr(lines.readline()), repr(lines.readline(3)), repr(lines.readline()))
print(repr(lines.read(8)), repr(lines.read()), repr(lines.readline()))
lines.close()
b.close()

a, b = socket.socketpair()
both = a.makefile("rwb")
b.sendall(b"one\ntwo\r\n\nrest")
b.shutdown(socket.SHUT_WR)
print(list(both))
both.write(b"answer")
both.flush()
print(b.recv(100))
a.close()
print(a.fileno() >= 0, both.closed)
both.close()
print(a.fileno(), both.closed, b.recv(10))
try:
    both.read()
except ValueError as error:
    print(error)
b.close()

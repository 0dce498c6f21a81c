# The slips of a beginner, and what the socket says of them.
import socket

s = socket.socket()
for call in (lambda: s.bind("localhost", 80), lambda: s.connect("localhost", 80), lambda: s.connect(), lambda: s.settimeout(),
             lambda: s.sendall("text"), lambda: s.bind("localhost"), lambda: s.connect(("localhost", "80")),
             lambda: s.bind(("localhost", 70000)), lambda: s.recv(10), lambda: s.accept()):
    try:
        call()
    except Exception as e:
        print(type(e).__name__, e)
s.close()

# duplex=False: the first receives, the second sends.
from multiprocessing import Pipe

r, w = Pipe(duplex=False)
w.send({"a": [1, 2], "b": None})
print(r.poll(), r.recv())
for wrong in (lambda: r.send(1), lambda: w.recv()):
    try:
        wrong()
    except OSError as e:
        print(type(e).__name__, e)
w.send_bytes(b"raw bytes")
print(r.recv_bytes())
w.close()
try:
    r.recv()
except EOFError as e:
    print("EOFError", e.args)
r.close()
try:
    r.recv()
except OSError as e:
    print(e)
a, b = Pipe()
b.close()
try:
    a.send("to nobody")
except OSError as e:
    print(type(e).__name__, e.errno)

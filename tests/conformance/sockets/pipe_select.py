# The self-pipe trick: a descriptor of os.pipe() beside sockets.
import os, select, selectors, socket, threading, time
r, w = os.pipe()
print(select.select([r], [], [], 0.01), select.select([], [w], [], 0)[1] == [w])
os.write(w, b"hello")
print(select.select([r], [], [], 1)[0] == [r], os.read(r, 5))
a, b = socket.socketpair()
threading.Thread(target=lambda: (time.sleep(0.05), os.write(w, b"!"), time.sleep(0.05), b.send(b"x"))).start()
for _ in range(2):
    ready = select.select([r, a], [], [], 5)[0]
    print("pipe" if ready == [r] else "socket", os.read(r, 1) if ready == [r] else a.recv(1))
p = select.poll()
p.register(r, select.POLLIN); p.register(a, select.POLLIN)
print(p.poll(10))
os.write(w, b"z")
print(p.poll(1000) == [(r, select.POLLIN)])
s = selectors.DefaultSelector()
s.register(r, selectors.EVENT_READ, "pipe"); s.register(a, selectors.EVENT_READ, "sock")
b.send(b"y")
print(sorted(key.data for key, _ in s.select(1)))
os.read(r, 1); a.recv(1)
os.close(w)
print(select.select([r], [], [], 1)[0] == [r], os.read(r, 1))
os.close(r)

import socket, selectors, types, threading, select
# event loop server by selectors; echo; partial sends; generators as tasks
sel = selectors.DefaultSelector()
def accept(s, mask):
    c, a = s.accept(); c.setblocking(False)
    sel.register(c, selectors.EVENT_READ, types.SimpleNamespace(cb=read, out=b""))
def read(c, mask):
    d = c.recv(1024)
    if d: c.sendall(b"echo:" + d)
    else: sel.unregister(c); c.close(); done.append(1)
done = []
ls = socket.create_server(("127.0.0.1", 0)); ls.setblocking(False)
sel.register(ls, selectors.EVENT_READ, types.SimpleNamespace(cb=accept))
def client(n):
    with socket.create_connection(ls.getsockname()) as c:
        for i in range(2): c.sendall(b"%d-%d" % (n, i)); out.append(c.recv(100))
out = []
ts = [threading.Thread(target=client, args=(i,)) for i in range(3)]; [t.start() for t in ts]
while len(done) < 3:
    for key, mask in sel.select(timeout=1): key.data.cb(key.fileobj, mask)
[t.join() for t in ts]; print(sorted(out)); print(len(sel.get_map()), sel.get_key(ls).events == selectors.EVENT_READ); sel.unregister(ls); sel.close(); ls.close()
class Loop:
    def __init__(self): self.ready = []; self.rd = {}
    def spawn(self, g): self.ready.append((g, None))
    def run(self):
        while self.ready or self.rd:
            while self.ready:
                g, v = self.ready.pop(0)
                try: why, s = g.send(v)
                except StopIteration: continue
                self.rd[s] = g
            if self.rd:
                r, _, _ = select.select(list(self.rd), [], [], 1)
                for s in r: self.ready.append((self.rd.pop(s), None))
def srv(s, n):
    for _ in range(n):
        yield "read", s
        c, a = s.accept(); loop.spawn(handle(c))
    s.close()
def handle(c):
    with c:
        while True:
            yield "read", c
            d = c.recv(100)
            if not d: print("gone"); return
            c.sendall(d[::-1])
loop = Loop(); s = socket.create_server(("127.0.0.1", 0)); loop.spawn(srv(s, 2)); addr = s.getsockname()
def cl():
    for w in (b"abc", b"xyz"):
        with socket.create_connection(addr) as c: c.send(w); print(c.recv(10))
t = threading.Thread(target=cl); t.start(); loop.run(); t.join()
a, b = socket.socketpair(); a.setblocking(False); n = 0
try:
    while True: n += a.send(b"x" * 65536)
except BlockingIOError: print("full", n > 0)
got = 0
b.settimeout(0.1)
try:
    while True: got += len(b.recv(1 << 20))
except TimeoutError: print(got == n)
a.close(); print(b.recv(1)); b.close()
srv = socket.socket(); srv.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1); print(srv.getsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR) != 0)
srv.bind(("localhost", 0)); srv.listen(1); srv.settimeout(0.01)
try: srv.accept()
except socket.timeout as e: print("timeout", e, type(e) is TimeoutError)
print(srv.getsockname()[0], socket.gethostbyname("localhost"), socket.getservbyname("http"), socket.AF_INET, socket.SOCK_STREAM, repr(socket.SOL_SOCKET), socket.getdefaulttimeout(), socket.has_ipv6 in (True, False))
c = socket.socket(); print(c.connect_ex(("127.0.0.1", 1)) != 0); c.close()
c = socket.create_connection(srv.getsockname()); x, _ = srv.accept(); c.sendall(b"line1\nline2\nrest"); c.shutdown(socket.SHUT_WR)
f = x.makefile("r", encoding="utf-8", newline="\n"); print(f.readline(), [l for l in f]); f.close(); x.close(); c.close(); srv.close()
buf = bytearray(4); a, b = socket.socketpair(); a.send(b"123456"); print(b.recv_into(buf), buf, b.recv(10)); mv = memoryview(b"abcdef"); print(a.send(mv[2:4]), b.recv(10)); a.close(); b.close()

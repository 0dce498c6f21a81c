from gevent import monkey; monkey.patch_all()
import gevent, socket, threading, time, queue
from gevent.server import StreamServer
from gevent.pool import Pool
from gevent.queue import Queue, Empty
from gevent.event import Event, AsyncResult
from gevent.lock import BoundedSemaphore, RLock
def echo(sock, addr):
    f = sock.makefile("rb")
    for line in f:
        if line.strip() == b"quit": break
        sock.sendall(line.upper())
s = StreamServer(("127.0.0.1", 0), echo); s.start()
def client(n):
    c = socket.create_connection(("127.0.0.1", s.server_port))
    f = c.makefile("rwb")
    out = []
    for i in range(2):
        f.write(b"msg %d %d\n" % (n, i)); f.flush(); out.append(f.readline())
    f.write(b"quit\n"); f.flush()
    rest = f.read()
    c.close()
    return out, rest
p = Pool(3)
print(p.map(client, range(3)))
s.stop(); print(s.started, s.closed if hasattr(s, "closed") else "")
res = []
def t(n): time.sleep(0.01 * (3 - n)); res.append(n)
ts = [threading.Thread(target=t, args=(i,)) for i in range(3)]
[x.start() for x in ts]; [x.join() for x in ts]; print(res)
ar = AsyncResult()
gevent.spawn_later(0.01, ar.set_exception, ValueError("nope"))
try: ar.get(timeout=1)
except ValueError as e: print("got", e)
try: AsyncResult().get(timeout=0.01)
except gevent.Timeout as e: print(e)
with gevent.Timeout(0.01, False): gevent.sleep(1); print("never")
try:
    with gevent.Timeout(0.01, ValueError("late")): gevent.sleep(1)
except ValueError as e: print(e)
q = Queue(); 
try: q.get(timeout=0.01)
except Empty as e: print("empty", repr(e), type(e))
sem = BoundedSemaphore(2); sem.acquire(); sem.acquire(); print(sem.locked(), sem.acquire(blocking=False)); sem.release(); sem.release()
try: sem.release()
except Exception as e: print(type(e).__name__, e)
def nap():
    try: gevent.sleep(5)
    except gevent.GreenletExit: print("killed"); raise
g = gevent.spawn(nap); gevent.sleep(0); g.kill(); print(repr(g.value), g.successful())
gs = [gevent.spawn(lambda x: x * x, i) for i in range(4)]
print([x.value for x in gevent.joinall(gs)], list(p.imap(lambda x: -x, range(3))), sorted(p.imap_unordered(lambda x: -x, range(3))))
print(len(gevent.wait(gs)), p.free_count(), len(p))
g = gevent.Greenlet(print, "run", end="!\n"); g.start(); g.join()
g = gevent.spawn(lambda: 3); g.link(lambda x: print("linked", x.value)); g.join(); gevent.sleep(0)
e = Event(); print(e.wait(0.01), e.is_set()); e.set(); print(e.wait(), e)

# oracle: stderr-any
import gevent, gevent.pool, gevent.queue, gevent.event, gevent.lock, time
from gevent import Greenlet, getcurrent, GreenletExit
# actors with mailboxes
class Actor(Greenlet):
    def __init__(self, name): super().__init__(); self.inbox = gevent.queue.Queue(); self.name2 = name
    def _run(self):
        while True:
            m = self.inbox.get()
            if m is StopIteration: return f"{self.name2} stopped"
            self.receive(m)
    def receive(self, m): raise NotImplementedError
class Ping(Actor):
    def receive(self, m): print("ping got", m); self.peer.inbox.put(m + 1) if m < 4 else [a.inbox.put(StopIteration) for a in (self, self.peer)]
class Pong(Actor):
    def receive(self, m): print("pong got", m); self.peer.inbox.put(m + 1)
a, b = Ping("A"), Pong("B"); a.peer, b.peer = b, a
a.start(); b.start(); a.inbox.put(0); gevent.joinall([a, b]); print(a.value, b.value)
q = gevent.queue.JoinableQueue()
def w(n):
    while True:
        x = q.get()
        try: gevent.sleep(0.001 * x)
        finally: q.task_done()
ws = [gevent.spawn(w, i) for i in range(2)]
[q.put(x) for x in range(5)]; q.join(); print("joined", q.unfinished_tasks, q.empty()); gevent.killall(ws); print([x.dead for x in ws])
g = gevent.pool.Group(); [g.spawn(gevent.sleep, 0.001) for _ in range(3)]; print(len(g)); g.join(); print(len(g), g.map(lambda x: x + 1, [1, 2]), g.apply(max, (3, 4)))
p = gevent.pool.Pool(2); seen = []
def job(n): seen.append(("start", n)); gevent.sleep(0.01 * (3 - n)); seen.append(("end", n)); return n
print(list(p.imap_unordered(job, range(3))), seen[:3], p.full(), p.size)
try: p.apply(lambda x: 1 // x, (0,))
except ZeroDivisionError as e: print(e)
t = gevent.Timeout(0.01)
t.start()
try: gevent.sleep(1)
except gevent.Timeout as x: print(x is t, x, t.pending)
finally: t.close()
print(gevent.with_timeout(0.01, gevent.sleep, 1, timeout_value="default"))
c = gevent.spawn(lambda: getcurrent().args if hasattr(getcurrent(), "args") else None); c.join(); print(c.value)
lk = gevent.lock.RLock()
with lk:
    with lk: print("reentrant")
def holder():
    with sem: print("have"); gevent.sleep(0.01)
sem = gevent.lock.BoundedSemaphore(1); gevent.joinall([gevent.spawn(holder) for _ in range(2)]); print(sem.counter)
ch = gevent.queue.Channel(); gevent.spawn(lambda: [ch.put(i) for i in range(2)]); print(ch.get(), ch.get())
pq = gevent.queue.PriorityQueue(); [pq.put(x) for x in (2, 1)]; print(pq.get(), pq.peek(), len(pq))
try: gevent.queue.Queue().get_nowait()
except gevent.queue.Empty: print("Empty")
try: gevent.queue.Queue(1, items=[1]).put_nowait(2)
except gevent.queue.Full: print("Full")
def chain():
    try: gevent.spawn(lambda: 1 / 0).get()
    except ZeroDivisionError as e: return "child failed: " + str(e)
x = gevent.spawn(chain); print(x.get())
late = gevent.spawn_later(0.01, lambda: "late"); print(late.started, bool(late)); late.join(); print(late.value, bool(late), late.ready())
r = gevent.event.AsyncResult(); r.set("v"); print(r.ready(), r.value, r.get(), r.successful())
print(gevent.iwait and [z.value for z in gevent.iwait([gevent.spawn(lambda: 1), gevent.spawn(lambda: 2)])], gevent.getcurrent() is not None)
try: gevent.event.Event().wait()
except gevent.exceptions.LoopExit as e: print(type(e).__name__)
gevent.spawn(print, "idle"); gevent.idle(); gevent.sleep(0)

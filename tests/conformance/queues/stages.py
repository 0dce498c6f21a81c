import threading, queue
class Stage(threading.Thread):
    def __init__(self, name, fn, inq, outq):
        super().__init__(name=name); self.fn, self.inq, self.outq = fn, inq, outq
    def run(self):
        for item in iter(self.inq.get, None):
            try: self.outq.put(self.fn(item))
            except Exception as e: self.outq.put(e)
            finally: self.inq.task_done()
        self.outq.put(None)
q1, q2, q3 = queue.Queue(2), queue.Queue(2), queue.Queue()
stages = [Stage("parse", int, q1, q2), Stage("square", lambda x: x if isinstance(x, Exception) else x * x, q2, q3)]
for s in stages: s.start()
for x in ["1", "2", "x", "4", None]: q1.put(x)
for s in stages: s.join()
out = list(iter(q3.get, None)); print(out)
lq = queue.LifoQueue(); [lq.put(i) for i in range(3)]; print([lq.get() for _ in range(3)])
pq = queue.PriorityQueue(); [pq.put(x) for x in [(2, "b"), (1, "z"), (1, "a")]]; print([pq.get() for _ in range(3)])
q = queue.Queue(1); q.put(1)
for f in (lambda: q.put(2, block=False), lambda: q.put(2, timeout=0.01), lambda: (q.get(), q.get_nowait()), lambda: q.get(True, 0.01), lambda: q.task_done() or q.task_done(), lambda: q.get(timeout=-1)):
    try: print(f())
    except Exception as e: print(type(e).__module__, type(e).__qualname__, e)
print(q.empty(), q.full(), q.maxsize, q.unfinished_tasks)
sq = queue.SimpleQueue(); sq.put(1); print(sq.get(), sq.empty(), sq.qsize())
try: sq.get(timeout=0.01)
except queue.Empty as e: print("empty", repr(e))

# A queue's limit can be changed, and need not be a whole number; a queue of one's own order.
import queue
import threading

q = queue.Queue()
q.maxsize = 2
q.put(1)
q.put(2)
print(q.full(), q.maxsize)
q.maxsize = 0
q.put(3)
print(q.qsize(), q.full())
q.maxsize = 2
try:
    q.put_nowait(4)
except queue.Full:
    print("full")
for limit in (1.5, float("inf")):
    q = queue.Queue(limit)
    q.put(1)
    print(q.full())
    q.put(2)
    print(q.full())


class Unique(queue.Queue):
    """Never holds a thing twice, and refuses what it is told to."""

    def __init__(self, maxsize=0, refused=()):
        self.refused = refused
        super().__init__(maxsize)

    def _init(self, maxsize):
        self.queue = {}

    def _qsize(self):
        return len(self.queue)

    def _put(self, item):
        if item in self.refused:
            raise ValueError(f"refused: {item}")
        self.queue[item] = None

    def _get(self):
        item = next(iter(self.queue))
        del self.queue[item]
        return item


u = Unique(2, refused=["bad"])
for item in ("a", "a", "b"):
    u.put(item)
print(u.qsize(), u.full(), list(u.queue))
u.maxsize = 3
try:
    u.put("bad")
except ValueError as error:
    print(error, u.qsize())
done = []


def consume():
    for _ in range(3):
        done.append(u.get())
        u.task_done()


thread = threading.Thread(target=consume)
thread.start()
u.put("c")
thread.join()
print(sorted(done), u.empty(), u.maxsize)

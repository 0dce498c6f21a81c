# Three queues, three orders.
import queue

for kind in (queue.Queue, queue.LifoQueue, queue.PriorityQueue, queue.SimpleQueue):
    q = kind()
    for n in (3, 1, 2):
        q.put(n)
    print(kind.__name__, q.qsize(), [q.get() for n in range(3)], q.empty())
p = queue.PriorityQueue()
p.put((2, "write"))
p.put((1, "think"))
p.put((2, "again"))
p.put((0, ""))
while not p.empty():
    print(*p.get())
try:
    p.put({"a": 1})
    p.put({"b": 2})
except TypeError as e:
    print(e)

class Job:
    def __init__(self, priority, name):
        self.priority = priority
        self.name = name
        print("new job:", name)
    def __lt__(self, other):
        return self.priority < other.priority
jobs = queue.PriorityQueue()
for job in (Job(3, "mid"), Job(10, "low"), Job(1, "high")):
    jobs.put(job)
while True:
    try:
        print(jobs.get_nowait().name)
    except queue.Empty:
        break

import threading, queue, time
q = queue.PriorityQueue()
class Item:
    def __init__(self, n): self.n = n
q.put((1, Item(1)))
try:
    q.put((1, Item(2)))
except TypeError as e:
    print(e)
print(q.qsize())
print(q.get()[0], q.qsize())
q2 = queue.PriorityQueue()
for x in [3, 1, 2]: q2.put(x)
try: q2.put("a")
except TypeError as e: print(e)
print(q2.qsize(), [q2.get_nowait() for _ in range(3)] if q2.qsize() == 3 else None)

# A queue of one's own by _init, _put, _get.
import queue

class UniqueQueue(queue.Queue):
    def _init(self, maxsize):
        self.items = []
    def _qsize(self):
        return len(self.items)
    def _put(self, item):
        if item not in self.items:
            self.items.append(item)
    def _get(self):
        return self.items.pop(0)

q = UniqueQueue()
for w in "to be or not to be".split():
    q.put(w)
print(q.qsize())
while not q.empty():
    print(q.get(), end=" ")
print()

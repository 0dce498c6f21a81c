# Producer and consumer around a buffer of three, with two conditions on one lock.
import threading

class Buffer:
    def __init__(self, size):
        self.size = size
        self.items = []
        self.lock = threading.Lock()
        self.not_full = threading.Condition(self.lock)
        self.not_empty = threading.Condition(self.lock)
        self.most = 0

    def put(self, item):
        with self.not_full:
            while len(self.items) == self.size:
                self.not_full.wait()
            self.items.append(item)
            self.most = max(self.most, len(self.items))
            self.not_empty.notify()

    def get(self):
        with self.not_empty:
            while not self.items:
                self.not_empty.wait()
            item = self.items.pop(0)
            self.not_full.notify()
            return item

buffer = Buffer(3)
taken = []

def producer():
    for n in range(20):
        buffer.put(n)
    buffer.put(None)

def consumer():
    while (item := buffer.get()) is not None:
        taken.append(item)

p = threading.Thread(target=producer)
c = threading.Thread(target=consumer)
c.start(); p.start()
p.join(); c.join()
print(taken == list(range(20)), buffer.most <= 3, buffer.items)

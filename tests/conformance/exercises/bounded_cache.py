# A thread-safe LRU cache with statistics.
import threading
from collections import OrderedDict
from functools import lru_cache

class LRU:
    def __init__(self, size):
        self.size, self.data, self.lock = size, OrderedDict(), threading.RLock()
        self.hits = self.misses = 0
    def get(self, key, make):
        with self.lock:
            if key in self.data:
                self.hits += 1
                self.data.move_to_end(key)
                return self.data[key]
            self.misses += 1
            self.put(key, make(key))
            return self.data[key]
    def put(self, key, value):
        with self.lock:
            self.data[key] = value
            if len(self.data) > self.size:
                old, _ = self.data.popitem(last=False)
                print("out:", old)

c = LRU(2)
for k in "abacb":
    c.get(k, str.upper)
print(list(c.data.items()), c.hits, c.misses)

@lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(60), fib.cache_info())

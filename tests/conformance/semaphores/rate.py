# A token bucket: a thread adds a token now and then, the others need one each.
# oracle: clock simulated
import threading
import time

class TokenBucket:
    def __init__(self, capacity, every):
        self.capacity = capacity
        self.tokens = capacity
        self.cond = threading.Condition()
        self.every = every
        t = threading.Thread(target=self._refill, daemon=True)
        t.start()

    def _refill(self):
        while True:
            time.sleep(self.every)
            with self.cond:
                if self.tokens < self.capacity:
                    self.tokens += 1
                    self.cond.notify()

    def take(self):
        with self.cond:
            while self.tokens == 0:
                self.cond.wait()
            self.tokens -= 1

bucket = TokenBucket(2, 0.1)
start = time.time()
for n in range(5):
    bucket.take()
    print("request %d at %.1f" % (n, round((time.time() - start) * 10) / 10))

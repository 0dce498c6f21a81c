# a rate limiter with token bucket, threads and a condition
import threading, time, collections
class TokenBucket:
    def __init__(self, capacity, refill):
        self.capacity, self.tokens, self.refill = capacity, capacity, refill
        self.cond = threading.Condition()
        self.log = collections.Counter()
    def take(self, who, n=1):
        with self.cond:
            ok = self.cond.wait_for(lambda: self.tokens >= n, timeout=2)
            if not ok: raise TimeoutError(f"{who} starved")
            self.tokens -= n
            self.log[who] += n
    def filler(self, times):
        for _ in range(times):
            time.sleep(0.02)
            with self.cond:
                self.tokens = min(self.capacity, self.tokens + self.refill)
                self.cond.notify_all()
b = TokenBucket(3, 2)
f = threading.Thread(target=b.filler, args=(10,), daemon=True)
f.start()
ws = [threading.Thread(target=lambda i=i: [b.take(i) for _ in range(4)]) for i in range(3)]
for w in ws: w.start()
for w in ws: w.join()
print(sorted(b.log.items()), b.log.most_common(1)[0][1], sum(b.log.values()))
print(b.cond, end="\n") if False else print(type(b.cond).__name__)
try:
    b2 = TokenBucket(1, 1); b2.tokens = 0
    with b2.cond:
        print(b2.cond.wait_for(lambda: b2.tokens, timeout=0.01))
    b2.cond.notify()
except RuntimeError as e: print(e)
try: b2.cond.wait()
except RuntimeError as e: print(e)

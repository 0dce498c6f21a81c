import sched, time, threading, heapq, itertools
s = sched.scheduler(time.monotonic, time.sleep)
log = []
s.enter(0.03, 1, log.append, ('c',))
s.enter(0.01, 2, log.append, argument=('b',))
s.enter(0.01, 1, log.append, ('a',))
e = s.enter(0.02, 1, log.append, ('x',))
s.cancel(e)
print(len(s.queue), s.empty())
s.run()
print(log)

class RateLimiter:

    def __init__(self, n, per):
        self.n, self.per, self.stamps, self.lock = (n, per, [], threading.Lock())

    def __call__(self, f):

        def w(*a):
            with self.lock:
                now = time.monotonic()
                self.stamps = [t for t in self.stamps if now - t < self.per]
                if len(self.stamps) >= self.n:
                    time.sleep(self.per - (now - self.stamps[0]))
                self.stamps.append(time.monotonic())
            return f(*a)
        return w
t0 = time.monotonic()

@RateLimiter(2, 0.1)
def hit(i):
    return i
print([hit(i) for i in range(5)], 0.19 < time.monotonic() - t0 < 0.5)

class PeriodicTimer(threading.Thread):

    def __init__(self, interval, fn):
        super().__init__(daemon=True)
        self.interval, self.fn, self.stopped = (interval, fn, threading.Event())

    def run(self):
        while not self.stopped.wait(self.interval):
            self.fn()
n = itertools.count()
t = PeriodicTimer(0.02, lambda: next(n))
t.start()
time.sleep(0.11)
t.stopped.set()
t.join(1)
print(next(n) > 1, t.is_alive())

class Singleton:
    _inst, _lock = (None, threading.Lock())

    def __new__(cls, *a):
        if cls._inst is None:
            with cls._lock:
                if cls._inst is None:
                    cls._inst = super().__new__(cls)
        return cls._inst
insts = []
ts = [threading.Thread(target=lambda: insts.append(Singleton())) for _ in range(5)]
[t.start() for t in ts]
[t.join() for t in ts]
print(len({id(i) for i in insts}))

class Latch:

    def __init__(self, n):
        self.n, self.c = (n, threading.Condition())

    def count_down(self):
        with self.c:
            self.n -= 1
            if self.n <= 0:
                self.c.notify_all()

    def wait(self):
        with self.c:
            self.c.wait_for(lambda: self.n <= 0)
l = Latch(3)
order = []

def w(i):
    order.append(('before', i))
    l.count_down()
    l.wait()
    order.append(('after', i))
ts = [threading.Thread(target=w, args=(i,)) for i in range(3)]
[t.start() for t in ts]
[t.join() for t in ts]
print([o[0] for o in order])
print(threading.stack_size())
print(threading.settrace(None) if False else '')
print(threading.gettrace() if hasattr(threading, 'gettrace') else None)

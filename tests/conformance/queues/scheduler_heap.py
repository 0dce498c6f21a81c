# A scheduler with heapq: (when, number, what).
import heapq
import itertools

class Scheduler:
    def __init__(self):
        self.events = []
        self.now = 0
        self.numbers = itertools.count()

    def after(self, delay, function, *args):
        heapq.heappush(self.events, (self.now + delay, next(self.numbers), function, args))

    def run(self):
        while self.events:
            self.now, number, function, args = heapq.heappop(self.events)
            function(*args)

s = Scheduler()

def say(*words):
    print("%4.1f" % s.now, *words)

def ping(n):
    say("ping", n)
    if n < 3:
        s.after(1.5, ping, n + 1)

s.after(2, say, "two")
s.after(1, say, "one")
s.after(2, say, "two again")
s.after(0, ping, 1)
s.run()
print(heapq.nsmallest(2, [5, 1, 4]), heapq.nlargest(2, [5, 1, 4]), list(heapq.merge([1, 4], [2, 3])))

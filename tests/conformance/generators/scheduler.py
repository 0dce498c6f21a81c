# A round robin scheduler for generators, with sleeping and message boxes.
from collections import deque
import heapq

class Sleep:
    def __init__(self, ticks):
        self.ticks = ticks

class Receive:
    pass

class Scheduler:
    def __init__(self):
        self.ready, self.sleeping, self.boxes, self.waiting = deque(), [], {}, set()
        self.time = self.count = 0
    def spawn(self, name, gen):
        self.boxes[name] = deque()
        self.ready.append((name, gen, None))
    def send(self, name, message):
        self.boxes[name].append(message)
    def run(self):
        while self.ready or self.sleeping or self.waiting:
            for name, gen in list(self.waiting):
                if self.boxes[name]:
                    self.waiting.discard((name, gen))
                    self.ready.append((name, gen, self.boxes[name].popleft()))
            if not self.ready:
                if not self.sleeping:
                    print("deadlock:", sorted(name for name, gen in self.waiting))
                    return
                self.time, _, name, gen = heapq.heappop(self.sleeping)
                self.ready.append((name, gen, None))
            name, gen, value = self.ready.popleft()
            try:
                request = gen.send(value)
            except StopIteration as stop:
                print("%3d %s ends with %r" % (self.time, name, stop.value))
                continue
            if isinstance(request, Sleep):
                self.count += 1
                heapq.heappush(self.sleeping, (self.time + request.ticks, self.count, name, gen))
            elif isinstance(request, Receive):
                self.waiting.add((name, gen))
            else:
                self.ready.append((name, gen, None))

s = Scheduler()
def producer():
    for n in range(3):
        yield Sleep(5)
        s.send("consumer", n)
    return "sent all"
def consumer():
    got = []
    for n in range(4):
        got.append((yield Receive()))
        print("%3d got" % s.time, got)
    return got
def busy():
    for n in range(2):
        print("%3d busy" % s.time, n)
        yield
s.spawn("producer", producer())
s.spawn("consumer", consumer())
s.spawn("busy", busy())
s.run()

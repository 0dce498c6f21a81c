# A pipeline of three stages, each a thread, a queue between two.
import queue
import threading

class Stage(threading.Thread):
    def __init__(self, f, source, sink):
        super().__init__()
        self.f, self.source, self.sink = f, source, sink

    def run(self):
        for item in iter(self.source.get, None):
            self.sink.put(self.f(item))
        self.sink.put(None)

a, b, c, d = (queue.Queue() for n in range(4))
stages = [Stage(str.strip, a, b), Stage(str.upper, b, c), Stage(lambda s: s + "!", c, d)]
for s in stages: s.start()
for word in (" one", "two ", " three "):
    a.put(word)
a.put(None)
print(list(iter(d.get, None)))
for s in stages: s.join()
print([s.is_alive() for s in stages])

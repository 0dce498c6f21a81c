# A subclass of Process that answers through a queue.
from multiprocessing import Process, Queue

class Counter(Process):
    def __init__(self, text, out):
        super().__init__()
        self.text = text
        self.out = out
        self.count = None

    def run(self):
        self.count = len(self.text.split())
        self.out.put((self.name, self.count))

if __name__ == "__main__":
    out = Queue()
    counters = [Counter(t, out) for t in ("a b c", "d", "e f")]
    for c in counters:
        c.start()
    got = sorted(out.get() for c in counters)
    for c in counters:
        c.join()
    print(got)
    print([c.count for c in counters], "stays None here")

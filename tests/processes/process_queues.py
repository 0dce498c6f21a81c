# Queues between processes: what goes through is copied.
import multiprocessing
import queue

class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y
    def __repr__(self):
        return "Point(%r, %r)" % (self.x, self.y)

def echo(inbox, outbox):
    while True:
        thing = inbox.get()
        outbox.put((type(thing).__name__, thing))
        if thing is None:
            break

def drain(jobs, results):
    while True:
        n = jobs.get()
        results.put(n * n)
        jobs.task_done()

if __name__ == "__main__":
    there = multiprocessing.Queue()
    back = multiprocessing.Queue(maxsize=3)
    p = multiprocessing.Process(target=echo, args=(there, back))
    p.start()
    shared = [1, 2]
    things = [7, -2 ** 100, 2.5, "text \u00e9", b"\x00bytes", (1, (2,)), [shared, shared], {"a": {1, 2}}, Point(1, [2]), True,
              len, echo, ValueError("v"), range(3), None]
    for thing in things:
        there.put(thing)
        name, copy = back.get()
        if name == "builtin_function_or_method" or name == "function":
            print(name, copy is thing)
        elif name == "list":
            print(copy, copy[0] is copy[1], copy is thing)
        else:
            print(name, repr(copy))
    p.join()
    # expect: int 7
    # expect: int -1267650600228229401496703205376
    # expect: float 2.5
    # expect: str 'text é'
    # expect: bytes b'\x00bytes'
    # expect: tuple (1, (2,))
    # expect: [[1, 2], [1, 2]] True False
    # expect: dict {'a': {1, 2}}
    # expect: Point Point(1, [2])
    # expect: bool True
    # expect: builtin_function_or_method True
    # expect: function True
    # expect: ValueError ValueError('v')
    # expect: range range(0, 3)
    # expect: NoneType None
    print(back.empty(), there.qsize())   # expect: True 0
    try:
        back.get(timeout=0.01)
    except queue.Empty:
        print("empty")                   # expect: empty
    jobs = multiprocessing.JoinableQueue()
    results = multiprocessing.SimpleQueue()
    workers = [multiprocessing.Process(target=drain, args=(jobs, results), daemon=True) for n in range(2)]
    for w in workers:
        w.start()
    for n in range(5):
        jobs.put(n)
    jobs.join()
    print(sorted(results.get() for n in range(5)))   # expect: [0, 1, 4, 9, 16]

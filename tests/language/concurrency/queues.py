# Queue, LifoQueue, SimpleQueue: order, limits, task_done and join.
import queue
import threading

q = queue.Queue(2)
q.put("a")
q.put("b")
print(q.full(), q.qsize(), q.empty(), q.maxsize)   # expect: True 2 False 2

def attempt(what):
    try:
        print(what())
    except Exception as error:
        print(type(error).__name__ + ":" + str(error))

attempt(lambda: q.put_nowait("c"))                 # expect: Full:
attempt(lambda: q.put("c", timeout=0.01))          # expect: Full:
attempt(lambda: q.put("c", timeout=-1))            # expect: ValueError:'timeout' must be a non-negative number
print(q.get(), q.get())                            # expect: a b
attempt(q.get_nowait)                              # expect: Empty:
attempt(lambda: q.get(timeout=0.01))               # expect: Empty:
attempt(lambda: q.get(timeout=-1))                 # expect: ValueError:'timeout' must be a non-negative number
q.task_done()
q.task_done()
attempt(q.task_done)                               # expect: ValueError:task_done() called too many times
q.join()

done = []
work = queue.Queue()
def worker():
    while True:
        n = work.get()
        done.append(n * n)
        work.task_done()
for n in range(2):
    threading.Thread(target=worker, daemon=True).start()
for n in range(10):
    work.put(n)
work.join()
print(sorted(done))                                # expect: [0, 1, 4, 9, 16, 25, 36, 49, 64, 81]

# What goes in is what comes out: the same object.
box = queue.Queue()
thing = ["thing"]
box.put(thing)
print(box.get() is thing)                          # expect: True

stack = queue.LifoQueue()
for n in range(3):
    stack.put(n)
print([stack.get() for n in range(3)])             # expect: [2, 1, 0]
print(isinstance(stack, queue.Queue))              # expect: True

simple = queue.SimpleQueue()
simple.put(None)
simple.put(0, False, 5)
print(simple.qsize(), simple.get(), simple.get(), simple.empty())   # expect: 2 None 0 True

class Counted(queue.Queue):
    def __init__(self, maxsize=0):
        super().__init__(maxsize)
        self.puts = 0
    def put(self, item, block=True, timeout=None):
        self.puts += 1
        super().put(item, block, timeout)
counted = Counted()
counted.put(1)
counted.put_nowait(2)
print(counted.puts >= 1, counted.get(), counted.get())   # expect: True 1 2

# Many items: the ring grows and wraps around.
many = queue.Queue()
for n in range(100):
    many.put(n)
    many.put(-n)
    many.get()
print(many.qsize(), many.get())                    # expect: 100 50

# Full and Empty, at once and after a time.
import queue
import time

q = queue.Queue(maxsize=2)
q.put("a")
q.put_nowait("b")
print(q.full(), q.empty(), q.qsize(), q.maxsize)
start = time.monotonic()
try:
    q.put("c", timeout=0.1)
except queue.Full as e:
    print("Full", repr(e), round(time.monotonic() - start, 1))
try:
    q.put("c", False)
except queue.Full:
    print("Full at once")
print(q.get(), q.get(True), q.empty())
try:
    q.get(timeout=0.1)
except queue.Empty as e:
    print("Empty", repr(e), round(time.monotonic() - start, 1))
try:
    q.get_nowait()
except queue.Empty:
    print("Empty at once")
try:
    q.get(timeout=-1)
except ValueError as e:
    print(e)
q.task_done()
q.task_done()
try:
    q.task_done()
except ValueError as e:
    print(e)
print(q.unfinished_tasks, list(q.queue))
print(issubclass(queue.Empty, Exception), queue.Queue(0).full(), queue.Queue(-1).full())

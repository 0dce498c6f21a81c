# What a queue lets others wait with: its mutex and three conditions.
import queue
import threading
import time

q = queue.Queue(maxsize=2)


def join_with_timeout(q, seconds):
    end = time.monotonic() + seconds
    with q.all_tasks_done:
        while q.unfinished_tasks:
            left = end - time.monotonic()
            if left <= 0:
                return False
            q.all_tasks_done.wait(left)
    return True


def worker():
    while True:
        item = q.get()
        if item is None:
            q.task_done()
            return
        time.sleep(0.1)
        print("did", item)
        q.task_done()


t = threading.Thread(target=worker)
t.start()
for n in range(3):
    q.put(n)
print("in time:", join_with_timeout(q, 0.05))
print("in time:", join_with_timeout(q, 5))
q.put(None)
t.join()

# Emptied by hand, as is often recommended.
for n in "ab":
    q.put(n)
joined = threading.Thread(target=lambda: (q.join(), print("joined")))
joined.start()
with q.mutex:
    unfinished = q.unfinished_tasks - len(q.queue)
    if unfinished <= 0:
        q.all_tasks_done.notify_all()
    q.unfinished_tasks = unfinished
    q.queue.clear()
    q.not_full.notify_all()
joined.join()
print(q.qsize(), q.unfinished_tasks, q.empty())


def filler():
    with q.not_empty:
        print("there is one:", q.not_empty.wait_for(q._qsize, timeout=5) == 1)


f = threading.Thread(target=filler)
f.start()
time.sleep(0.1)
q.put("x")
f.join()
q.mutex.acquire()
print(q.mutex.locked(), q.mutex is q.mutex)
q.mutex.release()
print(type(q.not_full).__name__, type(queue.LifoQueue().not_empty).__name__)


class Noted(queue.Queue):
    def _put(self, item):
        super()._put((item, "noted"))


n = Noted()
n.put(1)
with n.all_tasks_done:
    print(n.unfinished_tasks, n.all_tasks_done.wait(0.01))
n.unfinished_tasks = 0
n.join()
print(n.get())

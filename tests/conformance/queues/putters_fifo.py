# Who waits longest in put() puts first.
import queue
import threading
import time

q = queue.Queue(1)
q.put("first")

def putter(n):
    q.put("item %d" % n)

ts = []
for n in range(3):
    t = threading.Thread(target=putter, args=(n,))
    t.start()
    ts.append(t)
    time.sleep(0.03)
for n in range(4):
    print(q.get())
    time.sleep(0.03)
for t in ts: t.join()

# Who waits longest in get() gets the next item.
import queue
import threading
import time

q = queue.Queue()

def taker(n):
    item = q.get()
    print("taker %d got %s" % (n, item))

ts = []
for n in range(4):
    t = threading.Thread(target=taker, args=(n,))
    t.start()
    ts.append(t)
    time.sleep(0.03)
for item in "abcd":
    q.put(item)
    time.sleep(0.03)
for t in ts: t.join()

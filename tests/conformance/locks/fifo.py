# Who came first gets the lock first.
import threading
import time

lock = threading.Lock()
order = []

def want(n):
    with lock:
        order.append(n)

lock.acquire()
ts = []
for n in range(5):
    t = threading.Thread(target=want, args=(n,))
    t.start()
    ts.append(t)
    time.sleep(0.02)
lock.release()
for t in ts:
    t.join()
print(order)

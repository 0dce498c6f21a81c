# notify() wakes who has waited longest.
import threading
import time

cond = threading.Condition()

def waiter(n):
    with cond:
        print("waiter %d waits" % n)
        cond.wait()
        print("waiter %d goes on" % n)

ts = []
for n in range(3):
    t = threading.Thread(target=waiter, args=(n,))
    t.start()
    ts.append(t)
    time.sleep(0.03)
with cond:
    print("notify 1")
    cond.notify()
time.sleep(0.05)
with cond:
    print("notify 2")
    cond.notify()
time.sleep(0.05)
with cond:
    print("notify all")
    cond.notify_all()
for t in ts:
    t.join()

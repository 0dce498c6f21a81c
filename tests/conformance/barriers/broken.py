# A timeout breaks the barrier for all who wait, and for who comes later; reset() mends it.
import threading
import time

b = threading.Barrier(3)

def patient():
    try:
        b.wait()
    except threading.BrokenBarrierError as e:
        time.sleep(0.05)
        print("patient:", type(e).__name__, e.args)

t = threading.Thread(target=patient)
t.start()
time.sleep(0.03)
try:
    b.wait(timeout=0.05)
except threading.BrokenBarrierError:
    print("main: broken", b.broken)
t.join()
try:
    b.wait()
except threading.BrokenBarrierError:
    print("still broken")
b.reset()
print(b.broken, b.n_waiting)

def fail():
    raise ValueError("action failed")

c = threading.Barrier(1, action=fail)
try:
    c.wait()
except ValueError as e:
    print(e, c.broken)
d = threading.Barrier(2, timeout=0.02)
try:
    d.wait()
except threading.BrokenBarrierError:
    print("default timeout")

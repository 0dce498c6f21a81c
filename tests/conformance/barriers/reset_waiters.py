# reset() while somebody waits: they get an error, the barrier is good again.
import threading
import time

b = threading.Barrier(2)

def wait():
    try:
        print("index", b.wait())
    except threading.BrokenBarrierError:
        print("thrown out")

t = threading.Thread(target=wait)
t.start()
time.sleep(0.03)
print("waiting:", b.n_waiting)
b.reset()
t.join()
print("broken:", b.broken)
u = threading.Thread(target=wait)
u.start()
time.sleep(0.03)
b.abort()
u.join()
print("broken:", b.broken)

# Two threads that take turns because one sleeps half a beat later.
import threading
import time

def worker(name, wait, times):
    time.sleep(wait)
    for n in range(times):
        print("%s: %d" % (name, n))
        time.sleep(0.1)

a = threading.Thread(target=worker, args=("tick", 0, 3))
b = threading.Thread(target=worker, args=("tock", 0.05, 3))
a.start()
b.start()
a.join()
b.join()
print("done")

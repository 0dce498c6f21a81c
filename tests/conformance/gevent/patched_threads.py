# monkey.patch_all: threads become greenlets, time.sleep switches.
from gevent import monkey
monkey.patch_all()
import threading
import time
import queue

q = queue.Queue()
def producer():
    for n in range(3):
        print("make", n)
        q.put(n)
        time.sleep(0.03)
    q.put(None)
def consumer():
    while True:
        n = q.get()
        if n is None:
            break
        print("take", n)

ts = [threading.Thread(target=f) for f in (consumer, producer)]
for t in ts: t.start()
for t in ts: t.join()
print(threading.current_thread().name, monkey.is_module_patched("time"))

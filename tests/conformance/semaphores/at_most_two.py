# Never more than two inside.
import threading
import time

gate = threading.Semaphore(2)
inside = 0
most = 0
lock = threading.Lock()

def visit(n):
    global inside, most
    with gate:
        with lock:
            inside += 1
            most = max(most, inside)
        time.sleep(0.02)
        with lock:
            inside -= 1

ts = [threading.Thread(target=visit, args=(n,)) for n in range(6)]
for t in ts: t.start()
for t in ts: t.join()
print("most inside:", most, "left inside:", inside)

import threading
import time

ts = []
pool = threading.Semaphore(2)
lock = threading.Lock()
total = 0

def work(n):
    global total
    with pool:
        time.sleep(0.2)
        with lock:
            total += n

for n in range(6):
    t = threading.Thread(target=work, args=(n,))
    ts.append(t)
    t.start()
for t in ts:
    t.join()
print(total)

# wait() gives each another number; the last to come gets the highest... or so it seems.
import threading
import time

b = threading.Barrier(3)
got = {}

def come(n):
    time.sleep(n * 0.06)
    got[n] = b.wait()

ts = [threading.Thread(target=come, args=(n,)) for n in range(3)]
for t in ts: t.start()
for t in ts: t.join()
print(sorted(got.items()))

# set() lets all go on; clear() makes wait() wait again.
import threading
import time

start = threading.Event()
done = []

def runner(n):
    start.wait()
    done.append(n)

ts = [threading.Thread(target=runner, args=(n,)) for n in range(4)]
for t in ts: t.start()
print("set?", start.is_set(), "done", done)
start.set()
for t in ts: t.join()
print("set?", start.is_set(), "done", sorted(done))
start.clear()
print(start.wait(0.05))

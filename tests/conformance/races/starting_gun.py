# All wait for one event: who is off first when it is set?
# oracle: seeds 100
import threading

gun = threading.Event()
off = []

def runner(n):
    gun.wait()
    off.append(n)

ts = [threading.Thread(target=runner, args=(n,)) for n in range(3)]
for t in ts:
    t.start()
gun.set()
for t in ts:
    t.join()
print(*off)

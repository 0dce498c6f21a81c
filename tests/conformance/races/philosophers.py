# Two forks, two philosophers, each takes its left one first: they eat, or wait for ever.
# oracle: seeds 100
# oracle: may-hang
# oracle: always (all have eaten)?
import threading
import time

forks = [threading.Lock(), threading.Lock()]

def dine(n):
    with forks[n]:
        time.sleep(0)
        with forks[1 - n]:
            pass

ts = [threading.Thread(target=dine, args=(n,)) for n in range(2)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print("all have eaten")

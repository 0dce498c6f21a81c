# All sleep equally long: who wakes first?
# oracle: seeds 100
import threading
import time

def sleeper(n):
    time.sleep(0.02)
    print("awake %d\n" % n, end="")

ts = [threading.Thread(target=sleeper, args=(n,)) for n in range(3)]
for t in ts:
    t.start()
for t in ts:
    t.join()

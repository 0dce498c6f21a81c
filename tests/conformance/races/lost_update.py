# Each reads, lets others run, and writes what it read and one more.
# oracle: seeds 100
# oracle: always total [2-4]
import threading
import time

total = 0

def add():
    global total
    for n in range(2):
        old = total
        time.sleep(0)
        total = old + 1

ts = [threading.Thread(target=add) for n in range(2)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print("total", total)

# One queue, two consumers: who gets which?
# oracle: seeds 200
import queue
import threading
import time

items = queue.Queue()
taken = {"A": [], "B": []}

def consume(name):
    while True:
        item = items.get()
        if item is None:
            return
        taken[name].append(item)
        time.sleep(0.02)

ts = [threading.Thread(target=consume, args=(name,)) for name in "AB"]
for t in ts:
    t.start()
for n in range(3):
    items.put(n)
items.put(None)
items.put(None)
for t in ts:
    t.join()
print(taken)

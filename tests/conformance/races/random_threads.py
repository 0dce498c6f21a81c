# A race with dice.
# oracle: seeds 100
import random
import threading
import time

finish = []

def run(name):
    time.sleep(random.choice([0.02, 0.06, 0.1]))
    finish.append(name)

ts = [threading.Thread(target=run, args=(name,)) for name in ("hare", "tortoise")]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(*finish)

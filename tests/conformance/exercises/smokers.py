# Cigarette smokers: an agent lays down two things, who has the third goes on.
import random
import threading

random.seed(3)
THINGS = ["tobacco", "paper", "matches"]
table = {t: threading.Semaphore(0) for t in THINGS}
agent = threading.Semaphore(1)
rounds = 6
log = []

def smoker(has):
    while True:
        table[has].acquire()
        if stop:
            return
        log.append(has)
        agent.release()

stop = False
ts = [threading.Thread(target=smoker, args=(t,)) for t in THINGS]
for t in ts: t.start()
for n in range(rounds):
    agent.acquire()
    missing = random.choice(THINGS)
    table[missing].release()
agent.acquire()
stop = True
for t in THINGS:
    table[t].release()
for t in ts: t.join()
print(log)

# Two may be in at a time; the third waits for whoever leaves first. Who leaves when?
# oracle: seeds 200
import threading
import time

seats = threading.Semaphore(2)
log = []

def visit(name):
    with seats:
        time.sleep(0.005)
        log.append(name)

ts = [threading.Thread(target=visit, args=(name,)) for name in "abc"]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(*log)

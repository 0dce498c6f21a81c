# All of phase one before any of phase two; the action runs once a round.
import threading

log = []
lock = threading.Lock()
barrier = threading.Barrier(3, action=lambda: log.append("---"))

def work(n):
    for phase in range(2):
        with lock:
            log.append("phase %d" % phase)
        barrier.wait()

ts = [threading.Thread(target=work, args=(n,)) for n in range(3)]
for t in ts: t.start()
for t in ts: t.join()
print("\n".join(log))
print(barrier.n_waiting, barrier.parties, barrier.broken)

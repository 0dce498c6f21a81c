# Two timers that are due at the same moment.
# oracle: seeds 100
import threading

rang = []
ts = [threading.Timer(0.02, rang.append, args=(name,)) for name in ("tea", "egg")]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(*rang)

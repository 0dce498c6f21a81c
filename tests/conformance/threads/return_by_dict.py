# A thread returns nothing: results go into a shared dict, in any order, printed sorted.
import threading
import random

random.seed(7)
weights = {name: random.randint(1, 100) for name in ("apple", "pear", "fig")}
out = {}

def weigh(name):
    out[name] = weights[name] * 2

threads = {name: threading.Thread(target=weigh, args=[name]) for name in weights}
for t in threads.values():
    t.start()
for t in threads.values():
    t.join()
for name, w in sorted(out.items(), key=lambda kv: (-kv[1], kv[0])):
    print(f"{name:<6}|{w:>5}|{w / 2:6.1f}")

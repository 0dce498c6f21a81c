# Which comes first is not fixed.
# oracle: unordered
# oracle: chain (\w+) \d
# oracle: seeds 60
import threading

def say(word):
    for n in range(2):
        print("%s %d\n" % (word, n), end="")

ts = [threading.Thread(target=say, args=(w,)) for w in ("left", "right", "up")]
for t in ts:
    t.start()
for t in ts:
    t.join()

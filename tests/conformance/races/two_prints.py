# Which comes first is not fixed.
# oracle: seeds 200
import threading

def say(word):
    for n in range(2):
        print("%s %d\n" % (word, n), end="")

ts = [threading.Thread(target=say, args=(w,)) for w in ("left", "right")]
for t in ts:
    t.start()
for t in ts:
    t.join()

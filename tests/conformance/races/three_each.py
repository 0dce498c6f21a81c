# A race: both read before either writes. All of these outcomes are possible.
# oracle: seeds 200
# oracle: always [2-6]
import threading

total = 0

def add():
    global total
    for n in range(3):
        old = total
        total = old + 1

ts = [threading.Thread(target=add) for n in range(2)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(total)

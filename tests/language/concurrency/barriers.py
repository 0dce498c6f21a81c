# Barrier: rounds, actions, breaking and mending.
import threading
import time

log = []
barrier = threading.Barrier(3, action=lambda: log.append("open"))
indices = []

def walk():
    for turn in range(3):
        indices.append(barrier.wait())
        log.append(turn)
        barrier.wait()

threads = [threading.Thread(target=walk) for n in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(log)               # expect: ['open', 0, 0, 0, 'open', 'open', 1, 1, 1, 'open', 'open', 2, 2, 2, 'open']
print(sorted(indices))   # expect: [0, 0, 0, 1, 1, 1, 2, 2, 2]
print(barrier.parties, barrier.n_waiting, barrier.broken)    # expect: 3 0 False

two = threading.Barrier(2)
try:
    two.wait(0.02)
except threading.BrokenBarrierError:
    print("nobody came:", two.broken)                        # expect: nobody came: True
try:
    two.wait()
except threading.BrokenBarrierError:
    print("still broken")                                    # expect: still broken
two.reset()
print(two.broken)                                            # expect: False

def meet():
    try:
        two.wait()
        print("met")
    except threading.BrokenBarrierError:
        print("sent away")

t = threading.Thread(target=meet)
t.start()
while two.n_waiting == 0:
    time.sleep(0.001)
two.abort()              # expect: sent away
t.join()
two.reset()
t = threading.Thread(target=meet)
t.start()                # expect: met
two.wait()
t.join()

def fail():
    raise ValueError("in the action")
one = threading.Barrier(1, fail)
try:
    one.wait()
except ValueError as error:
    print(error, one.broken)                                 # expect: in the action True

# gevent.sleep(0) lets all who are ready run once: in order, behind whoever was woken before, and until
# it is timed out or joined there.
import gevent
from gevent.event import Event
from gevent.queue import JoinableQueue

log = []


def turn(name, times):
    for n in range(times):
        log.append(name + str(n))
        gevent.sleep(0)


def told():
    print(" ".join(log))
    log.clear()


gevent.joinall([gevent.spawn(turn, name, 3) for name in "abc"])
told()

a, b = gevent.spawn(turn, "a", 5), gevent.spawn(turn, "b", 3)
gevent.sleep(0)
gevent.sleep()
log.append("main")
gevent.joinall([a, b])
told()

# Who starts and who wakes, in the midst of turns.
bell = Event()


def wait():
    bell.wait()
    log.append("woken")
    turn("w", 2)


def ring():
    gevent.sleep(0)
    bell.set()
    gevent.spawn(turn, "late", 2)
    turn("r", 2)


gevent.joinall([gevent.spawn(wait), gevent.spawn(ring), gevent.spawn(turn, "t", 4)])
gevent.sleep(0)
told()

# Turns between the items of a queue.
q = JoinableQueue(2)


def dry(name):
    while True:
        item = q.get()
        log.append(name + str(item))
        gevent.sleep(0)
        q.task_done()


dryers = [gevent.spawn(dry, name) for name in "xy"]
for n in range(6):
    q.put(n)
    gevent.sleep(0)
q.join()
told()
gevent.killall(dryers)

# A timeout is looked at in each turn.
count = 0
with gevent.Timeout(0.05, False):
    while True:
        gevent.sleep(0)
        count += 1
print(count > 3)


def deep(n):
    if n:
        deep(n - 1)
        gevent.sleep(0)
    log.append(str(n))


gevent.joinall([gevent.spawn(deep, 3), gevent.spawn(deep, 2)])
told()

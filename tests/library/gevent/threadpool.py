# Calls in threads of a pool, waited for by greenlets.
import time

import gevent
from gevent.threadpool import ThreadPool

pool = ThreadPool(3)


def slow(n):
    time.sleep(0.02)
    return n * n


def fails():
    raise ValueError("in a thread")


beats = []


def heart():
    while True:
        beats.append(1)
        gevent.sleep(0.005)


beating = gevent.spawn(heart)
results = [pool.spawn(slow, n) for n in range(3)]
print([result.get() for result in results])
print("greenlets ran meanwhile:", len(beats) > 1)
print(pool.map(slow, [1, 2, 3, 4]))
print(pool.apply(max, (3, 9)))
print(list(pool.imap(slow, [5, 6])))
try:
    pool.spawn(fails).get()
except ValueError as error:
    print("ValueError", error)
print(gevent.get_hub().threadpool.apply(slow, (7,)))
gevent.joinall([pool.spawn(slow, 1), gevent.spawn(gevent.sleep, 0.01)])
pool.join()
beating.kill()
print("done")

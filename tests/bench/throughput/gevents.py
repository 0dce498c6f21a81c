"""The same between greenlets. Arguments: items, capacity."""
import sys
import time

import gevent
from gevent.queue import JoinableQueue

items, capacity = int(sys.argv[1]), int(sys.argv[2])
things = JoinableQueue(capacity or None)


def consume():
    while True:
        things.get()
        things.task_done()


for _ in range(2):
    gevent.spawn(consume)
begun = time.perf_counter()
for i in range(items):
    things.put(i)
things.join()
print(round(items / (time.perf_counter() - begun)))

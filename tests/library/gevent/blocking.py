# A blocking call stops all greenlets, until the library is patched.
import threading
import time

import gevent
from gevent import monkey


def tick(log, name):
    for n in range(2):
        log.append("%s %d" % (name, n))
        gevent.sleep(0.01)


def block(log):
    log.append("blocks")
    time.sleep(0.05)
    log.append("blocked")


log = []
gevent.joinall([gevent.spawn(tick, log, "a"), gevent.spawn(block, log), gevent.spawn(tick, log, "b")])
print(log)
monkey.patch_time()
log = []
gevent.joinall([gevent.spawn(tick, log, "a"), gevent.spawn(block, log), gevent.spawn(tick, log, "b")])
print(log)

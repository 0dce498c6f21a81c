"""Two greenlets that hand over to each other. Argument: how often. Prints switches a second."""
import sys
import time

import gevent

times = int(sys.argv[1])


def turn():
    for _ in range(times):
        gevent.sleep(0)


begun = time.perf_counter()
gevent.joinall([gevent.spawn(turn), gevent.spawn(turn)])
print(round(2 * times / (time.perf_counter() - begun)))

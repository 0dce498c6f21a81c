# Sleeps that end within one millisecond end in one turn of the loop: both leave before the next two enter.
# oracle: clock simulated
import gevent
from gevent.lock import BoundedSemaphore

places = BoundedSemaphore(2)


def use(number):
    with places:
        print(number, "in")
        gevent.sleep(0.02)
        print(number, "out")


gevent.joinall([gevent.spawn(use, number) for number in range(5)])
order = []
for number, seconds in enumerate([0.0305, 0.0301, 0.0303]):
    gevent.spawn_later(seconds, order.append, number)
gevent.sleep(0.1)
print(order)

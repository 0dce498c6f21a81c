# oracle: replace Hub '' at \S+ epoll.* -> Hub
import gevent
from gevent.queue import Queue

orders = Queue()


def cook():
    for order in ("soup", "rice"):
        print("cooking", orders.get() if not orders.empty() else order)
        gevent.sleep(0.01)


gevent.joinall([gevent.spawn(cook)])
print("waiting for an order that never comes")
orders.get()

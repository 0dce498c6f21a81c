# Event and AsyncResult.
# oracle: clock simulated
import gevent
from gevent.event import AsyncResult, Event

e = Event()
def setter():
    print("setter waits a little")
    gevent.sleep(0.02)
    print("setter sets")
    e.set()
def waiter(n):
    e.wait()
    print("waiter", n, "goes on")
gevent.joinall([gevent.spawn(setter)] + [gevent.spawn(waiter, n) for n in range(3)])
print(e.is_set(), e.wait(), e.clear(), e.wait(timeout=0.01))
a, b = AsyncResult(), AsyncResult()
def first():
    gevent.sleep(0.01)
    a.set("word")
def second():
    b.set(a.get() + "s")
def third():
    print(b.get())
gevent.joinall([gevent.spawn(f) for f in (third, second, first)])
print(a.ready(), a.successful(), a.value, a.get_nowait())
x = AsyncResult()
x.set_exception(KeyError("gone"))
try:
    x.get()
except KeyError as err:
    print("KeyError", err, x.exception)
y = AsyncResult()
try:
    y.get(timeout=0.01)
except gevent.Timeout as t:
    print("Timeout", t)
gevent.spawn(lambda: 7).link(y)
print(y.get())

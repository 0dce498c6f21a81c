# What an AsyncResult says of itself: unset, waited for, set, failed.
import gevent
from gevent.event import AsyncResult

a = AsyncResult()
print(a)
waiters = [gevent.spawn(a.get) for n in range(2)]
gevent.sleep(0)
print(a)
a.set("v")
print(a)
gevent.sleep(0)
print(a, a.ready(), a.successful(), a.get(), [g.value for g in waiters])
b = AsyncResult()
b.set_exception(ValueError("x"))
print(b, repr(b.exception), b.successful(), b.value)
c = AsyncResult()
print(c.wait(0.01), c)

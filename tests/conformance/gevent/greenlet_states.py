# oracle: stderr-any
# started, ready, successful, value, exception, dead.
import gevent

def ok():
    gevent.sleep(0.01)
    return 42

def bad():
    raise ValueError("bad greenlet")

g, b = gevent.spawn(ok), gevent.spawn(bad)
def show(x):
    print(x.started, x.ready(), x.successful(), x.value, repr(x.exception), x.dead, bool(x))
show(g); show(b)
gevent.sleep(0)
show(g); show(b)
gevent.joinall([g, b])
show(g); show(b)
print(g.get())
try:
    b.get()
except ValueError as e:
    print("get raises", e)
try:
    gevent.joinall([gevent.spawn(bad)], raise_error=True)
except ValueError as e:
    print("joinall raises", e)
n = gevent.Greenlet(ok)
show(n)
n.start()
n.join(timeout=0.001)
show(n)
n.join()
try:
    gevent.spawn(ok).get(timeout=0.001)
except gevent.Timeout as e:
    print("Timeout", e)
print(type(g).__name__, isinstance(g, gevent.Greenlet))

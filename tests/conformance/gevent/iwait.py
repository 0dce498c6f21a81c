# iwait, wait, and a greenlet that spawns others.
# oracle: clock simulated
import gevent

def nap(s):
    gevent.sleep(s)
    return s

gs = [gevent.spawn(nap, s) for s in (0.06, 0.02, 0.04)]
for g in gevent.iwait(gs):
    print(g.value)
gs = [gevent.spawn(nap, s) for s in (0.06, 0.02, 0.04)]
print([g.value for g in gevent.wait(gs, count=1)])
print(len(gevent.wait(gs, timeout=0.03)))
gevent.wait()
print([g.ready() for g in gs])
def parent():
    kids = [gevent.spawn(nap, 0.01 * n) for n in range(3)]
    gevent.joinall(kids)
    return [k.value for k in kids]
print(gevent.spawn(parent).get())

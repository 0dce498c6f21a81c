# kill raises GreenletExit inside; the value is the GreenletExit.
import gevent

def long():
    try:
        print("long begins")
        gevent.sleep(10)
    finally:
        print("long cleans up")

g = gevent.spawn(long)
gevent.sleep(0)
g.kill()
print(g.dead, repr(g.value), g.successful(), g.exception)
h = gevent.spawn(long)
gevent.kill(h)
h.join()
print("killed before it began", repr(h.value))
class Stop(Exception):
    pass
def careful():
    try:
        gevent.sleep(10)
    except Stop:
        return "stopped"
c = gevent.spawn(careful)
gevent.sleep(0)
c.kill(Stop)
print(c.value)
gs = [gevent.spawn(gevent.sleep, 10) for n in range(3)]
gevent.sleep(0)
gevent.killall(gs)
print([g.ready() for g in gs])

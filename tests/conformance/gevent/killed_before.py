# A greenlet that is killed before its first turn is dead at once.
import gevent


def work(n):
    print("never", n)


g = gevent.spawn(work, 1)
gevent.kill(g)
print(g.dead, g.ready(), repr(g.value), g.successful())
h = gevent.spawn(work, 2)
h.link(lambda source: print("told of", repr(source.value)))
h.kill()
print(h.dead, repr(h.value))
gevent.sleep(0)
gevent.sleep(0)
later = gevent.spawn_later(5, work, 3)
later.kill()
print(later.dead, repr(later.value))
both = [gevent.spawn(work, n) for n in (4, 5)]
gevent.killall(both)
print([one.dead for one in both], [repr(one.get()) for one in both])

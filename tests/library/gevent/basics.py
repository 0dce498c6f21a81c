# spawn, joinall, sleep, values, errors, kill, subclasses, links.
import gevent
from gevent import Greenlet


def task(name, seconds):
    print("start", name)
    gevent.sleep(seconds)
    print("end", name)
    return name.upper()


jobs = [gevent.spawn(task, "a", 0.03), gevent.spawn(task, "b", 0.01), gevent.spawn(task, "c", 0.02)]
gevent.joinall(jobs)
print([job.value for job in jobs])


def turns(name):
    for n in range(3):
        print(name, n)
        gevent.sleep(0)


gevent.joinall([gevent.spawn(turns, name) for name in "xyz"])


def fails():
    raise ValueError("no")


job = gevent.spawn(fails)
job.join()
print(job.ready(), job.successful(), repr(job.exception), job.value)
try:
    job.get()
except ValueError as error:
    print("got", error)
print(gevent.spawn(pow, 2, 5).get())

slow = gevent.spawn(gevent.sleep, 10)
gevent.sleep(0)
print(slow.started, slow.dead, bool(slow))
slow.kill()
print(slow.dead, repr(slow.value), slow.successful())
early = gevent.spawn(print, "never printed")
early.kill()
print(early.dead, repr(early.value))


def cleans():
    try:
        gevent.sleep(10)
    finally:
        print("cleaned")


job = gevent.spawn(cleans)
gevent.sleep(0.001)
gevent.kill(job)
job.join()
many = [gevent.spawn(cleans) for n in range(2)]
gevent.sleep(0)
gevent.killall(many)
print([one.dead for one in many])


class Counter(Greenlet):
    def __init__(self, limit):
        Greenlet.__init__(self)
        self.limit = limit

    def _run(self):
        for n in range(self.limit):
            print("counter", n)
            gevent.sleep(0.01)
        return self.limit


counter = Counter(3)
counter.start()
counter.join()
print(counter.value)
print(Counter.spawn(1).get())

gevent.spawn_later(0.02, print, "later")
linked = gevent.spawn(task, "linked", 0.01)
linked.link(lambda source: print("link", source.value))
linked.join()
gevent.sleep(0.03)
late = [gevent.spawn(gevent.sleep, seconds) for seconds in (0.01, 5)]
done = gevent.joinall(late, timeout=0.05)
print(len(done), done[0] is late[0], [one.ready() for one in late])
done = gevent.joinall([gevent.spawn(gevent.sleep, s) for s in (0.02, 0.01, 3)], count=2)
print(len(done))
for ready in gevent.iwait([gevent.spawn(task, "p", 0.02), gevent.spawn(task, "q", 0.01)]):
    print("iwait", ready.value)
try:
    gevent.joinall([gevent.spawn(fails)], raise_error=True)
except ValueError as error:
    print("joinall raised", error)

# wait, iwait, kill, signal_handler, subclasses, links, JoinableQueue.
import os
import signal

import gevent
from gevent import Greenlet, event, queue
from gevent.pool import Group, Pool


def work(n):
    gevent.sleep(0.05 * n)
    return n


jobs = [gevent.spawn(work, n) for n in (3, 1, 2)]
print([job.value for job in gevent.iwait(jobs)])
jobs = [gevent.spawn(work, n) for n in (3, 1, 2)]
first = gevent.wait(jobs, count=1)
print([job.value for job in first], [job.ready() for job in jobs])
print(len(gevent.wait(jobs, timeout=0.075)))
gevent.killall(jobs)
print([job.value for job in jobs])
flag = event.Event()
gevent.spawn_later(0.01, flag.set)
print(gevent.wait([flag], timeout=1) == [flag], flag.is_set())


class Counter(Greenlet):
    def __init__(self, limit):
        Greenlet.__init__(self)
        self.limit = limit
        self.n = 0

    def _run(self):
        while self.n < self.limit:
            self.n += 1
            gevent.sleep(0)
        return "counted to %d" % self.n

    def __str__(self):
        return "Counter(%d)" % self.n


one = Counter(3)
one.link(lambda green: print("linked:", green.value))
one.start()
print(one.get(), str(one))
gevent.sleep(0)


def stubborn():
    try:
        gevent.sleep(10)
    except gevent.GreenletExit:
        print("asked to go")
        raise
    finally:
        print("cleaned up")


green = gevent.spawn(stubborn)
gevent.sleep(0)
gevent.kill(green)
green.join()
print(green.value, green.successful(), green.dead)


def run_forever():
    gevent.sleep(1000)


thread = gevent.spawn(run_forever)
gevent.signal_handler(signal.SIGQUIT, gevent.kill, thread)
gevent.spawn_later(0.01, os.kill, os.getpid(), signal.SIGQUIT)
thread.join()
print("dead:", thread.dead, repr(thread.value))

tasks = queue.JoinableQueue()
done = []


def consumer():
    for item in tasks:
        try:
            gevent.sleep(0.001)
            done.append(item)
        finally:
            tasks.task_done()


for _ in range(2):
    gevent.spawn(consumer)
for item in range(5):
    tasks.put(item)
tasks.join()
print(sorted(done), tasks.unfinished_tasks)
tasks.put(StopIteration)
tasks.put(StopIteration)
print(list(Pool(2).imap_unordered(work, [0, 0])), Pool(2).map(work, range(3)))
group = Group()
print(list(group.imap(work, [2, 1])), group.apply(work, (1,)))
result = event.AsyncResult()
gevent.spawn_later(0.01, result.set_exception, KeyError("late"))
try:
    result.get(timeout=1)
except KeyError as error:
    print("KeyError", error)
try:
    event.AsyncResult().get(timeout=0.01)
except gevent.Timeout as error:
    print("Timeout", error)

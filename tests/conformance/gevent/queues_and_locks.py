import gevent
from gevent.queue import *
from gevent.event import Event, AsyncResult
from gevent.pool import Pool, Group
from gevent.lock import BoundedSemaphore, Semaphore, RLock
q = Queue(maxsize=2)

def prod():
    for i in range(4):
        q.put(i)
        print('put', i)
    q.put(StopIteration)

def cons():
    for x in q:
        print('got', x)
        gevent.sleep(0)
gevent.joinall([gevent.spawn(prod), gevent.spawn(cons)])
try:
    q.get(timeout=0.01)
except Empty as e:
    print('Empty', repr(e))
q.put(1)
q.put(2)
print(q.full(), q.qsize(), len(q), q.peek())
try:
    q.put(3, block=False)
except Full:
    print('Full')
pq = PriorityQueue(items=[3, 1, 2])
print(pq.get(), pq.get())
lq = LifoQueue()
lq.put(1)
lq.put(2)
print(lq.get())
jq = JoinableQueue()

def w():
    while True:
        x = jq.get()
        print('job', x)
        jq.task_done()
g = gevent.spawn(w)
[jq.put(i) for i in range(3)]
jq.join()
g.kill()
print('joined', jq.unfinished_tasks)
ev = Event()
ar = AsyncResult()

def waiter(n):
    print('w', n, ev.wait(), ar.get())
gs = [gevent.spawn(waiter, i) for i in range(2)]
gevent.sleep(0)
ev.set()
ar.set('res')
gevent.joinall(gs)
print(ev.is_set(), ar.ready(), ar.value, ar.successful())
a2 = AsyncResult()
a2.set_exception(KeyError('k'))
try:
    a2.get()
except KeyError as e:
    print(e, repr(a2.exception))
g = gevent.spawn(lambda: 'linked')
a3 = AsyncResult()
g.link(a3)
print(a3.get())
a4 = AsyncResult()
try:
    a4.get(timeout=0.01)
except gevent.Timeout:
    print('timeout')
try:
    a4.get(block=False)
except gevent.Timeout as e:
    print('nb', type(e).__name__)
p = Pool(2)
running = [0, 0]

def job(n):
    running[0] += 1
    running[1] = max(running)
    gevent.sleep(0.01 * n)
    running[0] -= 1
    return n * n
print(p.map(job, range(5)), running[1])
print(list(p.imap(job, [2, 1])), list(p.imap_unordered(job, [2, 1])))
print(p.size, p.free_count(), len(p), p.full())
r = p.apply_async(job, (3,))
print(r.get())
print(p.apply(job, (4,)))
p.spawn(job, 1)
p.join()
grp = Group()
g = grp.spawn(job, 2)
print(len(grp), g in grp)
grp.join()
print(len(grp))
grp.spawn(gevent.sleep, 10)
grp.kill()
print(len(grp))
s = BoundedSemaphore(1)
s.acquire()
print(s.locked(), s.acquire(blocking=False), s.acquire(timeout=0.01))
s.release()
try:
    s.release()
except ValueError as e:
    print(type(e).__name__, e)
with Semaphore(2) as x:
    print(x)
try:
    Queue(items=[1, 2], maxsize=5).get_nowait()
    print('ok')
except Exception as e:
    print(e)

# Events, results, queues, locks, groups and pools of gevent.
import gevent
from gevent.event import AsyncResult, Event
from gevent.local import local
from gevent.lock import BoundedSemaphore, RLock, Semaphore
from gevent.pool import Group, Pool
from gevent.queue import Channel, Empty, Full, JoinableQueue, LifoQueue, PriorityQueue, Queue

event = Event()


def setter():
    print("setter waits")
    gevent.sleep(0.02)
    print("setter sets")
    event.set()


def waiter(n):
    print("waiter", n, "waits")
    print("waiter", n, event.wait())


gevent.joinall([gevent.spawn(setter)] + [gevent.spawn(waiter, n) for n in range(3)])

result = AsyncResult()


def receive():
    print("received", result.get())


def give():
    gevent.sleep(0.01)
    result.set("hello")


gevent.joinall([gevent.spawn(receive), gevent.spawn(give), gevent.spawn(receive)])
broken = AsyncResult()
broken.set_exception(KeyError("k"))
try:
    broken.get()
except KeyError as error:
    print("raised", error, broken.successful(), broken.ready())
chained = AsyncResult()
gevent.spawn(lambda: 42).link(chained)
print(chained.get())

tasks = Queue(maxsize=3)


def worker(name):
    try:
        while True:
            task = tasks.get(timeout=0.5)
            print("worker", name, "got", task)
            gevent.sleep(0.05 if name == "j" else 0.175)
    except Empty:
        print("worker", name, "goes home")


def boss():
    for n in range(8):
        tasks.put(n)
    print("all assigned")


gevent.joinall([gevent.spawn(boss)] + [gevent.spawn(worker, name) for name in "jl"])
small = Queue(1)
small.put(1)
try:
    small.put_nowait(2)
except Full:
    print("full", small.full(), small.qsize())
try:
    small.put(2, timeout=0.01)
except Full:
    print("still full")
print(small.get(), small.empty())
try:
    small.get_nowait()
except Empty:
    print("empty")
ended = Queue()
for item in (1, 2, StopIteration):
    ended.put(item)
print([item for item in ended])
heap = PriorityQueue()
for n in (3, 1, 2):
    heap.put(n)
print([heap.get() for n in range(3)])
stack = LifoQueue()
for n in (3, 1, 2):
    stack.put(n)
print([stack.get() for n in range(3)])
joinable = JoinableQueue()


def consume():
    while True:
        print("consumed", joinable.get())
        gevent.sleep(0.005)
        joinable.task_done()


gevent.spawn(consume)
for n in range(3):
    joinable.put(n)
print("joined", joinable.join())
channel = Channel()


def sender():
    for n in range(3):
        channel.put(n)
        print("sent", n)


gevent.spawn(sender)
for n in range(3):
    print("took", channel.get())
gevent.sleep(0)

semaphore = BoundedSemaphore(2)


def guarded(n):
    with semaphore:
        print("in", n)
        gevent.sleep(0.01 + n / 500)


gevent.joinall([gevent.spawn(guarded, n) for n in range(5)])
print(semaphore.locked(), semaphore.counter)
one = Semaphore(1)
print(one.acquire(), one.acquire(blocking=False), one.acquire(timeout=0.01), one.release())
lock = RLock()
with lock:
    with lock:
        print("twice")

group = Group()
for n in range(3):
    group.spawn(lambda n=n: print("in group", n))
print(len(group))
group.join()
print(len(group))
print(Group().map(lambda n: n * n, range(4)))


def slow_square(n):
    gevent.sleep(0.01 * (4 - n))
    print("square", n)
    return n * n


print(list(Group().imap(slow_square, range(4))))
print(list(Group().imap_unordered(slow_square, range(4))))

pool = Pool(2)


def in_pool(n):
    print("pool", n)
    gevent.sleep(0.01 + n / 500)
    return n


print(pool.map(in_pool, range(5)))
print(pool.apply(in_pool, (7,)), pool.apply_async(in_pool, (8,)).get(), pool.full(), pool.size)
for n in range(3):
    pool.spawn(in_pool, n)
    print("spawned", n)
pool.join()

own = local()


def keep(n):
    own.value = n
    gevent.sleep(0.001)
    print("own", own.value, n)


gevent.joinall([gevent.spawn(keep, n) for n in range(3)])
print(hasattr(own, "value"))

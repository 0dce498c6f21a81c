# Semaphores, locks; RLock.
import gevent
from gevent.lock import BoundedSemaphore, RLock, Semaphore

sem = BoundedSemaphore(2)
def user(n):
    with sem:
        print("user", n, "in", sem.counter)
        gevent.sleep(0.03 * (n + 1))
    print("user", n, "out")
gevent.joinall([gevent.spawn(user, n) for n in range(4)])
try:
    sem.release()
except Exception as e:
    print(type(e).__name__, e)
s = Semaphore(1)
print(s.acquire(), s.acquire(blocking=False), s.locked(), s.release())
r = RLock()
print(r.acquire(), r.acquire(), r.release(), r.release())

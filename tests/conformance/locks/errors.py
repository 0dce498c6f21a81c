# What locks refuse.
import threading

lock = threading.Lock()
try:
    lock.release()
except RuntimeError as e:
    print(type(e).__name__, e)
r = threading.RLock()
try:
    r.release()
except RuntimeError as e:
    print(type(e).__name__, e)
c = threading.Condition()
for f in (c.wait, c.notify, c.notify_all):
    try:
        f()
    except RuntimeError as e:
        print(type(e).__name__, e)
s = threading.BoundedSemaphore(1)
try:
    s.release()
except ValueError as e:
    print(type(e).__name__, e)
try:
    threading.Semaphore(-1)
except ValueError as e:
    print(type(e).__name__, e)
try:
    threading.Semaphore().acquire(blocking=False, timeout=1)
except ValueError as e:
    print(type(e).__name__, e)
try:
    lock.acquire(False, 1)
except ValueError as e:
    print(type(e).__name__, e)
try:
    lock.acquire(timeout=-5)
except ValueError as e:
    print(type(e).__name__, e)
b = threading.Barrier(2)
b.abort()
try:
    b.wait()
except threading.BrokenBarrierError as e:
    print(type(e).__name__, repr(e), b.broken)

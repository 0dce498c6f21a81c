# How locks and their like show themselves.
# oracle: replace owner=[1-9]\d* -> owner=<ID>
import threading

lock = threading.Lock()
print(lock)
lock.acquire()
print(lock, lock.locked())
r = threading.RLock()
print(r)
with r:
    with r:
        print(r)
print(threading.Condition())
print(threading.Condition(lock))
print(threading.Event())
e = threading.Event()
e.set()
print(e)
print(threading.Semaphore(3), threading.BoundedSemaphore(2))
print(threading.Barrier(3))
print(type(lock), type(r))
print(threading.local())

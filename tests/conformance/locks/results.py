# What acquire gives.
import threading

lock = threading.Lock()
print(lock.acquire(), lock.acquire(False), lock.acquire(blocking=False), lock.acquire(timeout=0.05), lock.acquire(True, 0.01))
print(lock.release())
print(lock.__enter__(), lock.locked(), lock.__exit__(None, None, None), lock.locked())
r = threading.RLock()
print(r.acquire(), r.acquire(), r.acquire(0), r._is_owned())
for n in range(3):
    r.release()
print(r._is_owned())
s = threading.Semaphore(2)
print(s.acquire(), s.acquire(), s.acquire(blocking=False), s.acquire(timeout=0.02), s._value)
s.release(2)
print(s._value)
with s:
    print(s._value)
c = threading.Condition()
with c:
    print(c.wait(0.02), c.wait_for(lambda: False, 0.02), c.wait_for(lambda: "yes"))
e = threading.Event()
print(e.wait(0.02), e.set(), e.wait(), e.wait(0), e.clear(), e.is_set())

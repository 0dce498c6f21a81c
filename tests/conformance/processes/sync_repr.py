# What processes share, shown; and what it refuses.
import multiprocessing as mp

if __name__ == "__main__":
    lock = mp.Lock()
    print(lock)
    with lock:
        print(lock, lock.acquire(False), lock.acquire(timeout=0.02))
    r = mp.RLock()
    with r:
        with r:
            print(r)
    print(r)
    print(mp.Semaphore(2), mp.BoundedSemaphore(3))
    for broken in (lock.release, r.release, mp.BoundedSemaphore(1).release):
        try:
            broken()
        except (ValueError, AssertionError) as e:
            print(type(e).__name__, e)
    e = mp.Event()
    print(e.is_set(), e.wait(0.02), e.set(), e.wait(), e.is_set())
    s = mp.Semaphore(1)
    print(s.acquire(), s.acquire(False), s.get_value(), s.release(), s.get_value())
    c = mp.Condition()
    with c:
        print(c.wait(0.02), c.wait_for(lambda: True))
    b = mp.Barrier(1)
    print(b.wait(), b.parties, b.broken)

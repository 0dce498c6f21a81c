# Between processes: a condition, a barrier, locks and semaphores, and what they refuse.
from multiprocessing import Barrier, BoundedSemaphore, Condition, Process, Queue, RLock, Value, current_process

def phases(barrier, q):
    q.put(1)
    barrier.wait()
    q.put(2)

def waiter(cond, flag, q):
    with cond:
        ok = cond.wait_for(lambda: flag.value, timeout=5)
        q.put((current_process().name, bool(ok)))

if __name__ == "__main__":
    q = Queue()
    barrier = Barrier(3)
    ps = [Process(target=phases, args=(barrier, q)) for n in range(3)]
    for p in ps: p.start()
    seen = [q.get() for n in range(6)]
    for p in ps: p.join()
    print(sorted(seen))
    cond, flag = Condition(), Value("b", 0)
    ps = [Process(target=waiter, args=(cond, flag, q), name="w%d" % n) for n in range(3)]
    for p in ps: p.start()
    with cond:
        flag.value = 1
        cond.notify_all()
    print(sorted(q.get() for p in ps))
    for p in ps: p.join()
    r = RLock()
    print(r.acquire(), r.acquire(), r.release(), r.release())
    try:
        r.release()
    except AssertionError as e:
        print("AssertionError", e)
    b = BoundedSemaphore(1)
    try:
        b.release()
    except ValueError as e:
        print("ValueError", e)
    print(b.acquire(False), b.acquire(block=False), b.acquire(True, 0.05))

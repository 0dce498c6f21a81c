# Semaphore, barrier, event and condition over processes.
import multiprocessing as mp
import time

def worker(n, sem, barrier, start, cond, ready, log):
    start.wait()
    with sem:
        log.put(("in", n))
        time.sleep(0.02)
    barrier.wait()
    with cond:
        ready.value += 1
        cond.notify_all()
    log.put(("out", n))

if __name__ == "__main__":
    sem, barrier, start, cond = mp.Semaphore(2), mp.Barrier(3), mp.Event(), mp.Condition()
    ready = mp.Value("i", 0)
    log = mp.SimpleQueue()
    ps = [mp.Process(target=worker, args=(n, sem, barrier, start, cond, ready, log)) for n in range(3)]
    for p in ps: p.start()
    start.set()
    with cond:
        print("all ready:", cond.wait_for(lambda: ready.value == 3, timeout=10))
    for p in ps: p.join()
    events = [log.get() for n in range(6)]
    print([what for what, n in events][:3], sorted(events)[:3])

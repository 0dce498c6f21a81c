# The GIL: waiting overlaps in threads; computing gives the same in threads and in processes.
# oracle: schedules threads
import multiprocessing
import threading
import time

def wait(n):
    time.sleep(0.1)
    return n

def compute(n):
    total = 0
    for i in range(n):
        total += i * i
    return total

def in_threads(f, values):
    results = [None] * len(values)
    def run(i, v):
        results[i] = f(v)
    threads = [threading.Thread(target=run, args=(i, v)) for i, v in enumerate(values)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    return results

if __name__ == "__main__":
    start = time.perf_counter()
    print("one after another:", [wait(n) for n in range(4)])
    slow = time.perf_counter() - start
    start = time.perf_counter()
    print("in threads:       ", in_threads(wait, range(4)))
    fast = time.perf_counter() - start
    print("waiting overlaps:", fast < slow / 2)
    values = [2000, 3000, 4000]
    here = [compute(n) for n in values]
    print("threads agree:", in_threads(compute, values) == here)
    with multiprocessing.Pool(2) as pool:
        print("processes agree:", pool.map(compute, values) == here)

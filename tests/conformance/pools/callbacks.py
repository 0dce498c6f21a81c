# Callbacks run in main's process, as soon as a result is there.
# oracle: clock simulated
from multiprocessing import Pool
import os
import time

main = os.getpid()
results = []

def double(n):
    return n * 2

def fail(n):
    raise RuntimeError("no %d" % n)

def collect(r):
    results.append((r, os.getpid() == main))

def failed(e):
    results.append(("error", type(e).__name__, str(e)))

if __name__ == "__main__":
    pool = Pool(1)
    for n in range(3):
        pool.apply_async(double, (n,), callback=collect)
    pool.apply_async(fail, (9,), callback=collect, error_callback=failed)
    time.sleep(0.3)
    print("after a while", results)
    pool.map_async(double, [7, 8], callback=collect)
    pool.close()
    pool.join()
    print(results[-1])

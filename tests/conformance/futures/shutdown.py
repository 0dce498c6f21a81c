# shutdown(cancel_futures=True), shutdown(wait=False).
from concurrent.futures import ThreadPoolExecutor
import threading
import time

pool = ThreadPoolExecutor(1)
started = threading.Event()

def slow(n):
    started.set()
    time.sleep(0.05)
    return n

fs = [pool.submit(slow, n) for n in range(3)]
started.wait()
pool.shutdown(cancel_futures=True)
print([f.cancelled() for f in fs], fs[0].result())
try:
    pool.submit(slow, 1)
except RuntimeError as e:
    print(e)
other = ThreadPoolExecutor(1)
f = other.submit(slow, 9)
other.shutdown(wait=False)
print(f.done())
print(f.result())

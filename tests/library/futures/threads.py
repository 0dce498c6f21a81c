# ThreadPoolExecutor: submit, map, as_completed, wait, errors, shutdown.
import threading
import time
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, TimeoutError, as_completed, wait


def square(n):
    time.sleep(0.02 * n)
    return n * n


def fails():
    raise ValueError("in the pool")


with ThreadPoolExecutor(max_workers=3) as pool:
    future = pool.submit(square, 2)
    print(future.done(), future.result(), future.done(), future.exception())
    print(list(pool.map(square, [3, 1, 2])))
    print([f.result() for f in as_completed([pool.submit(square, n) for n in (3, 1, 2)])])
    done, not_done = wait([pool.submit(square, n) for n in (1, 4)], return_when=FIRST_COMPLETED)
    print([f.result() for f in done], len(not_done))
    bad = pool.submit(fails)
    try:
        bad.result()
    except ValueError as error:
        print(error, repr(bad.exception()))
    try:
        pool.submit(square, 5).result(timeout=0.01)
    except TimeoutError:
        print("too slow")
    told = pool.submit(square, 1)
    told.add_done_callback(lambda f: print("callback", f.result()))
    told.result()
try:
    pool.submit(square, 1)
except RuntimeError as error:
    print(error)

with ThreadPoolExecutor(2, thread_name_prefix="cook") as pool:
    print(sorted(set(pool.map(lambda n: (time.sleep(0.02), threading.current_thread().name)[1], range(4)))))
with ThreadPoolExecutor(1) as pool:
    print(pool.submit(lambda: threading.current_thread().name).result())

values = threading.local()


def begin(n):
    values.n = n


with ThreadPoolExecutor(2, initializer=begin, initargs=(7,)) as pool:
    print(list(pool.map(lambda n: values.n + n, range(3))))

pool = ThreadPoolExecutor(1)
first = pool.submit(square, 2)
second = pool.submit(square, 1)
time.sleep(0.01)
print(first.running(), first.cancel(), second.cancel(), second.cancelled())
pool.shutdown(wait=True)
print(first.result())
try:
    for n in ThreadPoolExecutor(2).map(square, [0, 10], timeout=0.05):
        print(n)
except TimeoutError:
    print("map timed out")

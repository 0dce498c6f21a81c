# Exceptions are kept until somebody asks.
from concurrent.futures import ThreadPoolExecutor, TimeoutError, CancelledError, as_completed
import time

def fail(word):
    raise KeyError(word)

with ThreadPoolExecutor(2) as pool:
    f = pool.submit(fail, "lost")
    time.sleep(0.02)
    print(f.done(), repr(f.exception()))
    try:
        f.result()
    except KeyError as e:
        print("KeyError", e)
    slow = pool.submit(time.sleep, 0.2)
    try:
        slow.result(timeout=0.05)
    except TimeoutError as e:
        print("TimeoutError", repr(e))
    pool.submit(time.sleep, 0.1)
    queued = pool.submit(print, "never")
    print(queued.cancel(), slow.cancel(), queued.cancelled(), queued.done())
    try:
        queued.result()
    except CancelledError as e:
        print("CancelledError", repr(e))
    try:
        for x in pool.map(lambda n: 10 // n, [5, 2, 0, 1]):
            print(x)
    except ZeroDivisionError as e:
        print(e)

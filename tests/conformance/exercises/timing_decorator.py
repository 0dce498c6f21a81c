# A decorator that counts and times; output without the time.
import time
import threading
from functools import wraps

def timed(f):
    @wraps(f)
    def wrapper(*args, **kwargs):
        start = time.perf_counter()
        try:
            return f(*args, **kwargs)
        finally:
            seconds = time.perf_counter() - start
            print("{0}.{1}: {2}".format(f.__module__, f.__name__, "long" if seconds > 0.09 else "short"))
    return wrapper

@timed
def one_after_another():
    for n in range(3):
        time.sleep(0.05)

@timed
def together():
    ts = [threading.Thread(target=time.sleep, args=(0.05,)) for n in range(3)]
    for t in ts: t.start()
    for t in ts: t.join()

one_after_another()
together()

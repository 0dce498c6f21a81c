# The lock is released when an exception leaves the block.
import threading
from contextlib import contextmanager

lock = threading.Lock()

@contextmanager
def announced(lock, who):
    print(who, "wants it")
    lock.acquire()
    try:
        yield lock
    finally:
        lock.release()
        print(who, "gave it back")

try:
    with lock:
        print("inside", lock.locked())
        raise ValueError("oops")
except ValueError as e:
    print("outside", lock.locked(), e)
try:
    with announced(lock, "ann") as l:
        print(l is lock, l.locked())
        raise IndexError
except IndexError:
    print("after", lock.locked())

# The low-level way; main has to wait by itself.
import _thread
import threading
import time

def run(name, times):
    for i in range(times):
        print(name, i)

_thread.start_new_thread(run, ("low", 2))
time.sleep(0.1)
threading._start_new_thread(run, ("lower", 1), )
time.sleep(0.1)
lock = _thread.allocate_lock()
lock.acquire()

def free():
    print("freeing")
    lock.release()

_thread.start_new_thread(free, ())
lock.acquire()
print("free", lock.locked(), type(lock).__name__)

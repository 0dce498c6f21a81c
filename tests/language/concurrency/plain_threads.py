# _thread.start_new_thread: no object, nobody waits.
import _thread
import threading

done = threading.Semaphore(0)
def count(a, b=0):
    print(a, b, threading.current_thread().name.split("-")[0])
    done.release()

ident = _thread.start_new_thread(count, (1,), {"b": 2})
done.acquire()      # expect: 1 2 Dummy
threading._start_new_thread(count, (3,))
done.acquire()      # expect: 3 0 Dummy
print(isinstance(ident, int))   # expect: True
lock = _thread.allocate_lock()
print(lock.acquire(0), lock.acquire(0))   # expect: True False

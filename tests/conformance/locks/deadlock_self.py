# A Lock taken twice by the same thread: it waits for itself, for ever.
# oracle: hangs
import threading

lock = threading.Lock()
lock.acquire()
print("once")
lock.acquire()
print("never")

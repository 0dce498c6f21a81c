# A Lock may be released by whoever likes; an RLock may not.
import threading

lock = threading.Lock()
lock.acquire()
t = threading.Thread(target=lock.release)
t.start()
t.join()
print("locked:", lock.locked())
r = threading.RLock()
r.acquire()
def thief():
    try:
        r.release()
    except RuntimeError as e:
        print("thief:", e)
    print("thief gets it:", r.acquire(blocking=False))
t = threading.Thread(target=thief)
t.start()
t.join()
r.release()

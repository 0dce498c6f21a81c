# Lock and RLock: who may take and release, and what is said about mistakes.
import threading

lock = threading.Lock()
print(lock.acquire(), lock.locked())              # expect: True True
print(lock.acquire(False))                        # expect: False
print(lock.acquire(blocking=True, timeout=0.05))  # expect: False
lock.release()
print(lock.locked())                              # expect: False

def attempt(what):
    try:
        what()
    except Exception as error:
        print(type(error).__name__ + ":", error)

attempt(lock.release)                             # expect: RuntimeError: release unlocked lock
attempt(lambda: lock.acquire(False, 1))           # expect: ValueError: can't specify a timeout for a non-blocking call
attempt(lambda: lock.acquire(timeout=-2))         # expect: ValueError: timeout value must be positive

with lock as held:
    print(held, lock.locked())                    # expect: True True
print(lock.locked())                              # expect: False

try:
    with lock:
        raise KeyError("inside")
except KeyError:
    print("released:", not lock.locked())         # expect: released: True

# A plain lock may be released by another thread.
lock.acquire()
t = threading.Thread(target=lock.release)
t.start()
t.join()
print(lock.locked())                              # expect: False

again = threading.RLock()
print(again.acquire(), again.acquire())           # expect: True True
again.release()
attempt(lambda: again.release())
attempt(again.release)                            # expect: RuntimeError: cannot release un-acquired lock

again.acquire()
t = threading.Thread(target=attempt, args=(again.release,))
t.start()                                         # expect: RuntimeError: cannot release un-acquired lock
t.join()

# First come, first served.
order = []
lock.acquire()
def taker(n):
    with lock:
        order.append(n)
threads = [threading.Thread(target=taker, args=(n,)) for n in range(4)]
for t in threads:
    t.start()
lock.release()
for t in threads:
    t.join()
print(sorted(order))                              # expect: [0, 1, 2, 3]

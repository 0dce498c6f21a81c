# Semaphore and BoundedSemaphore.
import threading
import time

places = threading.Semaphore(2)
print(places.acquire(), places.acquire(), places.acquire(False))  # expect: True True False
print(places.acquire(timeout=0.02))                               # expect: False
places.release(2)

inside = 0
most = 0
guard = threading.Lock()

def visit():
    global inside, most
    with places:
        with guard:
            inside += 1
            most = max(most, inside)
        time.sleep(0.002)
        with guard:
            inside -= 1

threads = [threading.Thread(target=visit) for n in range(6)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("never more than two:", most <= 2, "and", inside)           # expect: never more than two: True and 0

def attempt(what):
    try:
        what()
    except Exception as error:
        print(type(error).__name__ + ":", error)

bounded = threading.BoundedSemaphore(1)
attempt(bounded.release)                  # expect: ValueError: Semaphore released too many times
attempt(lambda: threading.Semaphore(-1))  # expect: ValueError: semaphore initial value must be >= 0
attempt(lambda: places.release(0))        # expect: ValueError: n must be one or more
attempt(lambda: places.acquire(False, 1)) # expect: ValueError: can't specify timeout for non-blocking acquire
places.release()
print(places.acquire(False), places.acquire(False), places.acquire(False), places.acquire(False))  # expect: True True True False

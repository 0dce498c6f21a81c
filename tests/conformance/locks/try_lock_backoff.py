# Avoid the deadlock: give back what you have if you can't get the rest.
import threading

a, b = threading.Lock(), threading.Lock()
b.acquire()
tries = []

def careful():
    while True:
        with a:
            if b.acquire(timeout=0.03):
                print("got both after", len(tries) > 0)
                b.release()
                return
            tries.append(1)

t = threading.Thread(target=careful)
t.start()
import time
time.sleep(0.1)
b.release()
t.join()
print("a", a.locked(), "b", b.locked())

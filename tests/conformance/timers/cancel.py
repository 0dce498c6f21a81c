# A Timer is a thread that waits; cancel() works only while it waits.
import threading
import time

def ring(word, *rest, **more):
    print("ring", word, rest, more)

t1 = threading.Timer(0.05, ring, args=("one",))
t2 = threading.Timer(0.1, ring, ["two", 2], {"loud": True})
t3 = threading.Timer(0.15, ring, ("three",))
for t in (t1, t2, t3):
    t.start()
time.sleep(0.12)
t3.cancel()
print(t1.is_alive(), t3.interval, t3.function is ring)
t3.join()
print("joined", t3.finished.is_set())
t4 = threading.Timer(60, ring, ("never",))
t4.daemon = True
t4.start()
t4.cancel()
t4.join()
print(t4.is_alive())

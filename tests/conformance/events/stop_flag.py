# A thread is asked to stop, it can't be made to.
# oracle: clock simulated
import threading
import time

stop = threading.Event()

def beat():
    n = 0
    while not stop.wait(0.1):
        n += 1
        print("beat", n)
    print("stopped after", n)

t = threading.Thread(target=beat)
t.start()
time.sleep(0.35)
stop.set()
t.join()
print(hasattr(t, "terminate"), hasattr(t, "kill"))

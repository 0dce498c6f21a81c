# A daemon thread is cut off when the main thread ends.
# oracle: clock simulated
import threading
import time

def print_time():
    n = 0
    while True:
        print("tick", n)
        n += 1
        time.sleep(0.1)

t = threading.Thread(target=print_time)
t.daemon = True
t.start()
time.sleep(0.35)
print("main ends, daemon alive:", t.is_alive())

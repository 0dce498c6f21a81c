# join(timeout) always gives None; is_alive() tells.
import threading
import time

def snail():
    time.sleep(0.3)

t = threading.Thread(target=snail)
t.start()
print(t.join(0.05), t.is_alive())
print(t.join(timeout=0), t.is_alive())
print(t.join(), t.is_alive())
print(t.join(), "again")

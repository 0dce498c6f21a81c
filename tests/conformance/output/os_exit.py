# os._exit: no finally, no atexit, no waiting for threads.
import atexit
import os
import threading
import time

atexit.register(print, "atexit")
def late():
    time.sleep(0.1)
    print("never")
threading.Thread(target=late).start()
try:
    print("now", flush=True)
    os._exit(6)
finally:
    print("finally")

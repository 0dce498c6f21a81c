# An exception in main does not stop the other threads; the status is 1.
import threading
import time

def slow():
    time.sleep(0.1)
    print("slow one is done")

threading.Thread(target=slow).start()
raise KeyError("lost key")

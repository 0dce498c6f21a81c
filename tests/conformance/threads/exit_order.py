# Last words: main's, the threads', then atexit in reverse order.
import atexit
import threading
import time

@atexit.register
def goodbye():
    print("goodbye")

atexit.register(print, "registered second, called first")

def work():
    time.sleep(0.05)
    print("thread ends")

threading.Thread(target=work).start()
print("main ends")

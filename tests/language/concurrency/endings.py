# What is done at the end: threads first, then what was registered, last first; then the children.
import atexit
import multiprocessing
import threading
import time

def child():
    time.sleep(0.05)
    print("child")

def late():
    time.sleep(0.01)
    print("late")

def other():
    print("other")

multiprocessing.Process(target=child).start()
atexit.register(print, "first", sep="-")
atexit.register(print, "second", end="!\n")
atexit.register(other)
atexit.unregister(other)
threading.Thread(target=late).start()
print("main is done")
# expect: main is done
# expect: late
# expect: second!
# expect: first
# expect: child

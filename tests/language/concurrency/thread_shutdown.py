# Main has ended, the thread that is no daemon has not.
import threading
import time

def late():
    time.sleep(0.02)
    print("late")
    threading.Thread(target=later).start()

def later():
    time.sleep(0.01)
    print("later")

def never():
    time.sleep(100)
    print("never")

threading.Thread(target=late).start()
threading.Thread(target=never, daemon=True).start()
print("main is done")
# expect: main is done
# expect: late
# expect: later

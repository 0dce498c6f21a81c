# The program ends only when all ordinary threads have ended, also those started late.
import threading
import time

def late():
    time.sleep(0.05)
    print("late one ends")

def first():
    time.sleep(0.05)
    print("first one starts another")
    threading.Thread(target=late).start()

threading.Thread(target=first).start()
print("main has nothing more to do")

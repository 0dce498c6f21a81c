# sys.exit() in a thread ends the thread only, without a word.
import sys
import threading

def leave():
    print("leaving")
    sys.exit(3)
    print("never")

t = threading.Thread(target=leave)
t.start()
t.join()
print("main is still here")
sys.exit(4)

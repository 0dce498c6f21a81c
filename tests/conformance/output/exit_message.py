# sys.exit with text: to stderr, status 1.
import sys
import threading
import time

def late():
    time.sleep(0.05)
    print("thread still ends")

threading.Thread(target=late).start()
sys.exit("the end, says main")

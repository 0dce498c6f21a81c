# Ctrl+C is SIGINT is KeyboardInterrupt.
import os
import signal
import time

try:
    os.kill(os.getpid(), signal.SIGINT)
    time.sleep(1)
    print("never")
except KeyboardInterrupt:
    print("interrupted")
finally:
    print("cleaned up")

def loop():
    n = 0
    try:
        while True:
            n += 1
            if n == 3:
                signal.raise_signal(signal.SIGINT)
    finally:
        print("left the loop at", n)

loop()
print("never")

# A program that a signal kills.
import os
import signal
print("before")
os.kill(os.getpid(), signal.SIGTERM)
print("never")

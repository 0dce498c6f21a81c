# pause() waits for a handler.
import signal

def ring(signum, frame):
    print("rings")

signal.signal(signal.SIGALRM, ring)
signal.setitimer(signal.ITIMER_REAL, 0.1)
print("waiting")
signal.pause()
print("awake")

# alarm() interrupts a sleep if the handler raises, else the sleep goes on.
import signal
import time

class TooLong(Exception):
    pass

def ring(signum, frame):
    raise TooLong("alarm")

signal.signal(signal.SIGALRM, ring)
signal.setitimer(signal.ITIMER_REAL, 0.1)
try:
    time.sleep(10)
except TooLong as e:
    print("interrupted by", e)
hits = []
signal.signal(signal.SIGALRM, lambda s, f: hits.append(s))
signal.setitimer(signal.ITIMER_REAL, 0.05)
start = time.time()
time.sleep(0.15)
print(len(hits), time.time() - start >= 0.15)
print(signal.alarm(10), signal.alarm(0))

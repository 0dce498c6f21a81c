# Timer: later, or never when it was cancelled in time.
import threading

rung = []
a = threading.Timer(0.03, rung.append, ["a"])
b = threading.Timer(0.02, rung.append, args=["b"])
c = threading.Timer(0.01, lambda text="c": rung.append(text))
for timer in (a, b, c):
    timer.start()
b.cancel()
for timer in (a, b, c):
    timer.join()
print(rung, a.is_alive())   # expect: ['c', 'a'] False

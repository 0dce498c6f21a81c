# Timeout: start, with, own exception, silent, with_timeout, cancelled.
# oracle: clock simulated
import gevent
from gevent import Timeout

t = Timeout(0.02)
t.start()
print(t.pending)
try:
    gevent.sleep(1)
except Timeout as e:
    print("own:", e is t, e, t.pending)

class TooSlow(Exception):
    pass

try:
    with Timeout(0.02, TooSlow("slow")):
        gevent.sleep(1)
except TooSlow as e:
    print("TooSlow", e)
with Timeout(0.02, False):
    gevent.sleep(1)
    print("never")
print("silent")
with Timeout(0.5):
    gevent.sleep(0.01)
print("in time")
print(gevent.with_timeout(0.02, gevent.sleep, 1, timeout_value="default"))
try:
    gevent.with_timeout(0.02, gevent.sleep, 1)
except Timeout as e:
    print(e)
t = Timeout.start_new(0.02)
try:
    gevent.sleep(0.01)
finally:
    t.cancel()
gevent.sleep(0.02)
print("cancelled in time")
try:
    with Timeout(0.05) as outer:
        with Timeout(0.02) as inner:
            gevent.sleep(1)
except Timeout as e:
    print("inner" if e is inner else "outer")
print(issubclass(Timeout, Exception), issubclass(Timeout, BaseException))
print(str(Timeout(1)), str(Timeout(5, TooSlow)), repr(str(Timeout())))

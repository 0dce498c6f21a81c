# Timeout in its forms.
import gevent
from gevent import Timeout
from gevent.event import AsyncResult, Event

timeout = Timeout(0.02)
timeout.start()
try:
    gevent.sleep(5)
except Timeout as error:
    print("timeout", error is timeout, error)
finally:
    timeout.cancel()

with Timeout(0.02, False):
    gevent.sleep(5)
    print("never")
print("silent")

try:
    with Timeout(0.02, ValueError("too slow")):
        gevent.sleep(5)
except ValueError as error:
    print(error)

try:
    with Timeout(1):
        print("fast enough")
except Timeout:
    print("never")

print(gevent.with_timeout(0.02, gevent.sleep, 5, timeout_value="gave up"))
try:
    gevent.with_timeout(0.02, gevent.sleep, 5)
except Timeout as error:
    print(type(error).__name__, error.seconds)

outer = Timeout.start_new(0.05)
try:
    with Timeout(0.02, False):
        gevent.sleep(5)
    print("inner first")
    gevent.sleep(5)
except Timeout as error:
    print("outer second", error is outer)

slow = gevent.spawn(gevent.sleep, 5)
timeout = Timeout.start_new(0.01)
try:
    slow.join(timeout=timeout)
except Timeout:
    print("join")
except TypeError:
    print("join")
finally:
    timeout.cancel()
try:
    slow.get(timeout=0.01)
except Timeout as error:
    print("get", error.seconds)
event = Event()
print(event.wait(timeout=0.01))
result = AsyncResult()
try:
    result.get(timeout=0.01)
except Timeout as error:
    print(error)
print(result.wait(timeout=0.01))


class TooLong(Exception):
    pass


try:
    with Timeout(0.01, TooLong):
        gevent.sleep(1)
except TooLong:
    print("TooLong")


def inside():
    try:
        with Timeout(0.03):
            gevent.sleep(1)
    except Timeout:
        return "own timeout"


print(gevent.spawn(inside).get())
print(str(Timeout(1)), str(Timeout(2, False)), str(Timeout(3, "x")))

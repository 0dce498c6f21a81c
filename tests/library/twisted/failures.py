# Failures, and the log.
from twisted.internet import error
from twisted.python import failure, log


def divide(a, b):
    return a / b


try:
    divide(1, 0)
except ZeroDivisionError:
    f = failure.Failure()
print(repr(f))
print(f.type, f.value, f.getErrorMessage())
print(f.check(ArithmeticError), f.check(ValueError), f.check("builtins.ZeroDivisionError"))
print(f.getTraceback().splitlines()[0])
print(f.getTraceback().splitlines()[-1])
try:
    f.raiseException()
except ZeroDivisionError as problem:
    print("raised", problem)
try:
    f.trap(KeyError)
except ZeroDivisionError as problem:
    print("not trapped", problem)
print(f.trap(KeyError, ZeroDivisionError))
try:
    failure.Failure()
except failure.NoCurrentExceptionError as problem:
    print("no current exception")
print(failure.Failure(error.ConnectionDone()))
print(repr(failure.Failure(error.ConnectionLost("why"))), failure.Failure(KeyError("k")).value)
print(failure.Failure(ValueError("plain")))


class Own(Exception):
    pass


print(repr(failure.Failure(Own("mine"))), failure.Failure(Own("mine")).getErrorMessage())

heard = []
log.addObserver(heard.append)
log.msg("a message", "of two parts", system="test")
log.err(failure.Failure(Own("told")), "why not")
log.removeObserver(heard.append)
for event in heard:
    print(event["isError"], event["message"], event.get("why"), event["system"])
print(heard[1]["failure"].value)

# What comes before, during and after the reactor; and what goes wrong with it.
from twisted.internet import defer, error, reactor


def say(text):
    print(text)


def slow_end():
    print("before shutdown: something takes its time")
    d = defer.Deferred()
    reactor.callLater(0.02, d.callback, None)
    d.addCallback(lambda ignored: print("it is done"))
    return d


try:
    reactor.stop()
except error.ReactorNotRunning as problem:
    print(problem)
reactor.addSystemEventTrigger("before", "startup", say, "before startup")
reactor.addSystemEventTrigger("after", "startup", say, "after startup")
reactor.callWhenRunning(say, "when running")
reactor.addSystemEventTrigger("before", "shutdown", slow_end)
reactor.addSystemEventTrigger("during", "shutdown", say, "during shutdown")
reactor.addSystemEventTrigger("after", "shutdown", say, "after shutdown")
removed = reactor.addSystemEventTrigger("after", "shutdown", say, "never")
reactor.removeSystemEventTrigger(removed)


def inside():
    print("running:", reactor.running)
    reactor.callWhenRunning(say, "at once")
    try:
        reactor.run()
    except error.ReactorAlreadyRunning as problem:
        print(type(problem).__name__)
    reactor.callLater(0, 1 .__truediv__, "an error is told, and the reactor goes on")
    reactor.callLater(0.01, fail)
    reactor.callLater(0.02, stop)


def fail():
    raise RuntimeError("told on standard error")


def stop():
    reactor.stop()
    try:
        reactor.stop()
    except error.ReactorNotRunning as problem:
        print("again:", problem)
    print("stop() comes back")


reactor.callLater(0.01, inside)
reactor.run()
print("running:", reactor.running)
try:
    reactor.run()
except error.ReactorNotRestartable as problem:
    print(type(problem).__name__)

# Generators and coroutines that wait for Deferreds.
from twisted.internet import defer, reactor, task
from twisted.internet.defer import Deferred, inlineCallbacks, returnValue


def later(seconds, value):
    d = Deferred()
    reactor.callLater(seconds, d.callback, value)
    return d


def fails_later(seconds, error):
    d = Deferred()
    reactor.callLater(seconds, d.errback, error)
    return d


@inlineCallbacks
def add():
    a = yield later(0.02, 1)
    print("a", a)
    b = yield later(0.01, 2)
    print("b", b)
    plain = yield 10
    returnValue(a + b + plain)


@inlineCallbacks
def catches():
    try:
        yield fails_later(0.01, ValueError("no luck"))
    except ValueError as error:
        print("caught", error)
    try:
        yield defer.fail(KeyError("at once"))
    except KeyError as error:
        print("caught", error)
    total = yield add()
    return total * 2


async def coroutine():
    first = await later(0.01, "x")
    second = await defer.succeed("y")
    try:
        await fails_later(0.01, OSError("z"))
    except OSError as error:
        third = str(error)
    return first + second + third


@inlineCallbacks
def never():
    try:
        yield Deferred(lambda d: print("the inner one is cancelled"))
    except defer.CancelledError:
        print("cancelled inside")
        raise


@inlineCallbacks
def main():
    print("catches gives", (yield catches()))
    print("coroutine gives", (yield defer.ensureDeferred(coroutine())))
    waiting = never()
    waiting.cancel()
    try:
        yield waiting
    except defer.CancelledError:
        print("cancelled outside")
    slow = later(5, "too late")
    slow.addTimeout(0.02, reactor)
    try:
        yield slow
    except defer.TimeoutError as error:
        print("timeout", error)
    together = yield defer.gatherResults([later(0.02, "b"), later(0.01, "a")])
    print(together)
    yield Deferred.fromCoroutine(coroutine()).addCallback(print)
    try:
        yield fails()
    except ZeroDivisionError as error:
        print("raised through:", error)


@inlineCallbacks
def fails():
    yield task.deferLater(reactor, 0.01)
    1 / 0


@inlineCallbacks
def not_a_generator():
    return 5


try:
    not_a_generator()
except TypeError as error:
    print(str(error).split(" at 0x")[0].split("<function")[0])


def end(result):
    print("main ended with", result)
    reactor.stop()


main().addBoth(end)
reactor.run()

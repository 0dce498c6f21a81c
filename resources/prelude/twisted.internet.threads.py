"""Calls from the reactor into threads, and back."""

import queue
from twisted.internet import defer
from twisted.python import failure


def deferToThreadPool(reactor, threadpool, f, *args, **kwargs):
    """Call it in one of the pool's threads. Gives a Deferred of its result."""
    made = defer.Deferred()

    def came(success, result):
        if success:
            reactor.callFromThread(made.callback, result)
        else:
            reactor.callFromThread(made.errback, result)

    threadpool.callInThreadWithCallback(came, f, *args, **kwargs)
    return made


def deferToThread(f, *args, **kwargs):
    """Call it in a thread. Gives a Deferred of its result, which comes in the reactor's thread."""
    from twisted.internet import reactor
    return deferToThreadPool(reactor, reactor.getThreadPool(), f, *args, **kwargs)


def callMultipleInThread(tupleList):
    """Make several calls, (function, args, kwargs) each, one after another in one thread."""
    from twisted.internet import reactor

    def run():
        for function, args, kwargs in tupleList:
            function(*args, **kwargs)

    reactor.callInThread(run)


def blockingCallFromThread(reactor, f, *args, **kwargs):
    """From a thread: call it in the reactor's thread, and wait for its result."""
    answer = queue.Queue()

    def call():
        defer.maybeDeferred(f, *args, **kwargs).addBoth(answer.put)

    reactor.callFromThread(call)
    result = answer.get()
    if isinstance(result, failure.Failure):
        result.raiseException()
    return result

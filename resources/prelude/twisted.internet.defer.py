"""Deferred: a result that comes later, with a chain of functions that it will go through."""

import _ending
import _task
import functools
import inspect
import sys
from twisted.python.failure import Failure

SUCCESS = True
FAILURE = False


class AlreadyCalledError(Exception):
    """A Deferred has its result already."""


class CancelledError(Exception):
    """A Deferred was cancelled, and had no canceller of its own."""


class TimeoutError(Exception):
    """addTimeout(): the result did not come in time."""


class QueueOverflow(Exception):
    """A DeferredQueue has no place for more."""


class QueueUnderflow(Exception):
    """Too many wait for a DeferredQueue already."""


class NotACoroutineError(TypeError):
    """ensureDeferred() and fromCoroutine() take coroutines only."""


def passthru(result):
    return result


def setDebugging(on):
    Deferred.debug = bool(on)


def getDebugging():
    return Deferred.debug


# --- Failures that nobody has handled -------------------------------------------------------------

_failed = []        # Deferreds whose result is a Failure


def _report_unhandled():
    # CPython's Twisted tells of one when nobody refers to its Deferred any more; here it is told
    # when the reactor or the program ends.
    while _failed:
        deferred = _failed.pop(0)
        failure = deferred.__dict__.get("result")
        if isinstance(failure, Failure):
            deferred.result = None
            sys.stderr.write("Unhandled error in Deferred:\n\n%s\n" % failure.getTraceback())


_ending.register(_report_unhandled)


def _note_failed(deferred):
    if deferred not in _failed[-4:]:
        if len(_failed) % 64 == 63:
            # Most have been handled meanwhile.
            _failed[:] = [one for one in _failed if isinstance(one.result, Failure)]
        _failed.append(deferred)


# --- Deferred -------------------------------------------------------------------------------------

class Deferred:
    """A result that comes later. callback(result) or errback(failure) brings it; then it goes
    through the added functions in their order, each of which gets what the one before gave: an
    exception that one raises goes to the next errback."""

    called = False
    paused = 0
    debug = False
    _running = False
    _chainedTo = None
    _suppressAlreadyCalled = False

    def __init__(self, canceller=None):
        self.callbacks = []         # pairs: for a result, and for a Failure
        self._canceller = canceller

    # Adding functions

    def addCallbacks(self, callback, errback=None, callbackArgs=(), callbackKeywords={},
                     errbackArgs=(), errbackKeywords={}):
        """callback(result) is called for a result, errback(failure) for a Failure."""
        if errback is None:
            errback = passthru
        self.callbacks.append(((callback, callbackArgs or (), callbackKeywords or {}),
                               (errback, errbackArgs or (), errbackKeywords or {})))
        if self.called:
            self._run()
        return self

    def addCallback(self, callback, *args, **kwargs):
        """callback(result, *args, **kwargs) is called for a result; a Failure goes past it."""
        return self.addCallbacks(callback, None, args, kwargs)

    def addErrback(self, errback, *args, **kwargs):
        """errback(failure, *args, **kwargs) is called for a Failure; a result goes past it."""
        return self.addCallbacks(passthru, errback, (), {}, args, kwargs)

    def addBoth(self, callback, *args, **kwargs):
        """callback(result or failure, *args, **kwargs) is called for both."""
        return self.addCallbacks(callback, callback, args, kwargs, args, kwargs)

    def chainDeferred(self, d):
        """What comes here goes to that one, too."""
        d._chainedTo = self
        return self.addCallbacks(d.callback, d.errback)

    def addTimeout(self, timeout, clock, onTimeoutCancel=None):
        """Cancel it after timeout seconds; that is a TimeoutError."""
        over = [False]

        def cancel():
            over[0] = True
            self.cancel()

        timer = clock.callLater(timeout, cancel)

        def tell(value):
            if not over[0]:
                return value
            if onTimeoutCancel is not None:
                return onTimeoutCancel(value, timeout)
            if isinstance(value, Failure):
                value.trap(CancelledError)
                raise TimeoutError(timeout, "Deferred")
            return value

        def stop(value):
            if timer.active():
                timer.cancel()
            return value

        self.addBoth(tell)
        self.addBoth(stop)
        return self

    # Bringing the result

    def callback(self, result):
        """Here is the result."""
        assert not isinstance(result, Deferred)
        self._begin(result)

    def errback(self, fail=None):
        """Here is a Failure (or an exception; without an argument the one being handled)."""
        if fail is None:
            fail = Failure()
        elif not isinstance(fail, Failure):
            fail = Failure(fail)
        self._begin(fail)

    def _begin(self, result):
        if self.called:
            if self._suppressAlreadyCalled:
                self._suppressAlreadyCalled = False
                return
            raise AlreadyCalledError()
        self.called = True
        self.result = result
        self._run()

    def cancel(self):
        """Give it up: its canceller is called, or it fails by a CancelledError."""
        if not self.called:
            if self._canceller is not None:
                self._canceller(self)
            else:
                self._suppressAlreadyCalled = True
            if not self.called:
                self.errback(Failure(CancelledError()))
        elif isinstance(self.result, Deferred):
            self.result.cancel()

    def pause(self):
        self.paused += 1

    def unpause(self):
        self.paused -= 1
        if self.paused == 0 and self.called:
            self._run()

    # Going through the chain

    def _run(self):
        # Those that wait for this one are gone through here, too, not by calls within calls.
        if self._running:
            return
        line = [self]
        while line:
            current = line.pop()
            if current.paused:
                continue
            current._chainedTo = None
            waiter = current._go_through()
            if waiter is not None:
                line.append(current)
                line.append(waiter)

    def _go_through(self):
        # Until the chain's end, or until it waits. Gives a Deferred that has got its result here.
        while self.callbacks:
            pair = self.callbacks.pop(0)
            function, args, kwargs = pair[isinstance(self.result, Failure)]
            if function is _hand_on:
                waiter = args[0]
                waiter.result = self.result
                self.result = None
                waiter.paused -= 1
                return waiter
            self._running = True
            try:
                self.result = function(self.result, *args, **kwargs)
            except BaseException as error:
                self.result = Failure(error)
            finally:
                self._running = False
            if isinstance(self.result, Deferred) and self._waits_for(self.result):
                break
        if isinstance(self.result, Failure):
            _note_failed(self)
        return None

    def _waits_for(self, inner):
        # A function gave a Deferred: its result is this one's. True: it has none yet.
        if inner is self:
            self.result = Failure(RuntimeError("A callback returned the Deferred it was attached "
                                               "to; this breaks the callback chain and will "
                                               "raise an exception in the future."))
            return False
        if "result" not in inner.__dict__ or inner.paused or isinstance(inner.result, Deferred):
            self.pause()
            self._chainedTo = inner
            inner.callbacks.append(((_hand_on, (self,), {}), (_hand_on, (self,), {})))
            return True
        self.result = inner.result
        inner.result = None
        return False

    def __str__(self):
        text = "<%s at 0x%x" % (type(self).__name__, id(self))
        if self._chainedTo is not None:
            return text + " waiting on Deferred at 0x%x>" % id(self._chainedTo)
        if "result" not in self.__dict__:
            return text + ">"
        return text + " current result: %r>" % (self.result,)

    __repr__ = __str__

    # In coroutines and generators

    def __await__(self):
        return _Awaiting(self)

    __iter__ = __await__

    @classmethod
    def fromCoroutine(cls, coro):
        """A Deferred of what the coroutine returns."""
        if not inspect.iscoroutine(coro) and not inspect.isgenerator(coro):
            raise NotACoroutineError("%r is not a coroutine" % (coro,))
        return _drive(coro)

    @classmethod
    def fromFuture(cls, future):
        """A Deferred of what an asyncio future becomes."""
        made = cls(lambda deferred: future.cancel())

        def copy(future):
            if future.cancelled():
                made.errback(CancelledError())
            elif future.exception() is not None:
                made.errback(future.exception())
            else:
                made.callback(future.result())

        future.add_done_callback(copy)
        return made

    def asFuture(self, loop):
        """An asyncio future of what comes here."""
        made = loop.create_future()
        self.addCallbacks(made.set_result, lambda failure: made.set_exception(failure.value))
        return made


def _hand_on(result, waiter):
    # Stands in a chain where another Deferred waits for its end; _go_through() knows it.
    raise AssertionError("never called")


class _Awaiting:
    # Awaiting a Deferred: yields it until it has a result.
    def __init__(self, deferred):
        self._deferred = deferred
        self._got = []
        deferred.addBoth(self._take)

    def _take(self, result):
        self._got.append(result)
        return None

    def __iter__(self):
        return self

    def __next__(self):
        return self.send(None)

    def send(self, value):
        if not self._got:
            return self._deferred
        result = self._got[0]
        if isinstance(result, Failure):
            raise result.value
        raise StopIteration(result)

    def throw(self, kind, value=None, traceback=None):
        raise kind if isinstance(kind, BaseException) else value or kind()

    def close(self):
        pass


def succeed(result):
    """A Deferred that has this result already."""
    made = Deferred()
    made.callback(result)
    return made


def fail(result=None):
    """A Deferred that has failed already."""
    made = Deferred()
    made.errback(result)
    return made


def execute(callable, *args, **kwargs):
    """A Deferred of what the call gives or raises."""
    try:
        result = callable(*args, **kwargs)
    except BaseException:
        return fail()
    return succeed(result)


def maybeDeferred(f, *args, **kwargs):
    """Call it, and make a Deferred of whatever comes of it."""
    try:
        result = f(*args, **kwargs)
    except BaseException as error:
        return fail(Failure(error))
    if isinstance(result, Deferred):
        return result
    if inspect.iscoroutine(result):
        return Deferred.fromCoroutine(result)
    if isinstance(result, Failure):
        return fail(result)
    return succeed(result)


def ensureDeferred(coro):
    """A Deferred of what a coroutine returns; a Deferred is itself."""
    if isinstance(coro, Deferred):
        return coro
    return Deferred.fromCoroutine(coro)


# --- Several at once ------------------------------------------------------------------------------

class FirstError(Exception):
    """One of several has failed: subFailure says how, index which."""

    def __init__(self, failure, index):
        Exception.__init__(self, failure, index)
        self.subFailure = failure
        self.index = index

    def __repr__(self):
        return "FirstError[#%d, %r]" % (self.index, self.subFailure.value)

    def __str__(self):
        return "FirstError[#%d, %s]" % (self.index, self.subFailure)


class DeferredList(Deferred):
    """Waits for all of a list of Deferreds. Its result: (True, result) or (False, failure) for
    each of them, in the list's order."""

    fireOnOneCallback = False
    fireOnOneErrback = False

    def __init__(self, deferredList, fireOnOneCallback=False, fireOnOneErrback=False,
                 consumeErrors=False):
        self._deferredList = list(deferredList)
        self.resultList = [None] * len(self._deferredList)
        Deferred.__init__(self)
        self.fireOnOneCallback = fireOnOneCallback
        self.fireOnOneErrback = fireOnOneErrback
        self.consumeErrors = consumeErrors
        self.finishedCount = 0
        if not self._deferredList and not fireOnOneCallback:
            self.callback(self.resultList)
        for index, deferred in enumerate(self._deferredList):
            deferred.addCallbacks(self._one_came, self._one_came, callbackArgs=(index, SUCCESS),
                                  errbackArgs=(index, FAILURE))

    def _one_came(self, result, index, succeeded):
        self.resultList[index] = (succeeded, result)
        self.finishedCount += 1
        if not self.called:
            if succeeded and self.fireOnOneCallback:
                self.callback((result, index))
            elif not succeeded and self.fireOnOneErrback:
                self.errback(Failure(FirstError(result, index)))
            elif self.finishedCount == len(self.resultList):
                self.callback(self.resultList)
        if not succeeded and self.consumeErrors:
            return None
        return result

    def cancel(self):
        if not self.called:
            for deferred in self._deferredList:
                deferred.cancel()


def gatherResults(deferredList, consumeErrors=False):
    """Waits for all; the result is the list of results. The first failure is a FirstError."""
    made = DeferredList(deferredList, fireOnOneErrback=True, consumeErrors=consumeErrors)
    made.addCallback(lambda pairs: [result for succeeded, result in pairs])
    return made


# --- Generators that wait -------------------------------------------------------------------------

class _Return(BaseException):
    # returnValue(): ends the generator.
    def __init__(self, value):
        BaseException.__init__(self)
        self.value = value


def returnValue(val):
    """In a generator under inlineCallbacks: return val."""
    raise _Return(val)


class _InnerCancel(Exception):
    # Goes through a generator's Deferred when it is cancelled.
    pass


class _Driver:
    # Runs a generator or coroutine from one Deferred that it yields to the next.
    def __init__(self, generator):
        self._generator = generator
        self._waiting_on = None
        self.outcome = Deferred(self._cancel)

    def _cancel(self, outcome):
        later = outcome.callbacks
        outcome.callbacks = []
        outcome.addErrback(self._pass_on_cancel)
        outcome.callbacks.extend(later)
        outcome.errback(_InnerCancel())

    def _pass_on_cancel(self, failure):
        failure.trap(_InnerCancel)
        self.outcome = Deferred(self._cancel)
        self._waiting_on.cancel()
        return self.outcome

    def go_on(self, result):
        while True:
            try:
                if isinstance(result, Failure):
                    result = result.throwExceptionIntoGenerator(self._generator)
                else:
                    result = self._generator.send(result)
            except StopIteration as stop:
                self.outcome.callback(stop.value)
                return
            except _Return as stop:
                self.outcome.callback(stop.value)
                return
            except BaseException as error:
                self.outcome.errback(Failure(error))
                return
            if not isinstance(result, Deferred):
                continue        # anything else is its own result
            came = []           # what has come at once
            waits = [False]

            def take(value, came=came, waits=waits):
                if waits[0]:
                    self.go_on(value)
                else:
                    came.append(value)

            result.addBoth(take)
            if not came:
                waits[0] = True
                self._waiting_on = result
                return
            result = came[0]


def _drive(generator):
    driver = _Driver(generator)
    outcome = driver.outcome
    driver.go_on(None)
    return outcome


def inlineCallbacks(f):
    """A generator function becomes one that gives a Deferred: each yield of a Deferred waits for
    its result."""
    @functools.wraps(f)
    def start(*args, **kwargs):
        try:
            generator = f(*args, **kwargs)
        except _Return:
            raise TypeError("inlineCallbacks requires %r to produce a generator; instead"
                            "caught returnValue being used in a non-generator" % (f,))
        if not inspect.isgenerator(generator):
            raise TypeError("inlineCallbacks requires %r to produce a generator; instead got %r"
                            % (f, generator))
        return _drive(generator)
    return start


# --- Locks and queues -----------------------------------------------------------------------------

class _Shared:
    # What a lock and a semaphore have in common.
    def __init__(self):
        self.waiting = []

    def run(self, f, *args, **kwargs):
        """Acquire it, call f, release it when f's result has come."""
        def release(result):
            self.release()
            return result

        def call(ignored):
            return maybeDeferred(f, *args, **kwargs).addBoth(release)

        return self.acquire().addCallback(call)

    def __aenter__(self):
        return self.acquire()

    def __aexit__(self, kind, error, traceback):
        self.release()
        return succeed(False)


class DeferredLock(_Shared):
    """Held by one at a time; acquire() gives a Deferred."""

    locked = False

    def acquire(self):
        made = Deferred(self.waiting.remove)
        if self.locked:
            self.waiting.append(made)
        else:
            self.locked = True
            made.callback(self)
        return made

    def release(self):
        assert self.locked, "Tried to release an unlocked lock"
        self.locked = False
        if self.waiting:
            self.locked = True
            self.waiting.pop(0).callback(self)


class DeferredSemaphore(_Shared):
    """Held by some at a time."""

    def __init__(self, tokens):
        _Shared.__init__(self)
        if tokens < 1:
            raise ValueError("DeferredSemaphore requires tokens >= 1")
        self.tokens = tokens
        self.limit = tokens

    def acquire(self):
        made = Deferred(self.waiting.remove)
        if not self.tokens:
            self.waiting.append(made)
        else:
            self.tokens -= 1
            made.callback(self)
        return made

    def release(self):
        assert self.tokens < self.limit, "Someone released me too many times: too many tokens!"
        self.tokens += 1
        if self.waiting:
            self.tokens -= 1
            self.waiting.pop(0).callback(self)


class DeferredQueue:
    """First in, first out; get() gives a Deferred."""

    def __init__(self, size=None, backlog=None):
        self.waiting = []
        self.pending = []
        self.size = size
        self.backlog = backlog

    def put(self, obj):
        if self.waiting:
            self.waiting.pop(0).callback(obj)
        elif self.size is None or len(self.pending) < self.size:
            self.pending.append(obj)
        else:
            raise QueueOverflow()

    def get(self):
        if self.pending:
            return succeed(self.pending.pop(0))
        if self.backlog is not None and len(self.waiting) >= self.backlog:
            raise QueueUnderflow()
        made = Deferred(self.waiting.remove)
        self.waiting.append(made)
        return made

"""Calls that repeat, calls that come later, and work in small pieces."""

import sys
from twisted.internet import defer
from twisted.python import failure, log


def _reactor():
    from twisted.internet import reactor
    return reactor


class LoopingCall:
    """Calls a function again and again."""

    call = None         # the next one
    running = False
    interval = None
    starttime = None
    _deferred = None
    _run_at_start = False
    _last_time = None

    def __init__(self, f, *a, **kw):
        self.f = f
        self.a = a
        self.kw = kw
        self.clock = _reactor()

    @classmethod
    def withCount(cls, countCallable):
        """Calls it with how many calls should have been since the last one."""
        def counter():
            return made._call_with_count(countCallable)

        made = cls(counter)
        return made

    def _call_with_count(self, function):
        now = self.clock.seconds()
        if self.interval == 0:
            self._last_time = now
            return function(1)
        last = self._last_time
        if last is None:
            last = self.starttime - (self.interval if self._run_at_start else 0)
        count = self._interval_of(now) - self._interval_of(last)
        if count > 0:
            self._last_time = now
            return function(count)
        return None

    def _interval_of(self, when):
        return int((when - self.starttime) / self.interval)

    def start(self, interval, now=True):
        """Call it every interval seconds. Gives a Deferred for its end: stop(), or an error."""
        assert not self.running, "Tried to start an already running LoopingCall."
        if interval < 0:
            raise ValueError("interval must be >= 0")
        self.running = True
        deferred = self._deferred = defer.Deferred()
        self.starttime = self.clock.seconds()
        self.interval = interval
        self._run_at_start = now
        if now:
            self()
        else:
            self._schedule(self.starttime)
        return deferred

    def stop(self):
        """No more calls."""
        assert self.running, "Tried to stop a LoopingCall that was not running."
        self.running = False
        if self.call is not None:
            self.call.cancel()
            self.call = None
            self._tell_end(self)

    def reset(self):
        """The interval begins anew."""
        assert self.running, "Tried to reset a LoopingCall that was not running."
        if self.call is not None:
            self.call.cancel()
            self.call = None
            self.starttime = self.clock.seconds()
            self._schedule(self.starttime)

    def __call__(self):
        self.call = None
        done = defer.maybeDeferred(self.f, *self.a, **self.kw)
        done.addCallback(self._done)
        done.addErrback(self._failed)

    def _done(self, result):
        if self.running:
            self._schedule(self.clock.seconds())
        else:
            self._tell_end(self)

    def _failed(self, problem):
        self.running = False
        deferred = self._deferred
        self._deferred = None
        deferred.errback(problem)

    def _tell_end(self, result):
        deferred = self._deferred
        self._deferred = None
        deferred.callback(result)

    def _schedule(self, when):
        # The calls keep to the beats counted from the start, however long one takes.
        if self.interval == 0:
            left = 0
        else:
            left = self.interval - (when - self.starttime) % self.interval
            if left < 1e-9 or when == when + left:        # it is that moment
                left = self.interval
        self.call = self.clock.callLater(left, self)

    def __repr__(self):
        name = getattr(self.f, "__qualname__", None) or repr(self.f)
        return "LoopingCall<%r>(%s, *%r, **%r)" % (self.interval, name, self.a, self.kw)


def deferLater(clock, delay, callable=None, *args, **kw):
    """A Deferred of what the call gives, in that many seconds."""
    def cancel(deferred):
        timer.cancel()

    made = defer.Deferred(cancel)
    if callable is not None:
        made.addCallback(lambda ignored: callable(*args, **kw))
    timer = clock.callLater(delay, made.callback, None)
    return made


def react(main, argv=(), _reactor=None):
    """Run the reactor until main(reactor, *argv) has its result; then the program ends, with exit
    status 1 when it failed."""
    reactor = _reactor
    if reactor is None:
        from twisted.internet import reactor
    finished = defer.ensureDeferred(main(reactor, *argv))
    code = 0
    stopping = False

    def on_stop():
        nonlocal stopping
        stopping = True

    reactor.addSystemEventTrigger("before", "shutdown", on_stop)

    def end(result, failed):
        nonlocal code
        if failed:
            if result.check(SystemExit):
                code = result.value.code
            else:
                log.err(result, "main function encountered error")
                code = 1
        if not stopping:
            reactor.callWhenRunning(_stop, reactor)

    finished.addCallbacks(end, end, callbackArgs=(False,), errbackArgs=(True,))
    reactor.run()
    sys.exit(code)


def _stop(reactor):
    from twisted.internet import error
    try:
        reactor.stop()
    except error.ReactorNotRunning:
        pass


class Clock:
    """A clock for tests: time passes by advance() only."""

    def __init__(self):
        self.rightNow = 0.0
        self.calls = []
        self._count = 0

    def seconds(self):
        return self.rightNow

    def callLater(self, when, what, *a, **kw):
        from twisted.internet.base import DelayedCall
        self._count += 1
        made = DelayedCall(self.seconds() + when, self._count, what, a, kw, self)
        self.calls.append(made)
        self.calls.sort()
        return made

    def _moved(self, call):
        if call.cancelled:
            self.calls.remove(call)
        else:
            self.calls.sort()

    def getDelayedCalls(self):
        return self.calls

    def advance(self, amount):
        """Let that many seconds pass, and make the calls that are due."""
        self.rightNow += amount
        self.calls.sort()
        while self.calls and self.calls[0].getTime() <= self.seconds():
            call = self.calls.pop(0)
            call.called = 1
            call.func(*call.args, **call.kw)

    def pump(self, timings):
        for amount in timings:
            self.advance(amount)


# --- Work in small pieces -------------------------------------------------------------------------

class SchedulerError(Exception):
    """Something is wrong with a Cooperator or one of its tasks."""


class SchedulerStopped(SchedulerError):
    """The Cooperator was stopped."""


class TaskFinished(SchedulerError):
    """The task has ended."""


class TaskDone(TaskFinished):
    """The task has done all its work."""


class TaskStopped(TaskFinished):
    """The task was stopped."""


class TaskFailed(TaskFinished):
    """The task has ended by an error."""


class NotPaused(SchedulerError):
    """A task is resumed that was not paused."""


class CooperativeTask:
    """An iterator whose steps are made one at a time, between other events."""

    def __init__(self, iterator, cooperator):
        self._iterator = iterator
        self._deferreds = []
        self._cooperator = cooperator
        self._pauses = 0
        self._problem = None        # how it has ended
        self._result = None
        cooperator._add(self)

    def whenDone(self):
        """A Deferred of the iterator, for its end."""
        made = defer.Deferred()
        if self._problem is None:
            self._deferreds.append(made)
        else:
            made.callback(self._result)
        return made

    def pause(self):
        self._check()
        self._pauses += 1
        if self._pauses == 1:
            self._cooperator._remove(self)

    def resume(self):
        if self._pauses == 0:
            raise NotPaused()
        self._pauses -= 1
        if self._pauses == 0 and self._problem is None:
            self._cooperator._add(self)

    def stop(self):
        self._check()
        self._end(TaskStopped(), failure.Failure(TaskStopped()))

    def _check(self):
        if self._problem is not None:
            raise self._problem

    def _end(self, problem, result):
        self._problem = problem
        self._result = result
        if self._pauses == 0:
            self._cooperator._remove(self)
        for deferred in self._deferreds:
            deferred.callback(result)

    def _step(self):
        try:
            result = next(self._iterator)
        except StopIteration:
            self._end(TaskDone(), self._iterator)
        except BaseException:
            self._end(TaskFailed(), failure.Failure())
        else:
            if isinstance(result, defer.Deferred):
                self.pause()
                result.addCallbacks(lambda ignored: self.resume(),
                                    lambda problem: self._end(TaskFailed(), problem))


class Cooperator:
    """Makes the steps of several tasks in turn, some 10 ms at a time."""

    def __init__(self, terminationPredicateFactory=None, scheduler=None, started=True):
        self._tasks = []
        self._scheduler = scheduler
        self._call = None
        self._started = started

    def cooperate(self, iterator):
        """Begin to make its steps. Gives a CooperativeTask."""
        return CooperativeTask(iterator, self)

    def coiterate(self, iterator, doneDeferred=None):
        """The same; gives a Deferred for its end."""
        if doneDeferred is None:
            doneDeferred = defer.Deferred()
        CooperativeTask(iterator, self).whenDone().chainDeferred(doneDeferred)
        return doneDeferred

    def start(self):
        self._started = True
        self._schedule()

    def stop(self):
        self._started = False
        for task in list(self._tasks):
            task._end(SchedulerStopped(), failure.Failure(SchedulerStopped()))
        if self._call is not None:
            self._call.cancel()
            self._call = None

    def _add(self, task):
        self._tasks.append(task)
        self._schedule()

    def _remove(self, task):
        self._tasks.remove(task)

    def _schedule(self):
        if self._started and self._call is None and self._tasks:
            if self._scheduler is None:
                self._call = _reactor().callLater(0.00000001, self._round)
            else:
                self._call = self._scheduler(self._round)

    def _round(self):
        self._call = None
        clock = _reactor()
        end = clock.seconds() + 0.01
        while self._tasks and clock.seconds() <= end:
            for task in list(self._tasks):
                if task in self._tasks:
                    task._step()
            if self._scheduler is not None:
                break
        self._schedule()


_cooperator = Cooperator()


def cooperate(iterator):
    return _cooperator.cooperate(iterator)


def coiterate(iterator):
    return _cooperator.coiterate(iterator)

"""Greenlet: a call beside others; joinall, wait, kill and sleep."""

import _deque
import _loop
import _task
import greenlet as _greenlet
import sys
from gevent.hub import get_hub
from greenlet import GreenletExit, getcurrent

_live = {}          # all that have been started and have not ended
_ends = 0


class Greenlet(_greenlet.greenlet):
    """Runs run(*args, **kwargs), or its own _run(), beside whoever starts it."""

    _info = None
    _freed = False      # what it ran, and with what, is given up

    def __init__(self, run=None, *args, **kwargs):
        _greenlet.greenlet.__init__(self, None, None)
        if run is not None:
            if not callable(run):
                raise TypeError("The run argument or self._run must be callable")
            self._run = run
        self.args = args
        self.kwargs = kwargs
        self.value = None
        self._failure = None
        self._delay = None
        self._sleeps = False        # until its delay is over
        self._killed = None         # what ended it before it began
        self._began = False
        self._end_number = None
        self._links = []            # called in its own turn after the end
        self._hooks = []            # called at the end, without a turn of their own: groups'
        self._waiters = []          # who waits for the end

    # Starting

    @classmethod
    def spawn(cls, *args, **kwargs):
        """A greenlet that has been started."""
        made = cls(*args, **kwargs)
        made.start()
        return made

    @classmethod
    def spawn_later(cls, seconds, *args, **kwargs):
        made = cls(*args, **kwargs)
        made.start_later(seconds)
        return made

    def start(self):
        """Let it run when its turn comes."""
        if self._ident is None and not self._over:
            name = self._shown_name(getattr(self, "_run", None) if type(self)._run is Greenlet._run
                                    else type(self))
            self._ident = _task.spawn("coroutine", self._body, name, True)[0]
            self._spawned(self._ident)
            _live[self] = True

    def start_later(self, seconds):
        self._delay = seconds
        self.start()

    def _run(self):
        # A subclass has its own.
        return None

    def run(self):
        return self._body()

    def _body(self):
        _greenlet._here[_task.current()] = self
        failure = None
        value = None
        early = self._over          # it was killed before it began
        try:
            if early:
                raise self._killed
            if self._delay is not None:
                self._sleeps = True
                _task.sleep(float(self._delay))
            if self._killed is not None:
                raise self._killed
            self._began = True
            value = self._run(*self.args, **self.kwargs)
        except GreenletExit as ended:
            value = ended
        except BaseException as error:
            failure = error
        if not early:
            self._report(failure, value)
        if failure is not None:
            if isinstance(failure, (KeyboardInterrupt, SystemExit)):
                _task.throw(1, failure)     # these end the program
            else:
                get_hub().handle_error(self, type(failure), failure, None)
            _task.failed(failure, 0)
        self.args = ()
        self.kwargs = {}
        self._freed = True
        if early:
            self._call_late()
        else:
            self._call_links()

    def _report(self, failure, value):
        global _ends
        _ends += 1
        self._end_number = _ends
        self._failure = failure
        self.value = value
        self._over = True
        _live.pop(self, None)
        _greenlet._here.pop(self._ident, None)
        while self._hooks:
            self._hooks.pop(0)(self)
        if not self._links:
            self._tell_waiters()

    def _tell_waiters(self):
        while self._waiters:
            self._waiters.pop(0).arrived(self)

    def _call_links(self):
        # They come in a turn of their own, and before those who wait go on.
        if self._links:
            _task.sleep(0.0)
        self._call_late()

    def _call_late(self):
        while self._links:
            link = self._links.pop(0)
            try:
                link(self)
            except BaseException as error:
                get_hub().handle_error(link, type(error), error, None)
        self._tell_waiters()

    # What came of it

    @property
    def started(self):
        return self._ident is not None and not self._over

    def ready(self):
        """Has it ended?"""
        return self._over

    def successful(self):
        return self._over and self._failure is None

    @property
    def exception(self):
        return self._failure

    @property
    def exc_info(self):
        if self._failure is None:
            return ()
        return (type(self._failure), self._failure, None)

    @property
    def name(self):
        return "Greenlet-%d" % (self.minimal_ident - 1)

    @property
    def minimal_ident(self):
        return self._ident or 0

    def get(self, block=True, timeout=None):
        """What it returned; what it raised is raised here. Waits for its end."""
        if not self._over:
            if not block:
                raise _timeout.Timeout()
            limit = None if timeout is None else _timeout.Timeout.start_new(timeout)
            try:
                _wait_for([self], None)
            finally:
                if limit is not None:
                    limit.cancel()
        if self._failure is not None:
            raise self._failure
        return self.value

    def join(self, timeout=None):
        """Wait until it has ended, but not longer than timeout seconds."""
        _wait_for([self], timeout)

    # Ending it

    def kill(self, exception=GreenletExit, block=True, timeout=None):
        """Raise the exception in it where it waits."""
        failure = exception() if isinstance(exception, type) else exception
        if self._over:
            return
        if self._ident is None:
            ended = isinstance(failure, GreenletExit)
            self._report(None if ended else failure, failure if ended else None)
            self._call_links()
            return
        if self._ident == _task.current():
            raise failure
        if not self._began:
            self._killed = failure
            if not self._sleeps:
                # It is over at once; its turn, when it comes, only tells the others.
                ended = isinstance(failure, GreenletExit)
                self._report(None if ended else failure, failure if ended else None)
                return
        _task.throw(self._ident, failure)
        if block:
            self.join(timeout)

    def throw(self, kind=GreenletExit, value=None, traceback=None):
        failure = kind if isinstance(kind, BaseException) else value if isinstance(value,
                BaseException) else kind()
        self.kill(failure, block=False)

    # Who is told

    def link(self, callback):
        """Call callback(self) when it has ended."""
        self._links.append(callback)
        if self._over and len(self._links) == 1:
            spawn_raw(self._call_late)

    rawlink = link

    def link_value(self, callback):
        self.link(lambda source: callback(source) if source.successful() else None)

    def link_exception(self, callback):
        self.link(lambda source: None if source.successful() else callback(source))

    def unlink(self, callback):
        if callback in self._links:
            self._links.remove(callback)

    def _add_waiter(self, waiter):
        self._waiters.append(waiter)

    def _drop_waiter(self, waiter):
        if waiter in self._waiters:
            self._waiters.remove(waiter)

    def _formatinfo(self):
        # As it was when somebody first asked: the arguments are gone when it has ended.
        if self._info is None:
            self._info = self._format()
        return self._info

    def _format(self):
        if self._freed:
            return "_run"
        function = getattr(self, "_run", None)
        owner = getattr(function, "__self__", None)
        if owner is self:
            text = "_run"
        elif owner is not None or isinstance(function, type(len)):
            text = repr(function)
        else:
            text = getattr(function, "__name__", None) or repr(function)
        arguments = [repr(arg) for arg in self.args] + ["%s=%r" % item
                                                        for item in self.kwargs.items()]
        return text + "(" + ", ".join(arguments) + ")" if arguments else text

    def __repr__(self):
        return "<%s at %#x: %s>" % (type(self).__name__, id(self), self._formatinfo())


def spawn(function, *args, **kwargs):
    """Run function(*args, **kwargs) in a greenlet of its own."""
    return Greenlet.spawn(function, *args, **kwargs)


def spawn_later(seconds, function, *args, **kwargs):
    """The same, in so many seconds."""
    return Greenlet.spawn_later(seconds, function, *args, **kwargs)


def spawn_raw(function, *args, **kwargs):
    return Greenlet.spawn(function, *args, **kwargs)


@_loop.quicken
def sleep(seconds=0, ref=True):
    """Let the others run for that long."""
    if seconds <= 0:
        _task.sleep(0.0)
    else:
        _task.sleep(float(seconds))


def idle(priority=0):
    _task.sleep(0.0)


# --- Waiting --------------------------------------------------------------------------------------

class _Waiter:
    # Who waits for several things: they say when they are ready, in that order.

    def __init__(self, things):
        self._worker = _task.current()
        ready = [thing for thing in things if thing.ready()]
        self._come = _deque.deque(sorted(ready, key=_end_number))
        self._open = [thing for thing in things if not thing.ready()]
        self._told = {}             # of the open ones: those that have come
        self._first = 0             # of the open ones: what it is shown to wait for
        for thing in self._open:
            thing._add_waiter(self)

    def arrived(self, thing):
        self._told[thing] = True
        self._come.append(thing)
        _task.wake(self._worker)

    def next(self, end, every=False):
        # The next one; None when the time is over, or all have come. every: all are waited for.
        while not self._come:
            while self._first < len(self._open) and self._open[self._first] in self._told:
                self._first += 1
            left = None if end is None else end - _task.now()
            if self._first == len(self._open) or left is not None and left < 1e-9:
                return None
            ident = getattr(self._open[self._first], "_ident", None) or 0
            if every or len(self._open) - len(self._told) == 1:
                _task.suspend(ident, True if ident else None, left)
            else:
                _task.suspend(0, True, left)
        return self._come.popleft()

    def stop(self):
        for thing in self._open:
            if thing not in self._told:
                thing._drop_waiter(self)


def _end_number(thing):
    return getattr(thing, "_end_number", None) or 0


def _wait_for(things, timeout):
    # Until one of them has ended or the time is over.
    if isinstance(timeout, _timeout.Timeout):
        try:
            _wait_for(things, None)
        except _timeout.Timeout as error:
            if error is not timeout:
                raise
        return
    waiter = _Waiter(things)
    try:
        waiter.next(None if timeout is None else _task.now() + timeout)
    finally:
        waiter.stop()


def iwait(objects, timeout=None, count=None):
    """Those that are ready, as they become it."""
    return _as_they_come(objects, timeout, count, False)


def _as_they_come(objects, timeout, count, every):
    end = None if timeout is None else _task.now() + timeout
    objects = list(objects)
    left = len(objects) if count is None else min(count, len(objects))
    waiter = _Waiter(objects)
    try:
        while left:
            thing = waiter.next(end, every)
            if thing is None:
                return
            left -= 1
            yield thing
    finally:
        waiter.stop()


def wait(objects=None, timeout=None, count=None):
    """Wait for all of them, or for count. Gives those that are ready."""
    if objects is None:
        end = None if timeout is None else _task.now() + timeout
        while _live:
            left = None if end is None else end - _task.now()
            if left is not None and left < 1e-9:
                return False
            others = [thing for thing in _live if thing._ident != _task.current()]
            if not others:
                break
            _wait_for(others, left)
        return True
    return list(_as_they_come(objects, timeout, count, count is None))


def joinall(greenlets, timeout=None, raise_error=False, count=None):
    """Wait for all of them, or for count. Gives those that have ended."""
    if not raise_error:
        return wait(greenlets, timeout, count)
    done = []
    for thing in iwait(greenlets, timeout, count):
        if getattr(thing, "exception", None) is not None:
            raise thing.exception
        done.append(thing)
    return done


def kill(greenlet, exception=GreenletExit):
    """End it, without waiting for its end."""
    greenlet.kill(exception, block=False)


def killall(greenlets, exception=GreenletExit, block=True, timeout=None):
    """End them all."""
    greenlets = list(greenlets)
    for thing in greenlets:
        thing.kill(exception, block=False)
    if block:
        joinall(greenlets, timeout=timeout)


from gevent import timeout as _timeout

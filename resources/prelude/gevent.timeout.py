"""Timeout: an exception that comes after some seconds, where its greenlet waits."""

import _task

_pending = {}       # worker: its timeouts that have been started


class Timeout(BaseException):
    """Raised in the greenlet that started it, unless it is cancelled before."""

    def __init__(self, seconds=None, exception=None, ref=True, priority=-1):
        BaseException.__init__(self)
        self.seconds = seconds
        self.exception = exception
        self._when = None
        self._worker = None

    @classmethod
    def start_new(cls, timeout=None, exception=None, ref=True):
        """A timeout that has been started; one that is given is started unless it was."""
        if not isinstance(timeout, Timeout):
            timeout = cls(timeout, exception)
        if not timeout.pending:
            timeout.start()
        return timeout

    def start(self):
        if self.pending:
            raise AssertionError("%r is already started; to restart it, cancel it first" % self)
        if self.seconds is None:
            return
        self._worker = _task.current()
        self._when = _task.now() + self.seconds
        _pending.setdefault(self._worker, []).append(self)
        _set_alarm()

    @property
    def pending(self):
        return self._when is not None

    def cancel(self):
        if self._when is not None:
            self._when = None
            mine = _pending.get(self._worker, [])
            mine[:] = [timeout for timeout in mine if timeout is not self]
            if self._worker == _task.current():
                _set_alarm()

    close = cancel

    def __enter__(self):
        if not self.pending:
            self.start()
        return self

    def __exit__(self, kind, value, traceback):
        self.cancel()
        return value is self and self.exception is False

    def __str__(self):
        if self.seconds is None:
            return ""
        text = "%s second%s" % (self.seconds, "" if self.seconds == 1 else "s")
        if self.exception is None:
            return text
        if self.exception is False:
            return text + " (silent)"
        return "%s: %s" % (text, self.exception)

    def __repr__(self):
        text = "<%s at %#x seconds=%s" % (type(self).__name__, id(self), self.seconds)
        if self.exception is not None:
            text += " exception=%r" % (self.exception,)
        if self.pending:
            text += " active"
        return text + ">"


def _set_alarm():
    mine = _pending.get(_task.current())
    if mine:
        first = min([timeout._when for timeout in mine])
        _task.alarm(float(first), _expire)
    else:
        _task.alarm(None, None)


def _expire():
    # The machine calls it where the greenlet waits.
    mine = _pending[_task.current()]
    first = mine[0]
    for timeout in mine:
        if timeout._when < first._when:
            first = timeout
    first.cancel()
    if first.exception is None or first.exception is False:
        raise first
    raise first.exception


_NONE = object()


def with_timeout(seconds, function, *args, timeout_value=_NONE, **kwargs):
    """Call it; what waits longer gives timeout_value, or raises Timeout without one."""
    timeout = Timeout.start_new(seconds)
    try:
        try:
            return function(*args, **kwargs)
        except Timeout as error:
            if error is timeout and timeout_value is not _NONE:
                return timeout_value
            raise
    finally:
        timeout.cancel()

"""async with timeout(5): what takes longer is cancelled, and TimeoutError raised."""

from asyncio import events, exceptions, tasks


class Timeout:
    """Cancels the task that is in it when its time has come."""

    def __init__(self, when):
        self._when = when
        self._state = "created"
        self._task = None
        self._timer = None

    def when(self):
        return self._when

    def reschedule(self, when):
        if self._state != "active":
            if self._state == "created":
                raise RuntimeError("Timeout has not been entered")
            raise RuntimeError("Cannot change state of %s Timeout" % self._state)
        self._when = when
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if when is None:
            return
        loop = events.get_running_loop()
        if when <= loop.time():
            self._timer = loop._soon(self._expire)
        else:
            self._timer = loop._later(when - loop.time(), self._expire)

    def expired(self):
        return self._state in ("expiring", "expired")

    def _expire(self):
        self._task.cancel()
        self._state = "expiring"
        self._timer = None

    async def __aenter__(self):
        if self._state != "created":
            raise RuntimeError("Timeout has already been entered")
        self._task = tasks.current_task()
        if self._task is None:
            raise RuntimeError("Timeout should be used inside a task")
        self._state = "active"
        self._cancelling = self._task.cancelling()
        self.reschedule(self._when)
        return self

    async def __aexit__(self, kind, error, traceback):
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if self._state == "expiring":
            self._state = "expired"
            if self._task.uncancel() <= self._cancelling and kind is exceptions.CancelledError:
                raise TimeoutError
        elif self._state == "active":
            self._state = "exited"
        return None

    def __repr__(self):
        info = " when=%r" % (self._when,) if self._state == "active" else ""
        return "<Timeout [%s]%s>" % (self._state, info)


def timeout(delay):
    """A Timeout that expires after that many seconds; None: never."""
    return Timeout(None if delay is None else events.get_running_loop().time() + delay)


def timeout_at(when):
    """A Timeout that expires at that time of the loop's clock."""
    return Timeout(when)

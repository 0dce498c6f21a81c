"""Semaphores and locks between greenlets."""

import _sync
import _task
import greenlet


class _Counter:
    def ready(self):
        return self._value > 0

    def locked(self):
        return self._value <= 0

    @property
    def counter(self):
        return self._value

    def release(self):
        self._native.release(self)
        return self._value

    def __enter__(self):
        self._native.acquire(self)

    def __exit__(self, kind, error, traceback):
        self._native.release(self)

    def wait(self, timeout=None):
        """Until a unit could be had; gives how many there are."""
        if self._native.acquire(self, True, timeout):
            self._native.release(self)
        return self._value

    def __repr__(self):
        return "<%s at %#x counter=%d _links[0]>" % (type(self).__name__, id(self), self._value)

    __str__ = __repr__


class Semaphore(_Counter, _sync.LoopSemaphore):
    """A number of units: acquire takes one and waits when there is none, release gives back."""

    _native = _sync.LoopSemaphore


class BoundedSemaphore(_Counter, _sync.LoopBoundedSemaphore):
    """A semaphore that minds being released more often than it was acquired."""

    _native = _sync.LoopBoundedSemaphore

    def release(self):
        try:
            return _Counter.release(self)
        except ValueError:
            raise ValueError("Semaphore released too many times") from None


class DummySemaphore:
    """Never full."""

    def __init__(self, value=None):
        pass

    def acquire(self, blocking=True, timeout=None):
        return True

    def release(self):
        pass

    def locked(self):
        return False

    def ready(self):
        return True

    def __enter__(self):
        pass

    def __exit__(self, kind, error, traceback):
        pass


class RLock(_sync.LoopRLock):
    """A lock that its holder may take again; it is free after as many releases."""

    def release(self):
        owner, count = self._holder()
        if not count or owner != _task.current():
            raise RuntimeError("cannot release un-acquired lock. Owner: %r Current: %r" % (
                greenlet._here.get(owner) if count else None, greenlet.getcurrent()))
        _sync.LoopRLock.release(self)

    def __repr__(self):
        owner, count = self._holder()
        return "<%s at %#x owner=%s count=%d>" % (type(self).__name__, id(self), owner or None,
                                                  count)

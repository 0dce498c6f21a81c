"""Calls at times to come, in order of time and priority."""

import heapq
import itertools
import threading
import time as _time
from collections import namedtuple

_Event = namedtuple("Event", "time, priority, sequence, action, argument, kwargs")


class Event(_Event):
    def _rank(self):
        return self.time, self.priority, self.sequence

    def __lt__(self, other):
        return self._rank() < other._rank()

    def __gt__(self, other):
        return self._rank() > other._rank()


class scheduler:
    """Calls what was entered when its time has come; any clock and any sleep will do."""

    def __init__(self, timefunc=_time.monotonic, delayfunc=_time.sleep):
        self._queue = []
        self._lock = threading.RLock()
        self.timefunc = timefunc
        self.delayfunc = delayfunc
        self._sequence = itertools.count()

    def enterabs(self, time, priority, action, argument=(), kwargs=None):
        """Call it at that time. Gives what cancel() takes back."""
        with self._lock:
            event = Event(time, priority, next(self._sequence), action, argument,
                          {} if kwargs is None else kwargs)
            heapq.heappush(self._queue, event)
        return event

    def enter(self, delay, priority, action, argument=(), kwargs=None):
        return self.enterabs(self.timefunc() + delay, priority, action, argument, kwargs)

    def cancel(self, event):
        """A ValueError when it is not in the queue."""
        with self._lock:
            self._queue.remove(event)
            heapq.heapify(self._queue)

    def empty(self):
        with self._lock:
            return not self._queue

    def run(self, blocking=True):
        """Wait for one event after another, and call it, until there is none."""
        while True:
            with self._lock:
                if not self._queue:
                    return None
                event = self._queue[0]
                wait = event.time - self.timefunc()
                if wait <= 0:
                    heapq.heappop(self._queue)
            if wait > 0:
                if not blocking:
                    return wait
                self.delayfunc(wait)
            else:
                event.action(*event.argument, **event.kwargs)
                self.delayfunc(0)       # lets other threads run

    @property
    def queue(self):
        with self._lock:
            return sorted(self._queue)


__all__ = ["scheduler"]

"""Locks, events, conditions, semaphores and barriers of an event loop.

Who waits stands in a line: first come, first served.
"""

import _loop
import _sync
from asyncio import events, exceptions


class _Line:
    # Those who wait, each with a future: `waiters`.

    def __init__(self, reason, primitive):
        self.waiters = []
        self._shown = (reason, primitive, None, None, None)

    def __len__(self):
        return len(self.waiters)

    def join(self):
        future = events.get_running_loop().create_future()
        future._wait = self._shown
        self.waiters.append(future)
        return future

    def leave(self, future):
        self.waiters.remove(future)

    def waits(self):
        # Somebody in it has not been cancelled.
        for future in self.waiters:
            if not future.cancelled():
                return True
        return False

    def wake(self, count):
        # The first ones who have not been woken yet; how many there were.
        woken = 0
        for future in self.waiters:
            if woken == count:
                break
            if not future.done():
                woken += 1
                future.set_result(True)
        return woken

    def wake_first(self):
        # The one at the head, unless it was woken already.
        if self.waiters and not self.waiters[0].done():
            self.waiters[0].set_result(True)


class _WithAsync:
    async def __aenter__(self):
        await self.acquire()
        return None

    async def __aexit__(self, kind, error, traceback):
        self.release()


def _shown(thing, extra, line):
    if line:
        extra = "%s, waiters:%d" % (extra, len(line))
    return "<%s.%s object at %#x [%s]>" % (type(thing).__module__, type(thing).__qualname__,
                                           id(thing), extra)


class Lock(_sync.LoopLock):
    """Held by one task at a time; the others wait in line."""

    def __init__(self):
        _sync.LoopLock.__init__(self)
        self._line = _Line(_loop.LOCK, self)

    async def acquire(self):
        if not self.locked() and not self._line.waits():
            return _sync.LoopLock.acquire(self, False)
        future = self._line.join()
        try:
            try:
                await future
            finally:
                self._line.leave(future)
        except exceptions.CancelledError:
            if not self.locked():
                self._line.wake_first()
            raise
        return _sync.LoopLock.acquire(self, False)

    def release(self):
        if not self.locked():
            raise RuntimeError("Lock is not acquired.")
        _sync.LoopLock.release(self)
        self._line.wake_first()

    async def __aenter__(self):
        await self.acquire()
        return None

    async def __aexit__(self, kind, error, traceback):
        self.release()

    def __enter__(self):
        raise TypeError("'Lock' object does not support the context manager protocol")

    def __repr__(self):
        return _shown(self, "locked" if self.locked() else "unlocked", self._line)


class Event(_sync.LoopEvent):
    """A flag: wait() goes on when somebody has set it."""

    def __init__(self):
        _sync.LoopEvent.__init__(self)
        self._line = _Line(_loop.FLAG, self)

    def set(self):
        if not self.is_set():
            _sync.LoopEvent.set(self)
            self._line.wake(len(self._line))

    async def wait(self):
        if self.is_set():
            return True
        future = self._line.join()
        try:
            await future
            return True
        finally:
            self._line.leave(future)

    def __repr__(self):
        return _shown(self, "set" if self.is_set() else "unset", self._line)


class Condition(_sync.LoopCondition):
    """A lock with a waiting room: wait() leaves the lock until notified, then takes it again."""

    def __init__(self, lock=None):
        lock = Lock() if lock is None else lock
        _sync.LoopCondition.__init__(self, lock)
        self.locked = lock.locked
        self.acquire = lock.acquire
        self.release = lock.release
        self._room = _Line(_loop.CONDITION, self)

    async def __aenter__(self):
        await self.acquire()
        return None

    async def __aexit__(self, kind, error, traceback):
        self.release()

    async def wait(self):
        if not self.locked():
            raise RuntimeError("cannot wait on un-acquired lock")
        self.release()
        try:
            future = self._room.join()
            try:
                await future
                return True
            finally:
                self._room.leave(future)
        finally:
            cancelled = None
            while True:
                try:
                    await self.acquire()
                    break
                except exceptions.CancelledError as error:
                    cancelled = error
            if cancelled is not None:
                raise cancelled

    async def wait_for(self, predicate):
        """Wait until predicate() is true; gives its last value."""
        result = predicate()
        while not result:
            await self.wait()
            result = predicate()
        return result

    def notify(self, n=1):
        if not self.locked():
            raise RuntimeError("cannot notify on un-acquired lock")
        count = 0
        for future in self._room.waiters:
            if not future.done():
                count += 1
        self._notified(min(n, count))
        self._room.wake(n)

    def notify_all(self):
        self.notify(len(self._room))

    def __repr__(self):
        return _shown(self, "locked" if self.locked() else "unlocked", self._room)


class _Units:
    # What both kinds of semaphore do. `_count` is what a newcomer may take: a unit that was given
    # to somebody in the line
    # is not in it any more.

    def _begin_units(self, value):
        self._count = value
        self._line = _Line(_loop.SEMAPHORE, self)

    def locked(self):
        return self._count == 0 or self._line.waits()

    async def acquire(self):
        if not self.locked():
            self._count -= 1
            return self._native.acquire(self, False)
        future = self._line.join()
        try:
            try:
                await future
            finally:
                self._line.leave(future)
        except exceptions.CancelledError:
            if not future.cancelled():
                self._count += 1
                self._give()
            raise
        if self._count > 0:
            self._give()
        return self._native.acquire(self, False)

    def _give(self):
        if self._line.wake(1):
            self._count -= 1

    def release(self):
        self._native.release(self)
        self._count += 1
        self._give()

    async def __aenter__(self):
        await self.acquire()
        return None

    async def __aexit__(self, kind, error, traceback):
        self.release()

    def __repr__(self):
        extra = "locked" if self.locked() else "unlocked, value:%d" % self._count
        return _shown(self, extra, self._line)


class Semaphore(_Units, _sync.LoopSemaphore):
    """A number of units: acquire takes one and waits when there is none, release gives back."""

    _native = _sync.LoopSemaphore

    def __init__(self, value=1):
        if value < 0:
            raise ValueError("Semaphore initial value must be >= 0")
        _sync.LoopSemaphore.__init__(self, value)
        self._begin_units(value)


class BoundedSemaphore(_Units, _sync.LoopBoundedSemaphore):
    """A semaphore that minds being released more often than it was acquired."""

    _native = _sync.LoopBoundedSemaphore

    def __init__(self, value=1):
        if value < 0:
            raise ValueError("Semaphore initial value must be >= 0")
        _sync.LoopBoundedSemaphore.__init__(self, value)
        self._begin_units(value)
        self._bound = value

    def release(self):
        if self._count >= self._bound:
            raise ValueError("BoundedSemaphore released too many times")
        _Units.release(self)


class Barrier(_sync.LoopBarrier):
    """Nobody goes on before all parties have arrived."""

    def __init__(self, parties):
        if parties < 1:
            raise ValueError("parties must be > 0")
        _sync.LoopBarrier.__init__(self, parties)
        self._line = _Line(_loop.BARRIER, self)     # who has arrived, and waits for the others
        self._outside = _Line(_loop.BARRIER, self)  # who came while the last ones were leaving
        self._leaving = 0
        self._gone = False          # aborted
        self._count = 0

    async def wait(self):
        """Wait for the others. Gives a number from 0 to parties-1, another for each."""
        while self._leaving:
            future = self._outside.join()
            try:
                await future
            finally:
                self._outside.leave(future)
        if self._gone:
            raise exceptions.BrokenBarrierError("Barrier aborted")
        index = self._count
        self._count += 1
        self._arrived(self._count)
        if self._count == self.parties:
            self._leaving = self._count
            self._count = 0
            self._open()
            self._line.wake(len(self._line))
            self._left()
            return index
        future = self._line.join()
        try:
            outcome = await future
        except exceptions.CancelledError:
            if future.cancelled():
                self._count -= 1
            else:
                self._left()
            raise
        finally:
            self._line.leave(future)
        if outcome is not True:
            raise exceptions.BrokenBarrierError(outcome)
        self._left()
        return index

    def _left(self):
        self._leaving -= 1
        if self._leaving == 0:
            self._outside.wake(len(self._outside))

    def _send_away(self, why):
        for future in self._line.waiters:
            if not future.done():
                future.set_result(why)
        self._count = 0

    async def reset(self):
        self._send_away("Abort or reset of barrier")
        self._gone = False

    async def abort(self):
        self._gone = True
        _sync.LoopBarrier.abort(self)
        self._send_away("Abort or reset of barrier")

    @property
    def n_waiting(self):
        return self._count

    @property
    def broken(self):
        return self._gone

    async def __aenter__(self):
        return await self.wait()

    async def __aexit__(self, kind, error, traceback):
        pass

    def __repr__(self):
        state = "broken" if self._gone else "draining" if self._leaving else "filling"
        extra = "%s, waiters:%d/%d" % (state, self.n_waiting, self.parties)
        return _shown(self, extra, None)

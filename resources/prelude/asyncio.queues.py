"""Queues between the tasks of an event loop."""

import _heaped
import _loop
import _sync
from asyncio import exceptions
from asyncio.locks import _Line


class Queue(_sync.LoopQueue):
    """First in, first out. put waits while it is full, get while it is empty."""

    def __init__(self, maxsize=0):
        self._begin(maxsize)
        self._getters = _Line(_loop.QUEUE_EMPTY, self)
        self._putters = _Line(_loop.QUEUE_FULL, self)
        self._joiners = _Line(_loop.QUEUE_UNFINISHED, self)

    def _begin(self, maxsize):
        _sync.LoopQueue.__init__(self, maxsize)

    _add = _sync.LoopQueue.put_nowait
    _take = _sync.LoopQueue.get_nowait

    @property
    def _unfinished_tasks(self):
        return self.unfinished_tasks

    async def put(self, item):
        """Add an item; while the queue is full, wait for a free slot."""
        while self.full():
            future = self._putters.join()
            future._wait = (_loop.QUEUE_FULL, self, None, None, [item])
            await self._in_line(self._putters, future, self.full)
        self.put_nowait(item)

    async def get(self):
        """Take the next item; while the queue is empty, wait for one."""
        while self.empty():
            await self._in_line(self._getters, self._getters.join(), self.empty)
        return self.get_nowait()

    async def _in_line(self, line, future, must_wait):
        try:
            await future
        except BaseException:
            # Its place goes to the next one.
            future.cancel()
            if not must_wait() and not future.cancelled():
                line.leave(future)
                line.wake(1)
                raise
            line.leave(future)
            raise
        line.leave(future)

    def put_nowait(self, item):
        if self.full():
            raise exceptions.QueueFull
        self._add(item)
        if self._getters.waiters:
            self._getters.wake(1)

    def get_nowait(self):
        if self.empty():
            raise exceptions.QueueEmpty
        item = self._take()
        if self._putters.waiters:
            self._putters.wake(1)
        return item

    def task_done(self):
        _sync.LoopQueue.task_done(self)
        if self._joiners.waiters and self.unfinished_tasks == 0:
            self._joiners.wake(len(self._joiners))

    async def join(self):
        """Wait until task_done() was called for every item."""
        if self.unfinished_tasks > 0:
            future = self._joiners.join()
            try:
                await future
            finally:
                self._joiners.leave(future)

    def __repr__(self):
        return "<%s at %#x %s>" % (type(self).__name__, id(self), self._described())

    def __str__(self):
        return "<%s %s>" % (type(self).__name__, self._described())

    def _described(self):
        text = "maxsize=%r" % self.maxsize
        if self.qsize():
            text += " _queue=%r" % [item for item, place in self._layout()]
        if len(self._getters):
            text += " _getters[%d]" % len(self._getters)
        if len(self._putters):
            text += " _putters[%d]" % len(self._putters)
        if self.unfinished_tasks:
            text += " tasks=%d" % self.unfinished_tasks
        return text


class LifoQueue(Queue):
    """Last in, first out."""

    def _begin(self, maxsize):
        self._begin_lifo(maxsize)


class PriorityQueue(Queue):
    """The smallest comes out first."""

    def _begin(self, maxsize):
        self._begin_heap(maxsize)

    def _add(self, item):
        heap = self._begin_put(item, False, None)
        try:
            position = _heaped.push(heap, item)
        except BaseException:
            self._end_put(item, heap, len(heap) - 1)
            raise
        self._end_put(item, heap, position)

    def _take(self):
        heap = self._begin_get(False, None)
        try:
            _heaped.pop(heap)
        except BaseException:
            self._give_up()
            raise
        return self._end_get(heap)

"""Queues between greenlets."""

import _heaped
import _sync
from _deque import deque
from queue import Empty, Full


class Queue(_sync.LoopQueue):
    """First in, first out. A StopIteration in it ends a loop over it."""

    def __init__(self, maxsize=None, items=(), _warn_depth=2):
        self._begin(0 if maxsize is None else maxsize)
        for item in items:
            self.put_nowait(item)

    def _begin(self, maxsize):
        _sync.LoopQueue.__init__(self, maxsize)

    def __len__(self):
        return self.qsize()

    def __bool__(self):
        return True

    def __iter__(self):
        return self

    def __next__(self):
        item = self.get()
        if item is StopIteration:
            raise StopIteration
        return item

    def __repr__(self):
        return "<%s at %#x%s>" % (type(self).__name__, id(self), self._extra())

    def __str__(self):
        return "<%s%s>" % (type(self).__name__, self._extra())

    def _extra(self):
        text = " maxsize=%r" % (self.maxsize,) if self.maxsize else ""
        return text + " queue=%r" % (self.queue,) if self.qsize() else text

    @property
    def queue(self):
        """What is in it; a copy."""
        return deque([item for item, place in self._layout()])

    def peek(self, block=True, timeout=None):
        """The next item, which stays in."""
        if self.empty():
            if not block:
                raise Empty
            raise NotImplementedError("peek() that waits is not available here; get() waits")
        return self.queue[0]

    def peek_nowait(self):
        return self.peek(False)


class UnboundQueue(Queue):
    """A queue that is never full."""


class SimpleQueue(Queue):
    """A queue without task_done()."""


class JoinableQueue(Queue):
    """A queue that counts what was put and not accounted for by task_done()."""

    def __init__(self, maxsize=None, items=(), unfinished_tasks=None):
        Queue.__init__(self, maxsize, items)

    def join(self, timeout=None):
        """Wait until task_done() was called for every item."""
        if timeout is None:
            _sync.LoopQueue.join(self)
        else:
            from gevent.timeout import Timeout
            with Timeout(timeout, False):
                _sync.LoopQueue.join(self)
        return self.unfinished_tasks == 0


class LifoQueue(Queue):
    """Last in, first out."""

    def _begin(self, maxsize):
        self._begin_lifo(maxsize)


class PriorityQueue(Queue):
    """The smallest comes out first."""

    def _begin(self, maxsize):
        self._begin_heap(maxsize)

    def put(self, item, block=True, timeout=None):
        heap = self._begin_put(item, block, timeout)
        try:
            position = _heaped.push(heap, item)
        except BaseException:
            self._end_put(item, heap, len(heap) - 1)
            raise
        self._end_put(item, heap, position)

    def get(self, block=True, timeout=None):
        heap = self._begin_get(block, timeout)
        try:
            _heaped.pop(heap)
        except BaseException:
            self._give_up()
            raise
        return self._end_get(heap)

    def put_nowait(self, item):
        self.put(item, False)

    def get_nowait(self):
        return self.get(False)


class Channel:
    """A place to meet: put waits until somebody gets."""

    def __init__(self, maxsize=1):
        self._items = _sync.LoopQueue()
        self._takers = _sync.LoopSemaphore(0)
        _sync.show(self._items, "channel", self)

    def put(self, item, block=True, timeout=None):
        self._items.put(item)
        if not self._takers.acquire(block, timeout):
            raise Full

    def get(self, block=True, timeout=None):
        item = self._items.get(block, timeout)
        self._takers.release()
        return item

    def put_nowait(self, item):
        self.put(item, False)

    def get_nowait(self):
        return self.get(False)

    def __iter__(self):
        return self

    __next__ = Queue.__next__

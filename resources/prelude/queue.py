"""Queues that hand things from worker to worker."""

import _heaped
import _sync

_NOTHING = _sync.NOTHING


class Empty(Exception):
    "Exception raised by Queue.get(block=0)/get_nowait()."


class Full(Exception):
    "Exception raised by Queue.put(block=0)/put_nowait()."


class Queue:
    """First in, first out. put waits while it is full, get while it is empty."""

    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self._handle = _sync.queue("thread", "Queue", maxsize)

    def put(self, item, block=True, timeout=None):
        if not _sync.put(self._handle, item, block, timeout):
            raise Full

    def get(self, block=True, timeout=None):
        item = _sync.get(self._handle, block, timeout)
        if item is _NOTHING:
            raise Empty
        return item

    def put_nowait(self, item):
        return self.put(item, block=False)

    def get_nowait(self):
        return self.get(block=False)

    def task_done(self):
        """One of the things taken out is dealt with; join() waits for all."""
        if not _sync.task_done(self._handle):
            raise ValueError("task_done() called too many times")

    def join(self):
        """Wait until everything that was put in has been dealt with."""
        _sync.join_queue(self._handle)

    @property
    def unfinished_tasks(self):
        return _sync.unfinished(self._handle)

    def qsize(self):
        return _sync.size(self._handle)

    def empty(self):
        return not _sync.size(self._handle)

    def full(self):
        return 0 < self.maxsize <= _sync.size(self._handle)


class LifoQueue(Queue):
    """Last in, first out."""

    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self._handle = _sync.queue("thread", "LifoQueue", maxsize)


class PriorityQueue(Queue):
    """The smallest comes out first."""

    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self._handle = _sync.queue("thread", "PriorityQueue", maxsize)

    def put(self, item, block=True, timeout=None):
        # Comparing may run code of the learner's: nobody else rearranges the heap meanwhile.
        heap = _sync.begin_put(self._handle, block, timeout)
        if heap is _NOTHING:
            raise Full
        try:
            position = _heaped.push(heap, item)
        except BaseException:
            _sync.give_up(self._handle)
            raise
        _sync.end_put(self._handle, item, heap, position)

    def get(self, block=True, timeout=None):
        heap = _sync.begin_get(self._handle, block, timeout)
        if heap is _NOTHING:
            raise Empty
        try:
            _heaped.pop(heap)
        except BaseException:
            _sync.give_up(self._handle)
            raise
        return _sync.end_get(self._handle, heap)


class SimpleQueue:
    """An unbounded queue without task_done()."""

    def __init__(self):
        self._handle = _sync.queue("thread", "Queue", 0)

    def put(self, item, block=True, timeout=None):
        _sync.put(self._handle, item, True, None)

    def get(self, block=True, timeout=None):
        item = _sync.get(self._handle, block, timeout)
        if item is _NOTHING:
            raise Empty
        return item

    def put_nowait(self, item):
        return self.put(item)

    def get_nowait(self):
        return self.get(block=False)

    def qsize(self):
        return _sync.size(self._handle)

    def empty(self):
        return not _sync.size(self._handle)

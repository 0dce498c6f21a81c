"""Queues that hand things from worker to worker."""

import _heaped
import _sync


class Empty(Exception):
    "Exception raised by Queue.get(block=0)/get_nowait()."


class Full(Exception):
    "Exception raised by Queue.put(block=0)/put_nowait()."


class Queue(_sync.Queue):
    """First in, first out. put waits while it is full, get while it is empty."""


class LifoQueue(Queue):
    """Last in, first out."""

    def __init__(self, maxsize=0):
        self._begin_lifo(maxsize)


class PriorityQueue(Queue):
    """The smallest comes out first."""

    def __init__(self, maxsize=0):
        self._begin_heap(maxsize)

    def put(self, item, block=True, timeout=None):
        # Comparing may run code of the learner's: nobody else rearranges the heap meanwhile.
        heap = self._begin_put(item, block, timeout)
        try:
            position = _heaped.push(heap, item)
        except BaseException:
            self._give_up()
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
        return self.put(item, False)

    def get_nowait(self):
        return self.get(False)


class SimpleQueue(_sync.SimpleQueue):
    """An unbounded queue without task_done()."""

"""Queues between the tasks of an event loop."""

import _heaped
import _loop
import _sync
import heapq
from _deque import deque
from asyncio import events, exceptions, futures

_quicken = _loop.quicken    # marks what the machine does by itself where nobody has to wait


class Queue(_sync.LoopQueue):
    """First in, first out. put waits while it is full, get while it is empty."""

    # _getters, _putters and _joiners: lists of futures that nobody has woken yet.

    def __init_subclass__(cls, **kwargs):
        # A subclass may keep its items in an order of its own, by _init, _put and _get.
        super().__init_subclass__(**kwargs)
        if cls.__module__ == __name__ or cls._begin is _Ordered._begin:
            return
        if any([not _is_ours(cls, name) for name in ("_init", "_put", "_get")]):
            for name in _REPLACED:
                if _is_ours(cls, name):
                    setattr(cls, name, _Ordered.__dict__[name])

    def __init__(self, maxsize=0):
        self._begin(maxsize)
        if type(self) is Queue or type(self) is LifoQueue:
            _loop.plain(self)

    def _begin(self, maxsize):
        _sync.LoopQueue.__init__(self, maxsize)

    _add = _sync.LoopQueue.put_nowait
    _take = _sync.LoopQueue.get_nowait
    _count_done = _sync.LoopQueue.task_done

    def _init(self, maxsize):
        self._queue = deque()

    def _put(self, item):
        self._queue.append(item)

    def _get(self):
        return self._queue.popleft()

    @property
    def _unfinished_tasks(self):
        return self.unfinished_tasks

    @_quicken
    async def put(self, item):
        """Add an item; while the queue is full, wait for a free slot."""
        while self.full():
            putter = _stand(self._putters, (_loop.QUEUE_FULL, self, None, None, [item]))
            try:
                await putter
            except BaseException:
                _give_way(self._putters, putter, self.full)
                raise
        self.put_nowait(item)

    @_quicken
    async def get(self):
        """Take the next item; while the queue is empty, wait for one."""
        while self.empty():
            getter = _stand(self._getters, (_loop.QUEUE_EMPTY, self, None, None, None))
            try:
                await getter
            except BaseException:
                _give_way(self._getters, getter, self.empty)
                raise
        return self.get_nowait()

    @_quicken
    def put_nowait(self, item):
        if self.full():
            raise exceptions.QueueFull
        self._add(item)
        if self._getters:
            _wake_next(self._getters)

    @_quicken
    def get_nowait(self):
        if self.empty():
            raise exceptions.QueueEmpty
        item = self._take()
        if self._putters:
            _wake_next(self._putters)
        return item

    @_quicken
    def task_done(self):
        self._count_done()
        if self._joiners and self.unfinished_tasks == 0:
            for joiner in self._joiners:
                if not joiner.done():
                    joiner.set_result(True)

    async def join(self):
        """Wait until task_done() was called for every item."""
        if self.unfinished_tasks > 0:
            joiner = _stand(self._joiners, (_loop.QUEUE_UNFINISHED, self, None, None, None))
            try:
                await joiner
            finally:
                self._joiners.remove(joiner)

    def __repr__(self):
        return "<%s at %#x %s>" % (type(self).__name__, id(self), self._described())

    def __str__(self):
        return "<%s %s>" % (type(self).__name__, self._described())

    def _described(self):
        text = "maxsize=%r" % self.maxsize
        items = self._items()
        if items:
            text += " _queue=%r" % items
        if self._getters:
            text += " _getters[%d]" % len(self._getters)
        if self._putters:
            text += " _putters[%d]" % len(self._putters)
        if self.unfinished_tasks:
            text += " tasks=%d" % self.unfinished_tasks
        return text

    def _items(self):
        return [item for item, place in self._layout()]


def _is_ours(cls, name):
    # Is what a class has by that name the library's?
    for base in cls.__mro__:
        if name in base.__dict__:
            return base.__module__ in (__name__, "_sync")
    return True


class _Ordered:
    # What a queue has in place of the machine's row if its subclass says where an item goes.
    def _begin(self, maxsize):
        _sync.LoopQueue.__init__(self, 0)
        self._maxsize = maxsize
        self._open = 0
        self._init(maxsize)

    def _add(self, item):
        self._put(item)
        self._open += 1

    def _take(self):
        return self._get()

    def _count_done(self):
        if self._open <= 0:
            raise ValueError("task_done() called too many times")
        self._open -= 1

    def _items(self):
        return list(getattr(self, "_queue", None) or ())

    def qsize(self):
        return len(self._queue)

    def empty(self):
        return not self._queue

    def full(self):
        return self._maxsize > 0 and self.qsize() >= self._maxsize

    maxsize = property(lambda self: self._maxsize)
    unfinished_tasks = property(lambda self: self._open)


_REPLACED = [name for name in _Ordered.__dict__ if name[:2] != "__"]


def _stand(line, wait):
    # A future at the end of the line.
    return _loop.stand(futures.Future, events.get_running_loop(), line, wait)


def _give_way(line, future, must_wait):
    # It waits no longer: what it was woken for goes to the next one.
    future.cancel()
    if future in line:
        line.remove(future)
    if not must_wait() and not future.cancelled():
        _wake_next(line)


@_quicken
def _wake_next(line):
    # The first who was not cancelled meanwhile; it stands in line no longer.
    while line:
        future = line.pop(0)
        if not future.done():
            future.set_result(None)
            break


class LifoQueue(Queue):
    """Last in, first out."""

    def _begin(self, maxsize):
        self._begin_lifo(maxsize)

    def _init(self, maxsize):
        self._queue = []

    def _get(self):
        return self._queue.pop()


class PriorityQueue(Queue):
    """The smallest comes out first."""

    def _begin(self, maxsize):
        self._begin_heap(maxsize)

    def _init(self, maxsize):
        self._queue = []

    def _put(self, item):
        heapq.heappush(self._queue, item)

    def _get(self):
        return heapq.heappop(self._queue)

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

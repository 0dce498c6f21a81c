"""Queues that hand things from worker to worker."""

import _heaped
import _queue
import _sync
import heapq
import threading
from _deque import deque
from _queue import Empty


class Full(Exception):
    "Exception raised by Queue.put(block=0)/put_nowait()."


class Queue(_sync.Queue):
    """First in, first out. put waits while it is full, get while it is empty."""

    def __init_subclass__(cls, **kwargs):
        # A subclass may keep its items in an order of its own, by these four.
        super().__init_subclass__(**kwargs)
        if cls.__module__ == __name__ or cls._ordered:
            return
        if any([not _is_ours(cls, name) for name in ("_init", "_qsize", "_put", "_get")]):
            cls._ordered = True
            for name in _REPLACED:
                if _is_ours(cls, name):
                    setattr(cls, name, _Ordered.__dict__[name])
                elif name in _CALLED:
                    # Its own method, which may well call ours.
                    _lead_on(name)

    _ordered = False

    def _init(self, maxsize):
        self.queue = deque()

    def _qsize(self):
        return len(self.queue)

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.popleft()

    @property
    def queue(self):
        """What is in it. Look, and clear(); to add is put()'s business."""
        return _Contents(self)

    @property
    def mutex(self):
        """For `with q.mutex:`. What is done with `queue` is done at once anyway."""
        if "_mutex" not in self.__dict__:
            self._mutex = threading.Lock()
        return self._mutex

    @property
    def unfinished_tasks(self):
        return super().unfinished_tasks

    @unfinished_tasks.setter
    def unfinished_tasks(self, count):
        # Fewer, as who empties a queue says.
        for _ in range(super().unfinished_tasks - count):
            _sync.Queue.task_done(self)

    not_empty = property(lambda self: _condition(self, "_not_empty"))
    not_full = property(lambda self: _condition(self, "_not_full"))
    all_tasks_done = property(lambda self: _condition(self, "_all_tasks_done"))


def _is_ours(cls, name):
    # Is what a class has by that name the library's?
    for base in cls.__mro__:
        if name in base.__dict__:
            return base.__module__ in (__name__, "_sync")
    return True


def _lead_on(name):
    # From now on the library's classes ask whose the queue is: plain ones have no need to before.
    for cls in Queue, LifoQueue, PriorityQueue:
        if name not in _led and (cls is Queue or name in cls.__dict__):
            setattr(cls, name, _leading(getattr(cls, name), _Ordered.__dict__[name]))
    _led.add(name)


def _leading(plain, ordered):
    def method(self, *args, **kwargs):
        return (ordered if self._ordered else plain)(self, *args, **kwargs)
    return method


_led = set()


def _condition(queue, name):
    # The queue itself wakes who waits in its methods. From when somebody asks for a condition, it
    # tells those, too.
    global _tells
    if not _tells:
        _tells = True
        for method, what in _TOLD.items():
            for cls in Queue, LifoQueue, PriorityQueue:
                if method in cls.__dict__ or cls is Queue:
                    setattr(cls, method, _telling(getattr(cls, method), what))
    if name not in queue.__dict__:
        queue.__dict__[name] = threading.Condition(queue.mutex)
    return queue.__dict__[name]


def _telling(plain, name):
    def method(self, *args, **kwargs):
        result = plain(self, *args, **kwargs)
        condition = self.__dict__.get(name)
        if condition is not None and not (name == "_all_tasks_done" and self.unfinished_tasks):
            with condition:
                condition.notify_all() if name == "_all_tasks_done" else condition.notify()
        return result
    return method


_tells = False
_TOLD = {"put": "_not_empty", "put_nowait": "_not_empty", "get": "_not_full", "get_nowait": "_not_full",
         "task_done": "_all_tasks_done"}


class _Contents:
    # The items of a queue, as a row.
    def __init__(self, owner):
        self._owner = owner

    def _all(self):
        return [item for item, place in self._owner._layout()]

    def __iter__(self):
        return iter(self._all())

    def __len__(self):
        return self._owner.qsize()

    def __getitem__(self, index):
        return self._all()[index]

    def __contains__(self, item):
        return item in self._all()

    def __repr__(self):
        return repr(deque(self._all()) if type(self._owner) is Queue else self._all())

    def count(self, item):
        return self._all().count(item)

    def clear(self):
        # Not by the queue's own get(): who says so may hold its mutex.
        get = _get_from_heap if isinstance(self._owner, PriorityQueue) else _sync.Queue.get
        while True:
            try:
                get(self._owner, False)
            except Empty:
                return


class _Ordered:
    # What a queue does whose subclass says where an item goes: a lock and three conditions around that.
    def __init__(self, maxsize=0):
        _sync.Queue.__init__(self, 0)
        _Ordered._begin(self, maxsize)

    def _begin(self, maxsize):
        self._most = maxsize
        self._open = 0
        self._mutex = threading.Lock()
        self._not_empty = threading.Condition(self._mutex)
        self._not_full = threading.Condition(self._mutex)
        self._all_tasks_done = threading.Condition(self._mutex)
        self._init(maxsize)

    @property
    def maxsize(self):
        return self._most

    @maxsize.setter
    def maxsize(self, most):
        self._most = most

    @property
    def unfinished_tasks(self):
        return self._open

    @unfinished_tasks.setter
    def unfinished_tasks(self, count):
        self._open = count

    not_empty = property(lambda self: self._not_empty)
    not_full = property(lambda self: self._not_full)
    all_tasks_done = property(lambda self: self._all_tasks_done)
    mutex = property(lambda self: self._mutex)

    @property
    def queue(self):
        return self._row

    @queue.setter
    def queue(self, row):
        self._row = row

    def __getattr__(self, name):
        # An __init__ of the subclass's own has called the plain queue's: the rest is made up for.
        if name in _KEPT and "_mutex" not in self.__dict__:
            _Ordered._begin(self, super(Queue, self).maxsize)
            return getattr(self, name)
        raise AttributeError("%r object has no attribute %r" % (type(self).__name__, name))

    def _wait(self, condition, ready, block, timeout):
        # False: the time is over.
        if not block:
            return ready()
        if timeout is not None and timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        return condition.wait_for(ready, timeout)

    def put(self, item, block=True, timeout=None):
        with self._mutex:
            if self._most > 0 and not _Ordered._wait(self, self.not_full, lambda: self._qsize() < self._most, block, timeout):
                raise Full
            self._put(item)
            self._open += 1
            self.not_empty.notify()

    def get(self, block=True, timeout=None):
        with self._mutex:
            if not _Ordered._wait(self, self.not_empty, self._qsize, block, timeout):
                raise Empty
            item = self._get()
            self.not_full.notify()
            return item

    def put_nowait(self, item):
        return self.put(item, False)

    def get_nowait(self):
        return self.get(False)

    def qsize(self):
        with self._mutex:
            return self._qsize()

    def empty(self):
        with self._mutex:
            return not self._qsize()

    def full(self):
        with self._mutex:
            return 0 < self._most <= self._qsize()

    def task_done(self):
        with self._mutex:
            if self._open <= 0:
                raise ValueError("task_done() called too many times")
            self._open -= 1
            if self._open == 0:
                self.all_tasks_done.notify_all()

    def join(self):
        with self._mutex:
            while self._open:
                self.all_tasks_done.wait()


_CALLED = ("__init__", "put", "get", "put_nowait", "get_nowait", "qsize", "empty", "full", "task_done", "join")
_REPLACED = _CALLED + ("maxsize", "unfinished_tasks", "queue", "mutex", "not_empty", "not_full", "all_tasks_done",
                       "__getattr__")
_KEPT = ("_mutex", "_most", "_open", "_row", "_not_empty", "_not_full", "_all_tasks_done")


class LifoQueue(Queue):
    """Last in, first out."""

    def __init__(self, maxsize=0):
        self._begin_lifo(maxsize)

    def _init(self, maxsize):
        self.queue = []

    def _get(self):
        return self.queue.pop()


class PriorityQueue(Queue):
    """The smallest comes out first."""

    def __init__(self, maxsize=0):
        self._begin_heap(maxsize)

    def _init(self, maxsize):
        self.queue = []

    def _put(self, item):
        heapq.heappush(self.queue, item)

    def _get(self):
        return heapq.heappop(self.queue)

    def put(self, item, block=True, timeout=None):
        # Comparing may run code of the learner's: nobody else rearranges the heap meanwhile.
        heap = self._begin_put(item, block, timeout)
        try:
            position = _heaped.push(heap, item)
        except BaseException:
            # It is in all the same, though nobody is told.
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
        return self.put(item, False)

    def get_nowait(self):
        return self.get(False)


_get_from_heap = PriorityQueue.get


class SimpleQueue(_sync.SimpleQueue):
    """An unbounded queue without task_done()."""


SimpleQueue.__module__ = "_queue"       # where CPython has it from
_queue.SimpleQueue = SimpleQueue


__all__ = ["Empty", "Full", "Queue", "PriorityQueue", "LifoQueue", "SimpleQueue"]

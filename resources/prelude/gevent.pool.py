"""Groups and pools of greenlets."""

import _sync
import _task
from gevent.greenlet import Greenlet, killall
from greenlet import GreenletExit


class Group:
    """Greenlets that are waited for and ended together; one that has ended leaves the group."""

    greenlet_class = Greenlet

    def __init__(self, *args):
        self.greenlets = {}
        self._joiners = []          # workers that wait until it is empty
        for greenlet in args[0] if args else ():
            self.add(greenlet)

    def __len__(self):
        return len(self.greenlets)

    def __contains__(self, item):
        return item in self.greenlets

    def __iter__(self):
        return iter(list(self.greenlets))

    def __bool__(self):
        return True

    def __repr__(self):
        return "<%s at %#x %r>" % (type(self).__name__, id(self), set(self.greenlets))

    # Starting

    def add(self, greenlet):
        self.greenlets[greenlet] = True
        if greenlet.ready():
            self._discard(greenlet)
        else:
            greenlet._hooks.append(self._discard)

    def _discard(self, greenlet):
        left = self.greenlets.pop(greenlet, None)
        if not self.greenlets:
            for worker in self._joiners:
                _task.wake(worker)
        return left

    def discard(self, greenlet):
        self._discard(greenlet)

    def start(self, greenlet):
        self.add(greenlet)
        greenlet.start()

    def spawn(self, *args, **kwargs):
        """Run function(*args, **kwargs) in a greenlet of the group."""
        greenlet = self.greenlet_class(*args, **kwargs)
        self.start(greenlet)
        return greenlet

    def full(self):
        return False

    def wait_available(self, timeout=None):
        pass

    # Waiting and ending

    def join(self, timeout=None, raise_error=False):
        """Wait until the group is empty."""
        members = list(self.greenlets)
        end = None if timeout is None else _task.now() + timeout
        here = _task.current()
        self._joiners.append(here)
        try:
            while self.greenlets:
                left = None if end is None else end - _task.now()
                if left is not None and left < 1e-9:
                    return False
                _task.suspend(list(self.greenlets)[0]._ident or 0, True, left)
        finally:
            self._joiners.remove(here)
        if raise_error:
            for member in members:
                if member.exception is not None:
                    raise member.exception
        return True

    def kill(self, exception=GreenletExit, block=True, timeout=None):
        killall(list(self.greenlets), exception, block, timeout)

    def killone(self, greenlet, exception=GreenletExit, block=True, timeout=None):
        if greenlet in self.greenlets:
            greenlet.kill(exception, block, timeout)

    # Calls

    def apply(self, func, args=None, kwds=None):
        """Call it in the group, and wait for what it returns."""
        return self.spawn(func, *(args or ()), **(kwds or {})).get()

    def apply_async(self, func, args=None, kwds=None, callback=None):
        greenlet = self.spawn(func, *(args or ()), **(kwds or {}))
        if callback is not None:
            greenlet.link_value(lambda source: callback(source.value))
        return greenlet

    def apply_cb(self, func, args=None, kwds=None, callback=None):
        result = self.apply(func, args, kwds)
        if callback is not None:
            callback(result)
        return result

    def map(self, func, iterable):
        """What func gives for each, in order."""
        return list(_Ordered(self, func, (iterable,), "map"))

    def map_async(self, func, iterable, callback=None):
        return self._greenlet(self.map, func, iterable, callback=callback)

    def map_cb(self, func, iterable, callback=None):
        result = self.map(func, iterable)
        if callback is not None:
            callback(result)
        return result

    def _greenlet(self, function, *args, callback=None):
        greenlet = Greenlet.spawn(function, *args)
        if callback is not None:
            greenlet.link_value(lambda source: callback(source.value))
        return greenlet

    def imap(self, func, *iterables, maxsize=None):
        """What func gives for each, in order, as it comes."""
        return _Ordered(self, func, iterables, "imap")

    def imap_unordered(self, func, *iterables, maxsize=None):
        """What func gives for each, in order of coming."""
        return _Unordered(self, func, iterables, "imap_unordered")


class _Unordered(Greenlet):
    # Feeds the group, and hands out what comes.
    def __init__(self, group, func, iterables, called):
        Greenlet.__init__(self)
        self._called = called
        self._group = group
        self._func = func
        self._each = zip(*iterables)
        self._results = _sync.LoopQueue()
        self._open = None           # how many are still to come; None: not known yet
        self.start()

    def _run(self):
        count = 0
        for args in self._each:
            greenlet = self._group.spawn(self._func, *args)
            greenlet._number = count
            greenlet._links.append(self._results.put)
            count += 1
        self._results.put(count)

    def __iter__(self):
        return self

    def __next__(self):
        while True:
            if self._open == 0:
                raise StopIteration
            come = self._results._get_result(None)
            if isinstance(come, int):
                self._open = (self._open or 0) + come
            else:
                self._open = (self._open or 0) - 1
                if come.exception is not None:
                    raise come.exception
                return self._give(come)

    next = __next__

    def _give(self, come):
        return come.value


class _Ordered(_Unordered):
    def __init__(self, group, func, iterables, called):
        self._early = {}
        self._next = 0
        _Unordered.__init__(self, group, func, iterables, called)

    def __next__(self):
        while self._next not in self._early:
            come = _Unordered.__next__(self)
            self._early[come._number] = come
        come = self._early.pop(self._next)
        self._next += 1
        return come.value

    next = __next__

    def _give(self, come):
        return come


class Pool(Group):
    """A group of at most so many greenlets: spawn waits for a free place."""

    def __init__(self, size=None, greenlet_class=None):
        if size is not None and size < 0:
            raise ValueError("size must not be negative: %r" % (size,))
        Group.__init__(self)
        self.size = size
        if greenlet_class is not None:
            self.greenlet_class = greenlet_class
        self._places = None if size is None else _sync.LoopSemaphore(size)
        if self._places is not None:
            _sync.stand_for(self._places, self)

    def start(self, greenlet):
        if self._places is not None:
            self._places.acquire()
        try:
            Group.start(self, greenlet)
        except BaseException:
            if self._places is not None:
                self._places.release()
            raise

    def _discard(self, greenlet):
        if Group._discard(self, greenlet) and self._places is not None:
            self._places.release()

    def full(self):
        return self.free_count() <= 0

    def free_count(self):
        return 1 if self._places is None else self._places._value

    def wait_available(self, timeout=None):
        if self._places is not None and self._places.acquire(True, timeout):
            self._places.release()
        return self.free_count()

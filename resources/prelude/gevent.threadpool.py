"""Threads for calls that would hold up all greenlets; who waits for their results is a greenlet."""

import _sync
import _task
from gevent.event import AsyncResult

_count = 0


class ThreadPool:
    """At most maxsize threads; one more is started when a call comes and none is free."""

    def __init__(self, maxsize, hub=None, idle_task_timeout=-1):
        if not isinstance(maxsize, int):
            raise TypeError("maxsize must be integer: %r" % (maxsize,))
        if maxsize < 0:
            raise ValueError("maxsize must not be negative: %r" % (maxsize,))
        self.maxsize = maxsize
        self.size = 0               # threads that live
        self._waiting = []          # calls that have no thread yet
        self._places = _sync.LoopSemaphore(maxsize) if maxsize else None
        if self._places is not None:
            _sync.stand_for(self._places, self)
        self._open = []             # results that have not come

    def __repr__(self):
        return "<%s at 0x%x tasks=%s size=%s maxsize=%s>" % (
            type(self).__name__, id(self), len(self._waiting), self.size, self.maxsize)

    def __len__(self):
        return len(self._open)

    def spawn(self, func, *args, **kwargs):
        """Call it in a thread. Gives an AsyncResult. Waits while all threads are busy."""
        global _count
        if self._places is not None:
            self._places.acquire()
        result = ThreadResult()
        self._open.append(result)
        self.size += 1
        _count += 1
        _task.spawn("thread", lambda: self._work(result, func, args, kwargs),
                    "ThreadPoolWorker %d" % _count, True)
        return result

    def _work(self, result, func, args, kwargs):
        try:
            value = func(*args, **kwargs)
        except BaseException as error:
            result.set_exception(error)
        else:
            result.set(value)
        self.size -= 1
        self._open.remove(result)
        if self._places is not None:
            self._places.release()

    def join(self, timeout=None):
        """Wait until all calls have ended."""
        for result in list(self._open):
            result.wait(timeout)

    def kill(self):
        self.join()

    def apply_async(self, func, args=None, kwds=None, callback=None):
        result = self.spawn(func, *(args or ()), **(kwds or {}))
        if callback is not None:
            result.rawlink(lambda done: callback(done.get()))
        return result

    def apply(self, func, args=None, kwds=None):
        return self.spawn(func, *(args or ()), **(kwds or {})).get()

    def map(self, func, iterable):
        return [result.get() for result in [self.spawn(func, item) for item in iterable]]

    def imap(self, func, *iterables, maxsize=None):
        results = [self.spawn(func, *args) for args in zip(*iterables)]
        for result in results:
            yield result.get()

    imap_unordered = imap


class ThreadResult(AsyncResult):
    """What a call in a thread has given."""


class ThreadPoolExecutor:
    """As concurrent.futures has it, over a ThreadPool."""

    def __init__(self, *args, **kwargs):
        self._threadpool = ThreadPool(args[0] if args else kwargs.get("max_workers", 10))

    def submit(self, fn, *args, **kwargs):
        return self._threadpool.spawn(fn, *args, **kwargs)

    def map(self, fn, *iterables):
        return self._threadpool.imap(fn, *iterables)

    def shutdown(self, wait=True):
        if wait:
            self._threadpool.join()

    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        self.shutdown()

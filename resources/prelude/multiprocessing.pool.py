"""Pools: a fixed number of workers that share out calls among them."""

import multiprocessing
import os
import queue
import threading

TimeoutError = multiprocessing.TimeoutError


def _work(jobs, results, initializer, initargs, most):
    # What each worker runs: one batch of calls after another, until it is told to stop.
    if initializer is not None:
        initializer(*initargs)
    done = 0
    while most is None or done < most:
        job = jobs.get()
        if job is None:
            break
        number, index, function, calls = job
        try:
            answer = (True, [function(*args, **kwargs) for args, kwargs in calls])
        except Exception as error:
            answer = (False, error)
        results.put((number, index, answer[0], answer[1]))
        done += 1


class Pool:
    """Worker processes that take calls from one queue and put what they return into another."""

    def __init__(self, processes=None, initializer=None, initargs=(), maxtasksperchild=None, context=None):
        if processes is None:
            processes = os.cpu_count() or 1
        if processes < 1:
            raise ValueError("Number of processes must be at least 1")
        if maxtasksperchild is not None and (not isinstance(maxtasksperchild, int) or maxtasksperchild <= 0):
            raise ValueError("maxtasksperchild must be a positive int or None")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        self._processes = processes
        self._start = (initializer, initargs, maxtasksperchild)
        self._jobs = self._queue()
        self._results = self._queue()
        self._open = {}         # number: the results that are still awaited
        self._count = 0
        self._state = "RUN"
        self._reading = threading.Lock()
        self._workers = [self._worker() for n in range(processes)]

    def _queue(self):
        return multiprocessing.SimpleQueue()

    def _worker(self):
        worker = multiprocessing.Process(target=_work, args=(self._jobs, self._results) + self._start)
        worker.name = worker.name.replace("Process", "ForkPoolWorker")
        worker.daemon = True
        worker.start()
        return worker

    def _check_running(self):
        if self._state != "RUN":
            raise ValueError("Pool not running")

    def _submit(self, results, function, batches):
        self._count += 1
        results._number = self._count
        results._total = len(batches)
        if batches:
            self._open[self._count] = results
        for index, calls in enumerate(batches):
            self._jobs.put((self._count, index, function, calls))
        return results

    def _read_one(self, wait):
        # Hands one answer on to whoever awaits it. False: there was none, and nobody waited.
        with self._reading:
            if not wait and self._results.empty():
                return False
            number, index, good, answer = self._results.get()
        self._replace_ended()
        results = self._open[number]
        results._take(index, good, answer)
        if results.ready():
            self._open.pop(number, None)
        return True

    def _replace_ended(self):
        if self._start[2] is not None and self._state == "RUN":
            for place, worker in enumerate(self._workers):
                if not worker.is_alive():
                    self._workers[place] = self._worker()

    def apply(self, func, args=(), kwds={}):
        """Call it in a worker and wait for what it returns."""
        return self.apply_async(func, args, kwds).get()

    def apply_async(self, func, args=(), kwds={}, callback=None, error_callback=None):
        """Call it in a worker; the result is there when .get() gives it."""
        self._check_running()
        return self._submit(ApplyResult(self, callback, error_callback), func, [[(tuple(args), dict(kwds))]])

    def map(self, func, iterable, chunksize=None):
        """[func(x) for x in iterable], shared out among the workers."""
        return self.map_async(func, iterable, chunksize).get()

    def map_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        return self._map(func, [((one,), {}) for one in iterable], chunksize, callback, error_callback)

    def starmap(self, func, iterable, chunksize=None):
        """[func(*args) for args in iterable], shared out among the workers."""
        return self.starmap_async(func, iterable, chunksize).get()

    def starmap_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        return self._map(func, [(tuple(args), {}) for args in iterable], chunksize, callback, error_callback)

    def _map(self, func, calls, chunksize, callback, error_callback):
        self._check_running()
        if chunksize is None:
            chunksize, extra = divmod(len(calls), self._processes * 4)
            if extra:
                chunksize += 1
        chunksize = max(chunksize, 1)
        batches = [calls[i:i + chunksize] for i in range(0, len(calls), chunksize)]
        return self._submit(MapResult(self, len(batches), callback, error_callback), func, batches)

    def imap(self, func, iterable, chunksize=1):
        """An iterator over the results, in order, each as soon as it is there."""
        self._check_running()
        return self._submit(IMapIterator(self), func, self._single(iterable))

    def imap_unordered(self, func, iterable, chunksize=1):
        """An iterator over the results, whichever is there first."""
        self._check_running()
        return self._submit(IMapUnorderedIterator(self), func, self._single(iterable))

    def _single(self, iterable):
        return [[((one,), {})] for one in iterable]

    def close(self):
        """No more calls: the workers end when all are done."""
        if self._state == "RUN":
            self._state = "CLOSE"
            for worker in self._workers:
                self._jobs.put(None)

    def terminate(self):
        """End the workers at once."""
        self._state = "TERMINATE"
        for worker in self._workers:
            worker.terminate()
        for worker in self._workers:
            worker.join()

    def join(self):
        """Wait until the workers have ended."""
        if self._state == "RUN":
            raise ValueError("Pool is still running")
        if self._state == "CLOSE":
            while self._open:
                self._read_one(True)
        for worker in self._workers:
            worker.join()

    def __enter__(self):
        self._check_running()
        return self

    def __exit__(self, kind, error, traceback):
        self.terminate()

    def __repr__(self):
        return "<%s.%s state=%s pool_size=%s>" % (type(self).__module__, type(self).__qualname__, self._state, len(self._workers))


class ThreadPool(Pool):
    """A Pool whose workers are threads."""

    def __init__(self, processes=None, initializer=None, initargs=()):
        Pool.__init__(self, processes, initializer, initargs)

    def _queue(self):
        return queue.SimpleQueue()

    def _worker(self):
        worker = threading.Thread(target=_work, args=(self._jobs, self._results) + self._start, daemon=True)
        worker.start()
        return worker

    def terminate(self):
        self._state = "TERMINATE"
        for worker in self._workers:
            self._jobs.put(None)


class ApplyResult:
    """What a call will have returned."""

    def __init__(self, pool, callback, error_callback):
        self._pool = pool
        self._callback = callback
        self._error_callback = error_callback
        self._done = False
        self._good = True
        self._value = None

    def _take(self, index, good, answer):
        self._finish(good, answer[0] if good else answer)

    def _finish(self, good, value):
        self._done = True
        self._good = good
        self._value = value
        if good and self._callback is not None:
            self._callback(value)
        if not good and self._error_callback is not None:
            self._error_callback(value)

    def ready(self):
        while not self._done and self._pool._read_one(False):
            pass
        return self._done

    def successful(self):
        if not self.ready():
            raise ValueError("{0!r} not ready".format(self))
        return self._good

    def wait(self, timeout=None):
        """Wait until the result is there, but not longer than timeout seconds."""
        import time
        if timeout is None:
            while not self._done:
                self._pool._read_one(True)
            return
        end = time.monotonic() + timeout
        while not self.ready() and time.monotonic() < end:
            time.sleep(max(0, min(0.005, end - time.monotonic())))

    def get(self, timeout=None):
        """The result, or the exception that came instead."""
        self.wait(timeout)
        if not self._done:
            raise TimeoutError
        if self._good:
            return self._value
        raise self._value


AsyncResult = ApplyResult


class MapResult(ApplyResult):
    """What the calls of a map will have returned."""

    def __init__(self, pool, batches, callback, error_callback):
        ApplyResult.__init__(self, pool, callback, error_callback)
        self._batches = [None] * batches
        self._left = batches
        self._error = None
        if batches == 0:
            self._finish(True, [])

    def _take(self, index, good, answer):
        self._left -= 1
        if good:
            self._batches[index] = answer
        elif self._error is None:
            self._error = answer
        if self._left == 0:
            if self._error is not None:
                self._finish(False, self._error)
            else:
                self._finish(True, [one for batch in self._batches for one in batch])


class IMapIterator:
    """The results of an imap, in order."""

    def __init__(self, pool):
        self._pool = pool
        self._came = {}
        self._next = 0
        self._number = 0

    def _take(self, index, good, answer):
        self._came[index] = (good, answer)

    def ready(self):
        return False

    def __iter__(self):
        return self

    def next(self, timeout=None):
        if self._next == self._total:
            self._pool._open.pop(self._number, None)
            raise StopIteration
        while not self._has_next():
            self._pool._read_one(True)
        good, answer = self._take_next()
        if good:
            return answer[0]
        raise answer

    __next__ = next

    def _has_next(self):
        return self._next in self._came

    def _take_next(self):
        self._next += 1
        return self._came.pop(self._next - 1)


class IMapUnorderedIterator(IMapIterator):
    """The results of an imap_unordered, as they come."""

    def _has_next(self):
        return bool(self._came)

    def _take_next(self):
        self._next += 1
        first = next(iter(self._came))
        return self._came.pop(first)

"""Pools: a fixed number of workers that share out calls among them."""

import _sync
import _task
import itertools
import multiprocessing
import os
import queue
import threading
import time

TimeoutError = multiprocessing.TimeoutError


class RemoteTraceback(Exception):
    """Where a call failed, in the memory of the worker that ran it."""

    def __init__(self, tb):
        self.tb = tb

    def __str__(self):
        return self.tb


class MaybeEncodingError(Exception):
    """What a call returned cannot be sent back."""

    def __init__(self, exc, value):
        self.exc = repr(exc)
        self.value = repr(value)
        super().__init__(self.exc, self.value)

    def __str__(self):
        return "Error sending result: '%s'. Reason: '%s'" % (self.value, self.exc)


def _work(jobs, results, initializer, initargs, most, for_travel):
    # What each worker runs: one batch of calls after another, until it is told to stop.
    if initializer is not None:
        initializer(*initargs)
    done = 0
    while most is None or done < most:
        job = jobs.get()
        if job is None:
            break
        number, index, way, function, calls = job
        try:
            answer = (True, _WAYS[way](function, calls))
        except Exception as error:
            answer = (False, error)
        try:
            results.put((number, index) + for_travel(answer))
        except Exception as error:
            results.put((number, index, False, MaybeEncodingError(error, answer[1]), None))
        done += 1


def _one(function, calls):
    (args, kwargs), = calls
    return [function(*args, **kwargs)]


def _each(function, calls):
    return list(map(function, calls))


def _each_spread(function, calls):
    return list(itertools.starmap(function, calls))


_WAYS = {"one": _one, "each": _each, "spread": _each_spread}


def _text(way, function, calls):
    # How pictures tell a batch: "square(1)", "square(1), square(2)", "square(1) … square(9)".
    texts = []
    for call in calls[:1] + calls[1:][-1:]:
        args, kwargs = call if way == "one" else ((call,), None) if way == "each" else (call, None)
        texts.append(_sync.call_text(function, args, kwargs))
    return (", " if len(calls) < 3 else " … ").join(texts)


def _as_it_is(answer):
    return answer + (None,)


def _for_travel(answer):
    # A copy of an exception loses where it was raised, so that goes along as text.
    good, value = answer
    if good or not _task.separate("process"):
        return good, value, None
    return good, value, _task.traceback(value)


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
        self._context = multiprocessing.get_context() if context is None else context
        self._start = (initializer, initargs, maxtasksperchild)
        self._jobs = self._calls()
        _sync.stand_for(self._jobs)
        self._results = self._queue()
        self._open = {}         # number: the results that are still awaited
        self._count = 0
        self._state = "RUN"
        self._reading = threading.Lock()
        self._reader = None     # a thread that takes all answers, once somebody cannot do it
        self._workers = [self._worker() for n in range(processes)]
        threading._count += 3   # CPython has three threads of its own here, with names like others

    def _calls(self):
        return _sync.ProcessCalls()

    def _queue(self):
        return multiprocessing.SimpleQueue()

    def _worker(self):
        worker = self._context.Process(target=_work, args=(self._jobs, self._results) + self._start + (_for_travel,))
        worker.name = worker.name.replace("Process", "PoolWorker")
        worker.daemon = True
        worker.start()
        return worker

    def _check_running(self):
        if self._state != "RUN":
            raise ValueError("Pool not running")

    def _submit(self, results, way, function, batches):
        self._count += 1
        results._number = self._count
        results._total = len(batches)
        if batches:
            self._open[self._count] = results
        number = self._count
        for index, calls in enumerate(batches):
            try:
                self._jobs.put((number, index, way, function, calls), _text(way, function, calls))
            except Exception as error:
                self._finish(self._hand_on(number, index, False, error, None))
        return results

    def _hand_on(self, number, index, good, answer, trace):
        # To whoever awaits it. Gives the number if it was the last of its submission, to be finished then.
        if trace is not None:
            answer.__cause__ = RemoteTraceback('\n"""\n%s"""' % trace)
        return number if self._open[number]._take(index, good, answer) else None

    def _finish(self, number):
        if number is not None:
            self._open[number]._call_back()
            self._open.pop(number, None)

    def _read_one(self, wait, end=None, enough=None):
        # Hands one answer on, unless another one has meanwhile brought `enough`. False: there was
        # none, and nobody waited or the time is over (`end`), or there is a reader.
        if self._reader is not None:
            return False
        if not self._reading.acquire(timeout=-1 if end is None else max(end - time.monotonic(), 0)):
            return False
        try:
            if self._reader is not None or not wait and self._results.empty():
                return False
            if enough is not None and enough():
                return True
            left = None if end is None else max(end - time.monotonic(), 0)
            # Handed on before somebody else may read: that one would wait for what has come.
            finished = self._hand_on(*self._results._get_result(self._jobs, True, left))
        except queue.Empty:
            return False
        finally:
            self._reading.release()
        self._replace_ended()
        self._finish(finished)
        return True

    def _read_beside(self):
        # From now on answers are taken as they come, whatever main does meanwhile.
        if self._reader is None:
            self._reader = threading.Thread(target=self._read_all, name="result handler",
                                            daemon=True)
            self._reader._helps = True
            self._reader.start()

    def _read_all(self):
        with self._reading:
            pass        # whoever reads has read its last
        while True:
            answer = self._results._get_result(self._jobs)
            if answer is None:
                return
            self._replace_ended()
            self._finish(self._hand_on(*answer))

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
        return self._submit(ApplyResult(self, callback, error_callback), "one", func, [[(tuple(args), dict(kwds))]])

    def map(self, func, iterable, chunksize=None):
        """[func(x) for x in iterable], shared out among the workers."""
        return self.map_async(func, iterable, chunksize).get()

    def map_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        return self._map("each", func, list(iterable), chunksize, callback, error_callback)

    def starmap(self, func, iterable, chunksize=None):
        """[func(*args) for args in iterable], shared out among the workers."""
        return self.starmap_async(func, iterable, chunksize).get()

    def starmap_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        return self._map("spread", func, list(iterable), chunksize, callback, error_callback)

    def _map(self, way, func, calls, chunksize, callback, error_callback):
        self._check_running()
        if chunksize is None:
            chunksize, extra = divmod(len(calls), self._processes * 4)
            if extra:
                chunksize += 1
        chunksize = max(chunksize, 1)
        batches = [calls[i:i + chunksize] for i in range(0, len(calls), chunksize)]
        return self._submit(MapResult(self, len(batches), callback, error_callback), way, func, batches)

    def imap(self, func, iterable, chunksize=1):
        """An iterator over the results, in order, each as soon as it is there."""
        self._check_running()
        return self._submit(IMapIterator(self), "one", func, self._single(iterable))

    def imap_unordered(self, func, iterable, chunksize=1):
        """An iterator over the results, whichever is there first."""
        self._check_running()
        return self._submit(IMapUnorderedIterator(self), "one", func, self._single(iterable))

    def _single(self, iterable):
        return [[((one,), {})] for one in iterable]

    def close(self):
        """No more calls: the workers end when all are done."""
        if self._state == "RUN":
            self._state = "CLOSE"
            self._jobs.close()

    def terminate(self):
        """End the workers at once."""
        if self._state != "TERMINATE":
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
            for results in list(self._open.values()):
                results._wait()
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

    def _calls(self):
        return _sync.Calls()

    def _queue(self):
        return queue.SimpleQueue()

    def _worker(self):
        worker = threading.Thread(target=_work, args=(self._jobs, self._results) + self._start + (_as_it_is,),
                                  daemon=True)
        worker.start()
        return worker

    def terminate(self):
        self._state = "TERMINATE"
        self._jobs.close()      # then get() waits for nothing, though a worker may take the last one
        while not self._jobs.empty():
            self._jobs.get()


class _Results:
    # What comes back of one submission.

    def _begin(self, pool):
        self._pool = pool
        self._over = None       # set when all has come; made when there is a reader
        self._done = False

    def _call_back(self):
        # After the last answer, when nobody is kept from reading.
        pass

    def _end(self):
        self._done = True
        if self._over is not None:
            self._over.set()

    def _wait(self, timeout=None):
        # Until all has come.
        end = None if timeout is None else time.monotonic() + timeout
        while not self._done and self._pool._read_one(True, end, lambda: self._done):
            pass
        if not self._done and self._pool._reader is not None:
            if self._over is None:
                self._over = _sync.Future()
            if not self._done:
                self._over._await(None if end is None else max(end - time.monotonic(), 0))


class ApplyResult(_Results):
    """What a call will have returned."""

    def __init__(self, pool, callback, error_callback):
        self._begin(pool)
        if callback is not None or error_callback is not None:
            pool._read_beside()
        self._callback = callback
        self._error_callback = error_callback
        self._good = True
        self._value = None

    def _take(self, index, good, answer):
        # One answer has come. True: it was the last.
        self._finish(good, answer[0] if good else answer)
        return True

    def _finish(self, good, value):
        self._good = good
        self._value = value
        if self._callback is None and self._error_callback is None:
            self._end()

    def _call_back(self):
        # It is over only then; who waits for it waits for the reader.
        if self._done:
            return
        if self._good and self._callback is not None:
            self._callback(self._value)
        if not self._good and self._error_callback is not None:
            self._error_callback(self._value)
        self._end()

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
        self._wait(timeout)

    def get(self, timeout=None):
        """The result, or the exception that came instead."""
        self.wait(timeout)
        if not self._done:
            raise TimeoutError
        return self._value if self._good else self._failed()

    def _failed(self):
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
            self._value = []
            self._end()         # nobody is called back

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
        return self._left == 0


class IMapIterator(_Results):
    """The results of an imap, in order."""

    def __init__(self, pool):
        self._begin(pool)
        self._came = {}
        self._next = 0
        self._number = 0
        self._arrived = None    # a queue: something for each answer; made when there is a reader
        self._count = 0

    def _take(self, index, good, answer):
        self._came[index] = (good, answer)
        self._count += 1
        if self._count == self._total:
            self._end()
        if self._arrived is not None:
            self._arrived.put(index)
        return self._done

    def __iter__(self):
        return self

    def next(self, timeout=None):
        if self._next == self._total:
            raise StopIteration
        end = None if timeout is None else time.monotonic() + timeout
        while not self._has_next() and self._pool._read_one(True, end, self._has_next):
            pass
        if self._pool._reader is not None and self._arrived is None:
            self._arrived = queue.SimpleQueue()
        while not self._has_next():
            if self._pool._reader is None:
                raise TimeoutError
            left = None if end is None else max(end - time.monotonic(), 0)
            try:
                self._arrived._get_result(self._pool._jobs, True, left)
            except queue.Empty:
                raise TimeoutError from None
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


__all__ = ["Pool", "ThreadPool"]

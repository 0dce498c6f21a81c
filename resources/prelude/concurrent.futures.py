"""Executors: workers that take calls from a queue; each call has a Future for what it returns."""

import _sync
import _task
import collections
import multiprocessing
import os
import queue
import sys
import threading
import time

FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"


class Error(Exception):
    pass


class CancelledError(Error):
    """The call was cancelled before it began."""


TimeoutError = TimeoutError


class InvalidStateError(Error):
    """The future has its result already."""


class BrokenExecutor(RuntimeError):
    """The executor cannot run anything any more."""


class BrokenThreadPool(BrokenExecutor):
    """A thread's initializer raised."""


class BrokenProcessPool(BrokenExecutor):
    """A process ended in the middle of its work."""


# --- Futures --------------------------------------------------------------------------------------

class Future(_sync.Event):
    """What a call will return: result() waits until it has."""

    def __init__(self):
        _sync.Event.__init__(self)
        self._state = "PENDING"
        self._result = None
        self._exception = None
        self._callbacks = []
        self._claimed = False   # a thread was started for it
        self._pump = None       # brings results into this memory; None: they come by themselves

    def cancel(self):
        if self._state in ("RUNNING", "FINISHED"):
            return False
        if self._state == "PENDING":
            self._state = "CANCELLED"
            self._finish()
        return True

    def cancelled(self):
        return self._state == "CANCELLED"

    def running(self):
        return self._state == "RUNNING"

    def done(self):
        return self._state in ("CANCELLED", "FINISHED")

    def _wait(self, timeout):
        if self._pump is not None:
            self._pump(self, timeout)
        elif not self.is_set():
            self._await(timeout)
        if not self.done():
            raise TimeoutError()
        if self._state == "CANCELLED":
            raise CancelledError()

    def result(self, timeout=None):
        """What the call returned; what it raised is raised here."""
        if self._state == "FINISHED" and self.done():
            return self._given_at_once()
        self._wait(timeout)
        return self._given_later()

    def _given_at_once(self):
        if self._exception is not None:
            raise self._exception
        return self._result

    def _given_later(self):
        if self._exception is not None:
            raise self._exception
        return self._result

    def exception(self, timeout=None):
        self._wait(timeout)
        return self._exception

    def add_done_callback(self, fn):
        self._callbacks.append(fn)
        if self.done():
            self._call_back()

    def _call_back(self):
        # Each is taken out by one thread only.
        while self._callbacks:
            try:
                fn = self._callbacks.pop(0)
            except IndexError:
                return
            try:
                fn(self)
            except Exception as error:
                sys.stderr.write("exception calling callback for %r\n%s"
                                 % (self, _task.traceback(error)))

    def _finish(self):
        self.set()
        self._call_back()

    def set_running_or_notify_cancel(self):
        if self._state == "CANCELLED":
            return False
        if self._claimed:
            return True
        if self._state != "PENDING":
            raise RuntimeError("Future in unexpected state")
        self._state = "RUNNING"
        return True

    def set_result(self, result):
        if self.done():
            raise InvalidStateError("%s: %r" % (self._state, self))
        self._result = result
        self._state = "FINISHED"
        self._finish()

    def set_exception(self, exception):
        if self.done():
            raise InvalidStateError("%s: %r" % (self._state, self))
        self._exception = exception
        self._state = "FINISHED"
        self._finish()

    def __repr__(self):
        text = "<Future at %#x state=%s" % (id(self), self._state.lower())
        if self._state == "FINISHED":
            if self._exception is not None:
                text += " raised " + type(self._exception).__name__
            else:
                text += " returned " + type(self._result).__name__
        return text + ">"


DoneAndNotDoneFutures = collections.namedtuple("DoneAndNotDoneFutures", "done not_done")


class _Arrivals:
    # What has ended of some futures, in order of ending.
    def __init__(self, futures):
        self.ended = queue.SimpleQueue()
        self.open = len(futures)
        self._pumps = []
        for future in futures:
            if future._pump is not None and future._pump not in self._pumps:
                self._pumps.append(future._pump)
            future.add_done_callback(self.ended.put)

    def next(self, end):
        # The next one; None when the time `end` comes before.
        left = None if end is None else max(end - time.monotonic(), 0)
        while self._pumps and self.ended.empty():
            if not self._pumps[0](None, left):
                return None
        try:
            future = self.ended.get(True, left)
        except queue.Empty:
            return None
        self.open -= 1
        return future


def _unique(fs):
    found = []
    known = set()
    for future in fs:
        if future not in known:
            known.add(future)
            found.append(future)
    return found


def as_completed(fs, timeout=None):
    """The futures, in order of ending."""
    end = None if timeout is None else time.monotonic() + timeout
    fs = _unique(fs)
    arrivals = _Arrivals(fs)
    while arrivals.open:
        future = arrivals.next(end)
        if future is None:
            raise TimeoutError("%d (of %d) futures unfinished" % (arrivals.open, len(fs)))
        yield future


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    """Wait for some or all of them. Gives two sets: done and not_done."""
    end = None if timeout is None else time.monotonic() + timeout
    fs = _unique(fs)
    arrivals = _Arrivals(fs)
    while arrivals.open:
        future = arrivals.next(end)
        if future is None:
            break
        if return_when == FIRST_COMPLETED:
            break
        if return_when == FIRST_EXCEPTION and future._exception is not None:
            break
    done = set()
    left = set()
    for future in fs:
        (done if future.done() else left).add(future)
    return DoneAndNotDoneFutures(done, left)


# --- Executors ------------------------------------------------------------------------------------

class Executor:
    """Something that calls can be submitted to."""

    def submit(self, fn, /, *args, **kwargs):
        raise NotImplementedError()

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        """What fn gives for each, in order. All calls are submitted at once."""
        end = None if timeout is None else time.monotonic() + timeout
        return _results([self.submit(fn, *args) for args in zip(*iterables)], end)

    def shutdown(self, wait=True, *, cancel_futures=False):
        pass

    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        self.shutdown(wait=True)
        return False


def _results(futures, end):
    try:
        futures.reverse()
        while futures:
            future = futures.pop()
            if end is None:
                yield future.result()
            else:
                yield future.result(end - time.monotonic())
    finally:
        for future in futures:
            future.cancel()


_executors = []         # (process, executor) of those that have workers


def _at_exit():
    # A forked child has its starter's list.
    for process, executor in list(_executors):
        if process == os.getpid():
            executor.shutdown()


def _forget(executor):
    _executors[:] = [entry for entry in _executors if entry[1] is not executor]


threading._register_atexit(_at_exit)


class ThreadPoolExecutor(Executor):
    """Threads that take calls from one queue: one more for each call that finds none idle."""

    _pools = 0

    def __init__(self, max_workers=None, thread_name_prefix="", initializer=None, initargs=()):
        if max_workers is None:
            max_workers = min(32, (os.cpu_count() or 1) + 4)
        if max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        self._max_workers = max_workers
        if not thread_name_prefix:
            thread_name_prefix = "ThreadPoolExecutor-%d" % ThreadPoolExecutor._pools
            ThreadPoolExecutor._pools += 1
        self._prefix = thread_name_prefix
        self._initializer = initializer
        self._initargs = initargs
        self._calls = queue.SimpleQueue()
        _sync.show(self._calls, "calls", self)
        self._threads = []
        self._idle = 0
        self._closed = False
        self._broken = None
        self._answers = _Answers(queue.SimpleQueue()) if _task.separate("thread") else None
        if self._answers is not None:
            _sync.show(self._answers.queue, "results", self)

    def submit(self, fn, /, *args, **kwargs):
        """Call fn(*args, **kwargs) in one of the threads. Gives its Future."""
        if self._broken:
            raise BrokenThreadPool(self._broken)
        if self._closed:
            raise RuntimeError("cannot schedule new futures after shutdown")
        future = Future()
        if self._answers is None:
            self._calls.put(_Call(future, fn, args, kwargs))
        else:
            self._answers.send(self._calls, future, fn, args, kwargs)
        self._add_thread(future)
        return future

    def _add_thread(self, future):
        if self._idle > 0:
            self._idle -= 1
            return
        if len(self._threads) < self._max_workers:
            if self._answers is None and self._initializer is None:
                # CPython's start() returns when the thread runs, and then it has taken this call:
                # too late to cancel it.
                future._claimed = True
                future._state = "RUNNING"
            name = "%s_%d" % (self._prefix, len(self._threads))
            if self._answers is None:
                thread = threading.Thread(target=self._work, name=name)
            else:
                thread = threading.Thread(target=_answer, name=name,
                                          args=(self._calls, self._answers.queue,
                                                                           self._initializer,
                                                                           self._initargs))
            thread.start()
            self._threads.append(thread)
            if len(self._threads) == 1:
                _executors.append((os.getpid(), self))

    def _work(self):
        if self._initializer is not None:
            try:
                self._initializer(*self._initargs)
            except BaseException as error:
                sys.stderr.write("Exception in initializer:\n" + _task.traceback(error))
                self._break()
                return
        while True:
            call = self._calls.get()
            if call is None:
                self._calls.put(None)       # the next one ends, too
                return
            call.run()
            del call
            self._idle += 1

    def _break(self):
        self._broken = "A thread initializer failed, the thread pool is not usable anymore"
        while not self._calls.empty():
            call = self._calls.get()
            if call is not None:
                call.future.set_exception(BrokenThreadPool(self._broken))

    def shutdown(self, wait=True, *, cancel_futures=False):
        self._closed = True
        if cancel_futures and self._answers is None:
            claimed = []
            while not self._calls.empty():
                call = self._calls.get()
                if call is not None and not call.future.cancel():
                    claimed.append(call)
            for call in claimed:
                self._calls.put(call)
        if self._answers is not None:
            if wait:
                self._answers.pump_all()
            for thread in self._threads:
                self._calls.put(None)
        else:
            self._calls.put(None)
        if wait:
            for thread in self._threads:
                thread.join()
            _forget(self)


class _Call:
    def __init__(self, future, fn, args, kwargs):
        self.future = future
        self.fn = fn
        self.args = args
        self.kwargs = kwargs

    def run(self):
        if not self.future.set_running_or_notify_cancel():
            return
        try:
            result = self.fn(*self.args, **self.kwargs)
        except BaseException as error:
            self.future.set_exception(error)
        else:
            self.future.set_result(result)


# --- Workers with a memory of their own -----------------------------------------------------------

def _answer(calls, answers, initializer, initargs):
    # What such a worker runs: (number, function, args, kwargs) in, (number, whether it returned,
    # what) out.
    if initializer is not None:
        try:
            initializer(*initargs)
        except BaseException as error:
            sys.stderr.write("Exception in initializer:\n" + _task.traceback(error))
            answers.put((-1, False, None, None))
            return
    while True:
        call = calls.get()
        if call is None:
            return
        number, fn, args, kwargs = call
        try:
            answer = (number, True, fn(*args, **kwargs), None)
        except BaseException as error:
            answer = (number, False, error, _task.traceback(error))
        try:
            answers.put(answer)
        except Exception as error:
            answers.put((number, False, error, _task.traceback(error)))


class _RemoteTraceback(Exception):
    """Where a call failed, in the memory of the worker that ran it."""

    def __init__(self, tb):
        self.tb = tb

    def __str__(self):
        return self.tb


class _Answers:
    # The futures that wait for answers from other memories; whoever waits for one reads what comes.
    def __init__(self, answers):
        self.queue = answers
        self.pool = None        # whose processes may die; nobody else looks after them
        self._open = {}
        self._count = 0

    def expect(self, future):
        self._count += 1
        self._open[self._count] = future
        future._pump = self.pump
        return self._count

    def send(self, calls, future, fn, args, kwargs):
        number = self.expect(future)
        try:
            calls.put((number, fn, args, kwargs))
        except Exception as error:
            self.take((number, False, error, None))     # it cannot be copied

    def take(self, answer):
        number, returned, what, trace = answer
        if trace is not None:
            what.__cause__ = _RemoteTraceback('\n"""\n%s"""' % trace)
        future = self._open.pop(number, None)
        if future is None or future.done():
            return
        if returned:
            future.set_result(what)
        else:
            future.set_exception(what)

    def pump(self, future, timeout):
        # Until that future is done (None: until one more is). False: the time was over before.
        end = None if timeout is None else time.monotonic() + timeout
        while future is None or not future.done():
            try:
                if self.pool is not None and end is None:
                    answer = self.queue._get_or_end(self.pool._alive)
                else:
                    answer = self.queue.get(True, None if end is None
                                            else max(end - time.monotonic(), 0))
            except queue.Empty:
                broken = self.pool is not None and self.pool._look_for_dead()
                if future is None and broken:
                    return True
                if end is not None and not broken:
                    return False
                continue
            if answer[0] < 0 and self.pool is not None:
                self.pool._break()
            else:
                self.take(answer)
            if future is None:
                return True
        return True

    def pump_all(self):
        for future in list(self._open.values()):
            self.pump(future, None)


class ProcessPoolExecutor(Executor):
    """Processes that take calls from one queue; what goes there and comes back is copied."""

    def __init__(self, max_workers=None, mp_context=None, initializer=None, initargs=(), *,
                 max_tasks_per_child=None):
        if max_workers is None:
            max_workers = os.cpu_count() or 1
        if max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        self._max_workers = max_workers
        self._context = multiprocessing.get_context() if mp_context is None else mp_context
        self._initializer = initializer
        self._initargs = initargs
        self._calls = multiprocessing.SimpleQueue()
        self._answers = _Answers(multiprocessing.SimpleQueue())
        _sync.show(self._calls, "calls", self)
        _sync.show(self._answers.queue, "results", self)
        self._processes = []
        self._alive = []        # their tasks, as far as they are not known to have ended
        self._reader = None
        self._closed = False
        self._broken = False

    def _start(self):
        for n in range(self._max_workers):
            process = self._context.Process(target=_answer,
                                              args=(self._calls, self._answers.queue,
                                                                    self._initializer,
                                                                    self._initargs))
            process.start()
            self._processes.append(process)
        self._alive = [process._task for process in self._processes]
        if not _task.separate("thread"):
            # As in CPython, a thread of this process receives the answers.
            self._reader = threading.Thread(target=self._read, name="ExecutorManagerThread")
            self._reader.start()
        else:
            self._answers.pool = self
        _executors.append((os.getpid(), self))

    def _look_for_dead(self):
        # True: the pool is broken by that.
        gone = [task for task in self._alive if _task.ended(task)]
        self._alive = [task for task in self._alive if task not in gone]
        if gone and (not self._closed or any(_task.exit_code(task) for task in gone)):
            self._break()
            self._alive = []
            return True
        return False

    def _read(self):
        while True:
            try:
                answer = self._answers.queue._get_or_end(self._alive)
            except queue.Empty:
                self._look_for_dead()
                continue
            if answer is None:
                return
            if answer[0] < 0:
                self._break()
            else:
                self._answers.take(answer)

    def _break(self):
        self._broken = True
        for process in self._processes:
            if process.is_alive():
                process.terminate()
        for number, future in list(self._answers._open.items()):
            self._answers.take((number, False, BrokenProcessPool(
                "A process in the process pool was terminated abruptly while the future was "
                "running or pending."), None))

    def submit(self, fn, /, *args, **kwargs):
        """Call fn(*args, **kwargs) in one of the processes. Gives its Future."""
        if self._broken:
            raise BrokenProcessPool("A child process terminated abruptly, the process pool is not "
                                    "usable anymore")
        if self._closed:
            raise RuntimeError("cannot schedule new futures after shutdown")
        future = Future()
        if not self._processes:
            self._start()
        self._answers.send(self._calls, future, fn, args, kwargs)
        if self._reader is not None:
            future._pump = None
        return future

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        """What fn gives for each, in order; chunksize calls travel together."""
        if chunksize < 1:
            raise ValueError("chunksize must be >= 1.")
        if chunksize == 1:
            return Executor.map(self, fn, *iterables, timeout=timeout)
        end = None if timeout is None else time.monotonic() + timeout
        calls = list(zip(*iterables))
        chunks = [calls[at:at + chunksize] for at in range(0, len(calls), chunksize)]
        return _flat(_results([self.submit(_call_each, fn, chunk) for chunk in chunks], end))

    def shutdown(self, wait=True, *, cancel_futures=False):
        if self._closed and not wait:
            return
        closed = self._closed
        self._closed = True
        if not self._processes:
            return
        if cancel_futures:
            for future in list(self._answers._open.values()):
                future.cancel()
        if not closed:
            for process in self._processes:
                self._calls.put(None)
        if not wait:
            return
        if self._reader is None:
            self._answers.pump_all()
        for process in self._processes:
            process.join()
        if self._reader is not None:
            self._answers.queue.put(None)
            self._reader.join()
        _forget(self)


def _call_each(fn, chunk):
    return [fn(*args) for args in chunk]


def _flat(lists):
    for one in lists:
        for item in one:
            yield item


# CPython keeps them in modules of their own, which tracebacks and reprs name.
for _one in (Error, CancelledError, InvalidStateError, BrokenExecutor, Future, Executor,
             DoneAndNotDoneFutures):
    _one.__module__ = "concurrent.futures._base"
for _one in (BrokenThreadPool, ThreadPoolExecutor):
    _one.__module__ = "concurrent.futures.thread"
for _one in (BrokenProcessPool, ProcessPoolExecutor, _RemoteTraceback):
    _one.__module__ = "concurrent.futures.process"
del _one

import concurrent.futures._base
import concurrent.futures.process
import concurrent.futures.thread


__all__ = (
    "FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED", "CancelledError", "TimeoutError", "BrokenExecutor",
    "Future", "Executor", "wait", "as_completed", "ProcessPoolExecutor", "ThreadPoolExecutor",
)

"""The event loop: callbacks in a line, timers in a heap, one thread.

Each task of the loop is a worker of the trace. While one computes, it is shown; the loop's own
work is nobody's. A handle remembers who scheduled it (`cause`, a worker's number, 0 for the clock):
whoever is woken by it was woken by that one.
"""

import _context
import _loop
import _machine
import _task
import heapq
import math
import threading
import time

_running = {}       # thread: the loop that runs there
_current = {}       # thread: the loop that was set there
_RESOLUTION = 1e-09


class Handle:
    """A callback in the loop's line; cancel() takes it back."""

    _when = None

    def __init__(self, callback, args, loop, own, context=None):
        self._callback = callback
        self._args = args
        self._loop = loop
        self._own = own             # asyncio's own work, not the program's
        self._context = context     # of the program's: what it runs in
        self._cause = loop._acting
        self._cancelled = False

    def cancel(self):
        self._cancelled = True
        self._callback = None
        self._args = None

    def cancelled(self):
        return self._cancelled

    def _run(self):
        loop = self._loop
        loop._acting = self._cause
        if self._own:
            self._callback(*self._args)
            return
        # The program's own callback: the loop's thread does it.
        in_loop = not _loop.shown()
        _loop.end()
        here = loop._acting = _task.current()
        kept = _context.used
        if kept:
            outside = _context.current.get(here)
            _context.current[here] = self._context
        try:
            self._callback(*self._args)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            loop.call_exception_handler({"message": "Exception in callback %s"
                                         % _called(self._callback, self._args),
                                         "exception": error, "handle": self})
        finally:
            if kept:
                _context.current[here] = outside
            if in_loop:
                _loop.begin(loop._until)

    def __repr__(self):
        if self._cancelled:
            return "<%s cancelled>" % type(self).__name__
        when = "" if self._when is None else "when=%s " % self._when
        return "<%s %s%s>" % (type(self).__name__, when, _called(self._callback, self._args))


class TimerHandle(Handle):
    """A callback that comes at a time of the loop's clock."""

    def __init__(self, when, callback, args, loop, own, context=None):
        Handle.__init__(self, callback, args, loop, own, context)
        self._cause = 0
        self._when = when

    def when(self):
        return self._when


def _called(callback, args):
    name = getattr(callback, "__qualname__", None) or repr(callback)
    text = name + "(" + ", ".join([repr(arg) for arg in args]) + ")"
    code = getattr(getattr(callback, "__func__", callback), "__code__", None)
    return text if code is None else "%s at %s:%d" % (text, code.co_filename, code.co_firstlineno)


def _captured(context):
    # What a callback runs in later: that context, else a copy of the one that is here.
    if context is None and _context.used:
        here = _context.current.get(_task.current())
        return None if here is None else here.copy()
    return context


class AbstractEventLoop(_loop.Core):
    """What every loop is."""


class BaseEventLoop(AbstractEventLoop):
    """Runs what is in its line, one after another; when there is nothing, it waits for a timer."""

    def __init__(self):
        # _ready holds handles, or tasks whose turn comes: (cause, task, the future that it has
        # waited for). Other threads append.
        self._open()
        self._scheduled = []        # heap of (when, number, handle)
        self._timers = 0
        self._bell = [False]        # another thread has put something into the line
        self._thread = None         # who runs it
        # What a round begins by looking at, when there is something in it.
        self._watched = (self._scheduled,)
        self._closed = False
        self._debug = False
        self._until = None          # the task whose end the thread waits for
        self._tasks = {}            # all that have not ended, in order of coming
        self._failed = []           # ended by an exception that nobody has asked for yet
        self._handler = None
        self._signals = set()       # that this loop handles
        self._factory = None
        self._executor = None
        self.slow_callback_duration = 0.1

    # Callbacks

    def time(self):
        return time.monotonic()

    def call_soon(self, callback, *args, context=None):
        self._check_closed()
        _check_callback(callback, "call_soon")
        handle = Handle(callback, args, self, False, _captured(context))
        self._ready.append(handle)
        return handle

    def _soon(self, callback, *args):
        handle = Handle(callback, args, self, True)
        self._ready.append(handle)
        return handle

    def call_soon_threadsafe(self, callback, *args, context=None):
        self._check_closed()
        handle = Handle(callback, args, self, False, _captured(context))
        handle._cause = _task.current()
        self._ready.append(handle)
        self._ring()
        return handle

    def _soon_from_thread(self, callback, *args):
        handle = Handle(callback, args, self, True)
        handle._cause = _task.current()
        self._ready.append(handle)
        self._ring()

    def _ring(self):
        self._bell[0] = True
        if self._thread is not None:
            _task.wake(self._thread)

    def call_later(self, delay, callback, *args, context=None):
        if delay is None:
            raise TypeError("delay must not be None")
        return self.call_at(self.time() + delay, callback, *args, context=context)

    def call_at(self, when, callback, *args, context=None):
        if when is None:
            raise TypeError("when cannot be None")
        self._check_closed()
        _check_callback(callback, "call_at")
        return self._schedule(TimerHandle(when, callback, args, self, False, _captured(context)))

    def _later(self, delay, callback, *args):
        return self._schedule(TimerHandle(self.time() + delay, callback, args, self, True))

    def _schedule(self, handle):
        self._timers += 1
        heapq.heappush(self._scheduled, (float(handle._when), self._timers, handle))
        return handle

    # Running

    def _once(self):
        scheduled = self._scheduled
        while scheduled and scheduled[0][2]._cancelled:
            heapq.heappop(scheduled)
        if not self._line() and not self._stopping:
            when = scheduled[0][0] if scheduled else None
            now = self.time()
            if when is None or when > now:
                # As the system's wait does, to the next millisecond: timers closer together than
                # that come together.
                self._idle(None if when is None else now + math.ceil((when - now) * 1e3) * 1e-3)
            else:
                self._look()
        else:
            self._look()
        if scheduled:
            ready = self._line()
            due = self.time() + _RESOLUTION
            while scheduled and scheduled[0][0] < due:
                ready.append(heapq.heappop(scheduled)[2])
        # What these add has its turn in the next round, which the machine begins by itself where
        # there is nothing to look at before.
        self._start_round()
        try:
            while True:
                try:
                    handle = self._turns()
                except BaseException as error:
                    task = self._stepping
                    if task is None:
                        raise
                    task._raised(error)
                    if _context.used:
                        task._keep_context()
                    if isinstance(error, (KeyboardInterrupt, SystemExit)):
                        raise
                    continue
                if handle is None:
                    break
                if type(handle) is tuple:
                    self._turn(*handle)
                elif handle is not True and not handle._cancelled:
                    handle._run()
        finally:
            self._end_round()

    @_loop.quicken
    def _turns(self):
        # The next of the batch; None at its end. The machine does by itself the turns of tasks
        # that begin plainly, one after another, and gives what comes then; True when a turn was
        # over that had an end of its own. What a coroutine raises comes out of here, while it is
        # _stepping.
        at = self._at
        batch = self._batch
        if at == len(batch):
            return None
        handle = batch[at]
        batch[at] = None
        self._at = at + 1
        return handle

    def _turn(self, cause, task, future):
        self._acting = cause
        if future is None:
            task._step()
        else:
            task._wakeup(future)

    def _idle(self, until):
        # Nothing to do before that time, or before another thread rings.
        _loop.idle(until, self._bell)

    def _look(self):
        # There is something to do: has more come meanwhile? Loops with sockets look.
        pass

    def run_forever(self):
        self._check_closed()
        if self.is_running():
            raise RuntimeError("This event loop is already running")
        here = _task.current()
        if here in _running:
            raise RuntimeError("Cannot run the event loop while another loop is running")
        self._thread = here
        _running[here] = self
        _loop.begin(self._until)
        try:
            while True:
                self._once()
                if self._stopping:
                    break
        finally:
            self._stopping = False
            self._thread = None
            del _running[here]
            self._acting = 0
            _loop.end()

    def run_until_complete(self, future):
        self._check_closed()
        if self.is_running():
            raise RuntimeError("This event loop is already running")
        new = not isinstance(future, futures.Future)
        future = tasks._ensure_future(future, self)
        if new:
            future._log_destroy_pending = False
        future._add_own_callback(_stop_loop)
        self._until = future
        try:
            self.run_forever()
        except BaseException:
            if new and future.done() and not future.cancelled():
                future.exception()
            raise
        finally:
            self._until = None
            future.remove_done_callback(_stop_loop)
        if not future.done():
            raise RuntimeError("Event loop stopped before Future completed.")
        return _result_of(future)

    def _run_left_over(self):
        # Before it is closed: as many turns as CPython's own cleaning up takes.
        self._thread = _task.current()
        _running[self._thread] = self
        self._stopping = True           # one round each time
        try:
            for n in range(4):
                if self._ready:
                    self._once()
        finally:
            self._stopping = False
            del _running[self._thread]
            self._thread = None

    def stop(self):
        self._stopping = True

    def is_running(self):
        return self._thread is not None

    def is_closed(self):
        return self._closed

    def close(self):
        if self.is_running():
            raise RuntimeError("Cannot close a running event loop")
        if self._closed:
            return
        self._closed = True
        self._ready.clear()
        self._scheduled.clear()
        self._tell_failures()
        if self._executor is not None:
            self._executor.shutdown(wait=False)

    def _tell_failures(self):
        for future in self._failed:
            if future._log_traceback and not isinstance(future._exception, (SystemExit, KeyboardInterrupt)):
                self.call_exception_handler({"message": "%s exception was never retrieved"
                                             % type(future).__name__,
                                             "exception": future._exception, "future": future})
        self._failed.clear()

    async def shutdown_asyncgens(self):
        for generator in _machine.suspended():
            if hasattr(generator, "aclose"):
                await generator.aclose()

    async def shutdown_default_executor(self):
        if self._executor is not None:
            executor = self._executor
            self._executor = None
            executor.shutdown(wait=True)

    def _check_closed(self):
        if self._closed:
            raise RuntimeError("Event loop is closed")

    # Making things

    def create_future(self):
        return futures.Future(loop=self)

    def create_task(self, coro, *, name=None, context=None):
        self._check_closed()
        if self._factory is None:
            return tasks.Task(coro, loop=self, name=name, context=context)
        task = self._factory(self, coro)
        if name is not None:
            task.set_name(name)
        return task

    def set_task_factory(self, factory):
        self._factory = factory

    def get_task_factory(self):
        return self._factory

    def run_in_executor(self, executor, func, *args):
        self._check_closed()
        if executor is None:
            if self._executor is None:
                import concurrent.futures
                self._executor = concurrent.futures.ThreadPoolExecutor(thread_name_prefix="asyncio")
            executor = self._executor
        return futures.wrap_future(executor.submit(func, *args), loop=self)

    def set_default_executor(self, executor):
        self._executor = executor

    # Signals, errors and debugging

    def add_signal_handler(self, sig, callback, *args):
        import inspect
        import signal
        if inspect.iscoroutine(callback) or inspect.iscoroutinefunction(callback):
            raise TypeError("coroutines cannot be used with add_signal_handler()")
        self._check_signal(sig)
        self._check_closed()
        if not signal._in_main():
            raise RuntimeError("set_wakeup_fd only works in main thread of the main interpreter")
        try:
            signal.signal(sig, lambda sig, frame: self.call_soon_threadsafe(callback, *args))
        except OSError:
            raise RuntimeError("sig %d cannot be caught" % sig) from None
        self._signals.add(sig)

    def _check_signal(self, sig):
        import signal
        if not isinstance(sig, int):
            raise TypeError("sig must be an int, not %r" % (sig,))
        if sig not in signal.valid_signals():
            raise ValueError("invalid signal number %s" % sig)

    def remove_signal_handler(self, sig):
        import signal
        self._check_signal(sig)
        if sig not in self._signals:
            return False
        self._signals.discard(sig)
        signal.signal(sig, signal.default_int_handler if sig == signal.SIGINT else signal.SIG_DFL)
        return True

    def set_exception_handler(self, handler):
        self._handler = handler

    def get_exception_handler(self):
        return self._handler

    def default_exception_handler(self, context):
        import logging
        lines = [context.get("message") or "Unhandled exception in event loop"]
        for key in sorted(context):
            if key not in ("message", "exception"):
                lines.append("%s: %r" % (key, context[key]))
        text = "\n".join(lines)
        error = context.get("exception")
        if error is not None:
            text += "\n" + _task.traceback(error).rstrip("\n")
        logging.getLogger("asyncio").error("%s", text)

    def call_exception_handler(self, context):
        if self._handler is None:
            self.default_exception_handler(context)
        else:
            self._handler(self, context)

    def get_debug(self):
        return self._debug

    def set_debug(self, enabled):
        self._debug = enabled

    def __repr__(self):
        return "<%s running=%s closed=%s debug=%s>" % (type(self).__name__, self.is_running(),
                                                       self._closed, self._debug)


def _result_of(future):
    return future.result()


def _stop_loop(future):
    if not future.cancelled() and isinstance(future._exception, (SystemExit, KeyboardInterrupt)):
        return
    future._loop.stop()


def _check_callback(callback, method):
    if tasks.iscoroutine(callback) or tasks.iscoroutinefunction(callback):
        raise TypeError("coroutines cannot be used with %s()" % method)
    if not callable(callback):
        raise TypeError("a callable object was expected by %s(), got %r" % (method, callback))


def _finalize(generator):
    # An async generator that nobody can reach any more: the loop closes it. False: there is none.
    loop = _running.get(_task.current())
    if loop is None:
        return False
    loop.create_task(generator.aclose())
    return True


def get_running_loop():
    """The loop that runs in this thread; a RuntimeError when there is none."""
    loop = _loop.here(_running)
    if loop is None:
        raise RuntimeError("no running event loop")
    return loop


def _get_running_loop():
    return _running.get(_task.current())


def get_event_loop():
    """The loop that runs here, else the one that was set; in the main thread one is made."""
    here = _task.current()
    loop = _running.get(here) or _current.get(here)
    if loop is None:
        if threading.current_thread() is not threading.main_thread():
            raise RuntimeError("There is no current event loop in thread %r."
                               % threading.current_thread().name)
        loop = _current[here] = new_event_loop()
    return loop


def new_event_loop():
    from asyncio.selector_events import SelectorEventLoop
    return SelectorEventLoop()


def set_event_loop(loop):
    _current[_task.current()] = loop


class AbstractEventLoopPolicy:
    """Where loops come from."""

    def get_event_loop(self):
        return get_event_loop()

    def set_event_loop(self, loop):
        set_event_loop(loop)

    def new_event_loop(self):
        return new_event_loop()


DefaultEventLoopPolicy = AbstractEventLoopPolicy
_policy = DefaultEventLoopPolicy()


def get_event_loop_policy():
    return _policy


def set_event_loop_policy(policy):
    global _policy
    _policy = policy


from asyncio import futures, tasks

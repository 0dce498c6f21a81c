"""Task: a coroutine that the loop runs, step by step; and waiting for several."""

import _code
import _context
import _deque
import _loop
import _task
import functools
import sys
import time
from asyncio import events, exceptions, futures

FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"

_count = 0
_shown = {}         # name in the trace: how many tasks have it


def iscoroutinefunction(func):
    """Was it defined by async def?"""
    return _code.kind(func) == _code.COROUTINE


# Where CPython has what this library gives to tasks: file, the line of its def, and that at which it mostly waits.
_PLACES = {
    "sleep": ("tasks", 627, 639), "wait": ("tasks", 389, 418), "wait_for": ("tasks", 426, 466),
    "to_thread": ("threads", 12, 25), "open_connection": ("streams", 26, 48), "start_server": ("streams", 54, 85),
    "StreamWriter.wait_closed": ("streams", 349, 350), "StreamWriter.drain": ("streams", 355, 378),
    "StreamReader.readline": ("streams", 526, 545), "StreamReader.readuntil": ("streams", 557, 637),
    "StreamReader.read": ("streams", 648, 689), "StreamReader.readexactly": ("streams", 698, 728),
    "Lock.acquire": ("locks", 93, 114), "Event.wait": ("locks", 200, 213), "Condition.wait": ("locks", 248, 267),
    "Condition.wait_for": ("locks", 285, 294), "Semaphore.acquire": ("locks", 364, 387),
    "Barrier.wait": ("locks", 481, 495), "Queue.put": ("queues", 110, 120), "Queue.get": ("queues", 149, 158),
    "Queue.join": ("queues", 206, 215), "Server.serve_forever": ("base_events", 358, 373),
    "Server.wait_closed": ("base_events", 379, 384), "Process.wait": ("subprocess", 132, 134),
    "Process.communicate": ("subprocess", 182, 195), "create_subprocess_exec": ("subprocess", 212, 218),
    "create_subprocess_shell": ("subprocess", 200, 205),
}


def _where(task):
    # What a task's text says of its coroutine.
    line = _code.line_of(task._coro)
    if task._first_line < 0:
        file, first, waiting = _PLACES.get(task._coro.__qualname__, ("tasks", -task._first_line, line))
        place = "/usr/lib/python3.11/asyncio/%s.py:" % file
        if not line:
            return "done, defined at %s%d" % (place, first)
        return "running at %s%d" % (place, first if line == -task._first_line else waiting)
    if line:
        return "running at %s:%d" % (sys.modules["__main__"].__file__, line)
    return "done, defined at %s:%d" % (sys.modules["__main__"].__file__, task._first_line)


async def _nothing():
    pass


_sample = _nothing()
_Coroutine = type(_sample)
_sample.close()
del _sample


def iscoroutine(obj):
    return isinstance(obj, _Coroutine)


class Task(futures.Future):
    """A coroutine on its way: it runs until it awaits something that is not there yet."""

    __module__ = "_asyncio"

    # The machine keeps _coro, _fut_waiter and _must_cancel, too.
    _cancels_asked = 0
    _log_destroy_pending = True

    def __init__(self, coro, *, loop=None, name=None, context=None):
        global _count
        if not iscoroutine(coro):
            raise TypeError("a coroutine was expected, got %r" % (coro,))
        futures.Future.__init__(self, loop=loop)
        _count += 1
        self._name = "Task-%d" % _count if name is None else str(name)
        self._coro = coro
        self._first_line = _code.first_line(coro)
        self._context = context
        if context is None and _context.used:
            here = _context.current.get(_task.current())
            if here is not None:
                self._context = here.copy()
        self._prepare(name is not None)
        self._begin(_shown_name(coro.__qualname__) if name is None else self._name)
        self._number = self._task_number
        self._loop._tasks[self] = True
        self._come()

    # What programs ask

    def get_name(self):
        return self._name

    def set_name(self, value):
        self._name = str(value)
        _task.rename(self._task_number, self._name)

    def get_coro(self):
        return self._coro

    def get_stack(self, *, limit=None):
        """Where it is: the frame of its coroutine, or those that its exception went through."""
        if self.done():
            error = None if self.cancelled() else self.exception()
            frames = []
            traceback = error.__traceback__ if error is not None else None
            while traceback is not None:
                frames.append(traceback.tb_frame)
                traceback = traceback.tb_next
            return frames if limit is None else frames[:limit]
        frame = getattr(self._coro, "cr_frame", None)
        return [] if frame is None else [frame]

    def print_stack(self, *, limit=None, file=None):
        import traceback
        frames = self.get_stack(limit=limit)
        file = sys.stderr if file is None else file
        if not frames:
            print("No stack for %r" % self, file=file)
            return
        error = self.exception() if self.done() else None
        print(("Traceback" if error is not None else "Stack") + " for %r (most recent call last):" % self, file=file)
        traceback.print_list(traceback.StackSummary.extract([(frame, frame.f_lineno) for frame in frames]), file=file)
        if error is not None:
            print("".join(traceback.format_exception_only(error)), file=file, end="")

    def set_result(self, result):
        raise RuntimeError("Task does not support set_result operation")

    def set_exception(self, exception):
        raise RuntimeError("Task does not support set_exception operation")

    def cancel(self, msg=None):
        """Ask it to end: what it awaits raises CancelledError when it runs next."""
        self._log_traceback = False
        if self.done():
            return False
        self._cancels_asked += 1
        if self._fut_waiter is not None and self._fut_waiter.cancel(msg=msg):
            return True
        self._must_cancel = True
        self._cancel_message = msg
        return True

    def cancelling(self):
        return self._cancels_asked

    def uncancel(self):
        if self._cancels_asked > 0:
            self._cancels_asked -= 1
        return self._cancels_asked

    # Steps

    def _come(self):
        # Its turn comes.
        loop = self._loop
        loop._ready.append((loop._acting, self, None))

    def _step(self, error=None):
        if self._state != "PENDING":
            raise exceptions.InvalidStateError("_step(): already done: %r, %r" % (self, error))
        if self._must_cancel:
            if not isinstance(error, exceptions.CancelledError):
                error = self._cancelled_error()
            self._must_cancel = False
        self._fut_waiter = None
        loop = self._loop
        loop._stepping = self
        loop._acting = self._number
        self._enter()
        kept = _context.used
        if kept:
            here = _task.current()
            outside = _context.current.get(here)
            _context.current[here] = self._context
        try:
            if error is None:
                awaited = self._coro.send(None)
            else:
                awaited = self._coro.throw(error)
        except StopIteration as stop:
            self._returned(stop.value)
        except BaseException as error:
            self._raised(error)
            if isinstance(error, (KeyboardInterrupt, SystemExit)):
                raise
        else:
            self._yielded(awaited)
        finally:
            if kept:
                self._context = _context.current.get(here)
                _context.current[here] = outside
            elif _context.used:
                self._keep_context()

    # How a step ends. After those that the machine began (see BaseEventLoop._turns) it calls these
    # two itself, and True says that all is done.

    def _turn_yielded(self, awaited):
        self._yielded(awaited)
        if _context.used:
            self._keep_context()
        return True

    def _turn_returned(self, result):
        self._returned(result)
        if _context.used:
            self._keep_context()
        return True

    def _yielded(self, awaited):
        self._loop._stepping = None
        self._wait_on(awaited)

    def _returned(self, result):
        self._loop._stepping = None
        if self._must_cancel:
            self._must_cancel = False
            self._finish_cancelled(futures.Future._cancelled_error(self), self._cancel_message)
        else:
            futures.Future.set_result(self, result)
            self._finish(None, result)

    def _raised(self, error):
        self._loop._stepping = None
        if isinstance(error, exceptions.CancelledError):
            self._finish_cancelled(error)
        else:
            futures.Future.set_exception(self, error)
            self._finish(error, None)

    def _keep_context(self):
        # contextvars was imported in this very step.
        self._context = _context.current.pop(_task.current(), None)

    def _finish(self, error, result):
        self._end(error, result)
        self._leave_loop()

    def _leave_loop(self):
        del self._loop._tasks[self]
        self._coro = _ended(self._coro)

    def _finish_cancelled(self, error, message=None):
        self._cancelled_with = error
        futures.Future.cancel(self, message)
        self._end(error, None, True)
        self._leave_loop()

    def _cancelled_error(self):
        error = getattr(self, "_cancelled_with", None)
        if error is not None:
            self._cancelled_with = None
            return error
        return futures.Future._cancelled_error(self)

    def _wait_on(self, awaited):
        if awaited is None:
            self._come()
            return
        if not isinstance(awaited, futures.Future):
            problem = "Task got bad yield: %r" % (awaited,)
        elif awaited._loop is not self._loop:
            problem = "Task %r got Future %r attached to a different loop" % (self, awaited)
        elif not awaited._blocking:
            problem = "yield was used instead of yield from in task %r with %r" % (self, awaited)
        elif awaited is self:
            problem = "Task cannot await on itself: %r" % (self,)
        else:
            awaited._blocking = False
            awaited._add_waiter(self)
            self._fut_waiter = awaited
            if self._must_cancel and awaited.cancel(msg=self._cancel_message):
                self._must_cancel = False
            return
        self._loop._soon(self._step, RuntimeError(problem))

    def _wakeup(self, future):
        try:
            future.result()
        except BaseException as error:
            self._step(error)
        else:
            self._step()

    @_loop.quicken
    def _waited_for(self):
        return (_loop.AWAIT, None, self, None, None)

    def __repr__(self):
        parts = self._facts()
        if self._cancels_asked and not self.done():
            parts[0] = "cancelling"
        own = ["name=%r" % self._name, "coro=<%s() %s>" % (self._coro.__qualname__, _where(self))]
        if self._fut_waiter is not None:
            own.append("wait_for=%r" % (self._fut_waiter,))
        parts[1:1] = own
        return "<Task %s>" % " ".join(parts)


class _ended:
    # What is left of a coroutine that has ended: its name.
    def __init__(self, coro):
        self.__name__ = coro.__name__
        self.__qualname__ = coro.__qualname__


def _shown_name(name):
    if name == "main":
        name = "main()"         # not the thread of that name
    count = _shown.get(name, 0) + 1
    _shown[name] = count
    return name if count == 1 else "%s %d" % (name, count)


def create_task(coro, *, name=None, context=None):
    """Let the loop run it beside the others. Gives its Task."""
    return events.get_running_loop().create_task(coro, name=name, context=context)


def current_task(loop=None):
    if loop is None:
        loop = events.get_running_loop()
    return loop._stepping


def all_tasks(loop=None):
    if loop is None:
        loop = events.get_running_loop()
    return set(loop._tasks)


def ensure_future(coro_or_future, *, loop=None):
    return _ensure_future(coro_or_future, loop)


async def _await(awaitable):
    return await awaitable


def _ensure_future(thing, loop):
    if isinstance(thing, futures.Future):
        if loop is not None and loop is not thing._loop:
            raise ValueError("The future belongs to a different loop than the one specified as "
                             "the loop argument")
        return thing
    if not iscoroutine(thing):
        if not hasattr(thing, "__await__"):
            raise TypeError("An asyncio.Future, a coroutine or an awaitable is required")
        thing = _await(thing)
    if loop is None:
        loop = events.get_event_loop()
    return loop.create_task(thing)


# --- Sleeping -------------------------------------------------------------------------------------

class _Turn:
    # Awaiting it lets everybody else in the line run once.
    def __await__(self):
        task = events.get_running_loop()._stepping
        if task is not None:
            task._yield()
        yield


async def sleep(delay, result=None):
    """Go on after that many seconds; the others run meanwhile."""
    if delay <= 0:
        await _Turn()
        return result
    if _task.sleep_holds():
        time.sleep(delay)       # one after another: nobody runs while one sleeps
        return result
    loop = events.get_running_loop()
    future = loop.create_future()
    handle = loop._later(delay, futures.set_result_unless_cancelled, future, result)
    future._wait = (_loop.SLEEP, None, None, handle._when, None)
    try:
        return await future
    finally:
        handle.cancel()


# --- Waiting for several --------------------------------------------------------------------------

def _first_open(waiting):
    for future in waiting:
        if not future.done():
            return future
    return None


def _wait_again(future, waits):
    # Who awaits it is shown to wait for something else from here on.
    for waiter, own in future._callbacks:
        if own is None:
            waiter._wait_again(waits)


class _GatheringFuture(futures.Future):
    # Ends when all its children have.
    def __init__(self, children, *, loop):
        futures.Future.__init__(self, loop=loop)
        self._children = children
        self._cancel_requested = False
        self._awaited = None        # the child that is shown as what it waits for

    def cancel(self, msg=None):
        if self.done():
            return False
        asked = False
        for child in self._children:
            if child.cancel(msg=msg):
                asked = True
        if asked:
            self._cancel_requested = True
        return asked

    def _waited_for(self):
        self._awaited = _first_open(self._children)
        return (_loop.AWAIT, None, self._awaited, None, None)

    def _one_less(self, child):
        # Who awaits this waits for another child from here on.
        if child is self._awaited:
            _wait_again(self, self._waited_for())


def gather(*coros_or_futures, return_exceptions=False):
    """Run them together; the results come in the order of the arguments."""
    if not coros_or_futures:
        outer = events.get_event_loop().create_future()
        outer.set_result([])
        return outer
    loop = None
    known = {}          # argument: its future
    children = []
    for arg in coros_or_futures:
        if arg not in known:
            known[arg] = _ensure_future(arg, loop)
            loop = known[arg]._loop
        children.append(known[arg])
    finished = 0
    outer = None

    def child_done(future):
        nonlocal finished
        finished += 1
        if outer is None or outer.done():
            if not future.cancelled():
                future.exception()
            return
        if not return_exceptions:
            if future.cancelled():
                outer.set_exception(future._cancelled_error())
                return
            error = future.exception()
            if error is not None:
                outer.set_exception(error)
                return
        if finished == len(known):
            results = []
            for child in children:
                if child.cancelled():
                    results.append(exceptions.CancelledError("" if child._cancel_message is None
                                                             else child._cancel_message))
                else:
                    error = child.exception()
                    results.append(child.result() if error is None else error)
            if outer._cancel_requested:
                outer.set_exception(children[-1]._cancelled_error())
            else:
                outer.set_result(results)
        else:
            outer._one_less(future)

    for future in known.values():
        future._add_own_callback(child_done)
    outer = _GatheringFuture(children, loop=loop)
    return outer


class _Watch:
    # Waits until enough of some futures are done, or a time is over.
    def __init__(self, loop, waiting, enough, one):
        self._enough = enough
        self._one = one             # any of them will do: none is shown as what it waits for
        self._awaited = None
        self._left = waiting
        self.over = loop.create_future()
        self.timer = None

    def begin(self, timeout):
        loop = self.over._loop
        if timeout is not None:
            self.timer = loop._later(timeout, self.end)
        self.over._wait = self._waited_for()
        for future in self._left:
            future._add_own_callback(self.child_done)

    def _waited_for(self):
        self._awaited = None if self._one and len(self._left) > 1 else _first_open(self._left)
        return (_loop.AWAIT, None, self._awaited, self.timer and self.timer._when, None)

    def child_done(self, future):
        self._left = [other for other in self._left if other is not future]
        if not self._left or self._enough(future):
            self.end()
        elif future is self._awaited and not self.over.done():
            _wait_again(self.over, self._waited_for())

    def end(self):
        if not self.over.done():
            self.over.set_result(None)

    def stop(self, waiting):
        if self.timer is not None:
            self.timer.cancel()
        for future in waiting:
            future.remove_done_callback(self.child_done)


async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED):
    """Wait for some or all of them. Gives two sets: done and pending."""
    if isinstance(fs, futures.Future) or iscoroutine(fs):
        raise TypeError("expect a list of futures, not %s" % type(fs).__name__)
    if not fs:
        raise ValueError("Set of Tasks/Futures is empty.")
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError("Invalid return_when value: %s" % return_when)
    fs = _unique(fs)
    for future in fs:
        if iscoroutine(future):
            raise TypeError("Passing coroutines is forbidden, use tasks explicitly.")

    def enough(future):
        if return_when == FIRST_COMPLETED:
            return True
        if return_when != FIRST_EXCEPTION or future.cancelled():
            return False
        return future.exception() is not None

    watch = _Watch(events.get_running_loop(), fs, enough, return_when == FIRST_COMPLETED)
    watch.begin(timeout)
    try:
        await watch.over
    finally:
        watch.stop(fs)
    done = set()
    pending = set()
    for future in fs:
        (done if future.done() else pending).add(future)
    return done, pending


def _unique(things):
    found = []
    for thing in things:
        if thing not in found:
            found.append(thing)
    return found


async def wait_for(fut, timeout):
    """Wait for one, at most timeout seconds: then it is cancelled, and TimeoutError raised."""
    loop = events.get_running_loop()
    if timeout is None:
        return await fut
    if timeout <= 0:
        fut = _ensure_future(fut, loop)
        if fut.done():
            return fut.result()
        await _cancel_and_wait(fut, loop)
        try:
            return fut.result()
        except exceptions.CancelledError as error:
            raise TimeoutError from error
    over = loop.create_future()

    def end(future=None):
        if not over.done():
            over.set_result(None)

    timer = loop._later(timeout, end)
    fut = _ensure_future(fut, loop)
    reason, primitive, other, until, putting = fut._waited_for()
    over._wait = (reason, primitive, other, timer._when, putting)
    fut._add_own_callback(end)
    try:
        try:
            await over
        except exceptions.CancelledError:
            if fut.done():
                return fut.result()
            fut.remove_done_callback(end)
            await _cancel_and_wait(fut, loop)
            raise
        if fut.done():
            return fut.result()
        fut.remove_done_callback(end)
        await _cancel_and_wait(fut, loop)
        try:
            return fut.result()
        except exceptions.CancelledError as error:
            raise TimeoutError from error
    finally:
        timer.cancel()


async def _cancel_and_wait(fut, loop):
    over = loop.create_future()
    over._wait = fut._waited_for()

    def end(future):
        if not over.done():
            over.set_result(None)

    fut._add_own_callback(end)
    try:
        fut.cancel()
        await over
    finally:
        fut.remove_done_callback(end)


def as_completed(fs, *, timeout=None):
    """Coroutines, each of which gives the result of the next one that is done."""
    if isinstance(fs, futures.Future) or iscoroutine(fs):
        raise TypeError("expect an iterable of futures, not %s" % type(fs).__name__)
    loop = events.get_event_loop()
    todo = [_ensure_future(future, loop) for future in _unique(fs)]
    done = _deque.deque()
    getters = []
    timer = None

    def call_one():
        while getters:
            getter = getters.pop(0)
            if not getter.done():
                getter.set_result(None)
                break

    def child_done(future):
        if future not in todo:
            return
        todo.remove(future)
        done.append(future)
        call_one()
        if not todo and timer is not None:
            timer.cancel()

    def time_over():
        for future in todo:
            future.remove_done_callback(child_done)
            done.append(None)
            call_one()
        todo.clear()

    async def next_one():
        while not done:
            getter = loop.create_future()
            only = todo[0] if len(todo) == 1 else None
            getter._wait = (_loop.AWAIT, None, only, timer and timer._when, None)
            getters.append(getter)
            await getter
        future = done.popleft()
        if future is None:
            raise exceptions.TimeoutError
        return future.result()

    for future in todo:
        future._add_own_callback(child_done)
    if todo and timeout is not None:
        timer = loop._later(timeout, time_over)
    for n in range(len(todo)):
        yield next_one()


def shield(arg):
    """Await it such that cancelling the one who waits does not cancel it."""
    inner = _ensure_future(arg, None)
    if inner.done():
        return inner
    outer = inner._loop.create_future()
    outer._wait = inner._waited_for()

    def inner_done(future):
        if outer.cancelled():
            if not future.cancelled():
                future.exception()
            return
        if future.cancelled():
            outer.cancel()
        elif future.exception() is not None:
            outer.set_exception(future.exception())
        else:
            outer.set_result(future.result())

    def outer_done(future):
        if not inner.done():
            inner.remove_done_callback(inner_done)

    inner._add_own_callback(inner_done)
    outer._add_own_callback(outer_done)
    return outer


def run_coroutine_threadsafe(coro, loop):
    """From another thread: let the loop run it. Gives a concurrent.futures.Future."""
    import concurrent.futures
    if not iscoroutine(coro):
        raise TypeError("A coroutine object is required")
    outcome = concurrent.futures.Future()

    def start():
        task = _ensure_future(coro, loop)

        def copy(task):
            if task.cancelled():
                outcome.cancel()
            elif task.exception() is not None:
                outcome.set_exception(task.exception())
            else:
                outcome.set_result(task.result())

        task._add_own_callback(copy)

    loop._soon_from_thread(start)
    return outcome


async def to_thread(func, /, *args, **kwargs):
    """Run it in a thread of its own, and wait for its result."""
    loop = events.get_running_loop()
    call = functools.partial(func, *args, **kwargs)
    context = _context.current.get(_task.current()) if _context.used else None
    if context is not None:
        call = functools.partial(context.copy().run, call)
    return await loop.run_in_executor(None, call)

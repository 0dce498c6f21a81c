"""Future: a result that comes later."""

import _loop
import _task
from asyncio import events, exceptions

_quicken = _loop.quicken    # marks what the machine does by itself where only tasks wait

_EVENT = (_loop.EVENT, None, None, None, None)

_PENDING = "PENDING"
_CANCELLED = "CANCELLED"
_FINISHED = "FINISHED"


class _In:
    # In place of False, of a callback of the program's: what it runs in.
    def __init__(self, context):
        self.context = context


class Future(_loop.Worker):
    """Awaiting it waits until it has a result, an exception, or is cancelled."""

    __module__ = "_asyncio"

    # The machine keeps _state, _result, _exception, _loop, _callbacks, _wait and _blocking.
    _cancel_message = None
    _log_traceback = False

    def __init__(self, *, loop=None):
        self._prepare(False)
        self._loop = events.get_event_loop() if loop is None else loop
        # (function, whether it is asyncio's own); or (task that awaits this, None)
        self._callbacks = []
        # What awaiting it is, in the trace: a reason, a primitive or None, a worker or None, a
        # deadline or None, and in a list what is about to be put.
        self._wait = _EVENT

    def get_loop(self):
        return self._loop

    # States

    @_quicken
    def done(self):
        return self._state != _PENDING

    def cancelled(self):
        return self._state == _CANCELLED

    def cancel(self, msg=None):
        self._log_traceback = False
        if self._state != _PENDING:
            return False
        self._state = _CANCELLED
        self._cancel_message = msg
        self._schedule_callbacks()
        return True

    def _cancelled_error(self):
        if self._cancel_message is None:
            return exceptions.CancelledError()
        return exceptions.CancelledError(self._cancel_message)

    @_quicken
    def result(self):
        if self._state == _CANCELLED:
            raise self._cancelled_error()
        if self._state != _FINISHED:
            raise exceptions.InvalidStateError("Result is not set.")
        self._log_traceback = False
        if self._exception is not None:
            raise self._exception
        return self._result

    def exception(self):
        if self._state == _CANCELLED:
            raise self._cancelled_error()
        if self._state != _FINISHED:
            raise exceptions.InvalidStateError("Exception is not set.")
        self._log_traceback = False
        return self._exception

    @_quicken
    def set_result(self, result):
        if self._state != _PENDING:
            raise exceptions.InvalidStateError("invalid state")
        self._result = result
        self._state = _FINISHED
        if self._callbacks:
            self._schedule_callbacks()

    def set_exception(self, exception):
        if self._state != _PENDING:
            raise exceptions.InvalidStateError("invalid state")
        if isinstance(exception, type):
            exception = exception()
        if type(exception) is StopIteration:
            raise TypeError("StopIteration interacts badly with generators and cannot be raised "
                            "into a Future")
        self._exception = exception
        self._state = _FINISHED
        self._schedule_callbacks()
        self._log_traceback = True
        self._loop._failed.append(self)

    # Who is told

    def add_done_callback(self, fn, *, context=None):
        context = events._captured(context)
        self._add(fn, False if context is None else _In(context))

    def _add_own_callback(self, fn):
        self._add(fn, True)

    def _add_waiter(self, task):
        self._add(task, None)

    def _add(self, fn, own):
        if self._state != _PENDING:
            self._tell(fn, own)
        else:
            self._callbacks.append((fn, own))

    def remove_done_callback(self, fn):
        kept = [entry for entry in self._callbacks if entry[0] != fn]
        removed = len(self._callbacks) - len(kept)
        self._callbacks[:] = kept
        return removed

    def _schedule_callbacks(self):
        callbacks = self._callbacks
        self._callbacks = []
        for fn, own in callbacks:
            self._tell(fn, own)

    def _tell(self, fn, own):
        loop = self._loop
        if own is None:
            fn._ready(loop._acting, self._wait[1])
            loop._ready.append((loop._acting, fn, self))
        elif own is True:
            loop._soon(fn, self)
        elif own is False:
            loop.call_soon(fn, self)
        else:
            loop.call_soon(fn, self, context=own.context)

    # Waiting for it

    @_quicken
    def __await__(self):
        if self._state == _PENDING:
            self._blocking = True
            task = self._loop._stepping
            if task is not None:
                task._park(self._waited_for(), self)
            yield self
        if self._state == _PENDING:
            raise RuntimeError("await wasn't used with future")
        return self.result()

    __iter__ = __await__

    @_quicken
    def _waited_for(self):
        return self._wait

    def __repr__(self):
        return "<%s %s>" % (type(self).__name__, " ".join(self._facts()))

    def _facts(self):
        parts = [self._state.lower()]
        if self._state == _FINISHED:
            if self._exception is not None:
                parts.append("exception=%r" % (self._exception,))
            else:
                parts.append("result=%s" % _brief(self._result))
        told = [_callback_text(fn, own) for fn, own in self._callbacks]
        if len(told) > 2:
            told[1:-1] = ["<%d more>" % (len(told) - 2)]
        if told:
            parts.append("cb=[%s]" % ", ".join(told))
        return parts


# What CPython calls its own callbacks.
_LIBRARY = "/usr/lib/python3.11/asyncio/"
_OWN = {
    "_stop_loop": "_run_until_complete_cb() at %sbase_events.py:180" % _LIBRARY,
    "gather.<locals>.child_done": "gather.<locals>._done_callback() at %stasks.py:754" % _LIBRARY,
    "_Watch.child_done": "_wait.<locals>._on_completion() at %stasks.py:509" % _LIBRARY,
    "as_completed.<locals>.child_done": "as_completed.<locals>._on_completion() at %stasks.py:592" % _LIBRARY,
    "shield.<locals>.inner_done": "shield.<locals>._inner_done_callback() at %stasks.py:881" % _LIBRARY,
    "shield.<locals>.outer_done": "shield.<locals>._outer_done_callback() at %stasks.py:898" % _LIBRARY,
    "wait_for.<locals>.end": "_release_waiter(<Future pendi...ask_wakeup()]>)() at %stasks.py:421" % _LIBRARY,
    "TaskGroup._ended": "TaskGroup._on_task_done()",
    "run_coroutine_threadsafe.<locals>.start.<locals>.copy":
        "_chain_future.<locals>._call_set_state() at %sfutures.py:394" % _LIBRARY,
}


def _brief(value):
    # As reprlib.repr shows it; most need no more than their own text.
    text = repr(value)
    if len(text) <= 30 and not isinstance(value, (list, tuple, dict, set)):
        return text
    import reprlib
    return reprlib.repr(value)


def _callback_text(fn, own):
    if own is None:
        # A task that waits; it isn't shown itself, for it shows what it waits for.
        return "Task.task_wakeup()"
    if own is True:
        return _OWN.get(fn.__qualname__, fn.__qualname__ + "()")
    return format_callback(fn, ()) + _place_of(fn)


def format_callback(fn, args, kwargs={}, suffix=""):
    """A function and what it is called with, as messages show them."""
    given = [_brief(arg) for arg in args] + ["%s=%s" % (key, _brief(kwargs[key])) for key in kwargs]
    given = "(%s)" % ", ".join(given)
    if type(fn).__name__ == "partial":
        return format_callback(fn.func, fn.args, fn.keywords, given + suffix)
    name = getattr(fn, "__qualname__", None) or getattr(fn, "__name__", None) or repr(fn)
    return name + given + suffix


def _place_of(fn):
    while hasattr(fn, "__wrapped__"):
        fn = fn.__wrapped__
    if type(fn).__name__ == "partial":
        return _place_of(fn.func)
    if type(fn) is not type(_place_of):
        return ""
    return " at %s:%d" % (fn.__code__.co_filename, fn.__code__.co_firstlineno)


def isfuture(obj):
    return isinstance(obj, Future)


def set_result_unless_cancelled(future, result):
    if not future.cancelled():
        future.set_result(result)


def wrap_future(future, *, loop=None):
    """A future of the loop that becomes what a concurrent.futures.Future becomes."""
    if isinstance(future, Future):
        return future
    if loop is None:
        loop = events.get_event_loop()
    made = loop.create_future()
    made._wait = (_loop.RESULT, future, None, None, None)

    def copy():
        if made.cancelled():
            return
        if future.cancelled():
            made.cancel()
        elif future.exception() is not None:
            made.set_exception(future.exception())
        else:
            made.set_result(future.result())

    def pass_on_cancel(made):
        if made.cancelled():
            future.cancel()

    def look():
        # The answer comes from another memory, and somebody has to receive it.
        if not made.done() and not future._pump(future, 0):
            loop._later(0.001, look)

    made._add_own_callback(pass_on_cancel)
    future.add_done_callback(lambda future: None if loop.is_closed()
                             else loop._soon_from_thread(copy))
    if future._pump is not None:
        loop._soon(look)
    return made

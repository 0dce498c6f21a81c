"""TaskGroup: leaving it waits for its tasks; when one fails, the others are cancelled."""

import _loop
from asyncio import events, exceptions, tasks


class TaskGroup:
    def __init__(self):
        self._entered = False
        self._leaving = False
        self._aborting = False
        self._loop = None
        self._parent = None
        self._parent_cancelled = False
        self._open = []
        self._errors = []
        self._fatal = None
        self._done = None

    async def __aenter__(self):
        if self._entered:
            raise RuntimeError("TaskGroup %r has been already entered" % (self,))
        self._entered = True
        self._loop = events.get_running_loop()
        self._parent = tasks.current_task(self._loop)
        if self._parent is None:
            raise RuntimeError("TaskGroup %r cannot determine the parent task" % (self,))
        return self

    async def __aexit__(self, kind, error, traceback):
        self._leaving = True
        if error is not None and self._is_fatal(error) and self._fatal is None:
            self._fatal = error
        cancelled = error if kind is exceptions.CancelledError else None
        if self._parent_cancelled and self._parent.uncancel() == 0:
            cancelled = None
        if kind is not None and not self._aborting:
            self._abort()
        while self._open:
            self._done = self._loop.create_future()
            self._done._wait = (_loop.AWAIT, None, self._open[0], None, None)
            try:
                await self._done
            except exceptions.CancelledError as late:
                if not self._aborting:
                    cancelled = late
                    self._abort()
            self._done = None
        if self._fatal is not None:
            raise self._fatal
        if cancelled is not None and not self._errors:
            raise cancelled
        if kind is not None and kind is not exceptions.CancelledError:
            self._errors.append(error)
        if self._errors:
            errors = self._errors
            self._errors = None
            raise BaseExceptionGroup("unhandled errors in a TaskGroup", errors) from None

    def create_task(self, coro, *, name=None, context=None):
        if not self._entered:
            raise RuntimeError("TaskGroup %r has not been entered" % (self,))
        if self._leaving and not self._open:
            raise RuntimeError("TaskGroup %r is finished" % (self,))
        if self._aborting:
            raise RuntimeError("TaskGroup %r is shutting down" % (self,))
        task = self._loop.create_task(coro, name=name, context=context)
        task._add_own_callback(self._ended)
        self._open.append(task)
        return task

    def _is_fatal(self, error):
        return isinstance(error, (SystemExit, KeyboardInterrupt))

    def _abort(self):
        self._aborting = True
        for task in self._open:
            if not task.done():
                task.cancel()

    def _ended(self, task):
        self._open.remove(task)
        if self._done is not None and not self._open and not self._done.done():
            self._done.set_result(True)
        if task.cancelled():
            return
        error = task.exception()
        if error is None:
            return
        self._errors.append(error)
        if self._is_fatal(error) and self._fatal is None:
            self._fatal = error
        if self._parent.done():
            message = "Task %r has errored out but its parent task %r is already completed"
            self._loop.call_exception_handler({"message": message % (task, self._parent),
                                               "exception": error, "task": task})
            return
        if not self._aborting and not self._parent_cancelled:
            self._abort()
            self._parent_cancelled = True
            self._parent.cancel()

    def __repr__(self):
        state = "entered" if self._entered else "created"
        if self._open:
            state += " tasks=%d" % len(self._open)
        if self._errors:
            state += " errors=%d" % len(self._errors)
        if self._aborting:
            state += " cancelling"
        return "<TaskGroup %s>" % state

"""run(main()): a new loop runs it, and is closed after it."""

from asyncio import events, exceptions, tasks


class Runner:
    """A loop that runs one coroutine after another."""

    def __init__(self, *, debug=None, loop_factory=None):
        self._debug = debug
        self._factory = loop_factory
        self._loop = None
        self._closed = False

    def __enter__(self):
        self._start()
        return self

    def __exit__(self, kind, error, traceback):
        self.close()

    def _start(self):
        if self._closed:
            raise RuntimeError("Runner is closed")
        if self._loop is None:
            self._loop = events.new_event_loop() if self._factory is None else self._factory()
            events.set_event_loop(self._loop)
            if self._debug is not None:
                self._loop.set_debug(self._debug)

    def get_loop(self):
        self._start()
        return self._loop

    def run(self, coro, *, context=None):
        if not tasks.iscoroutine(coro):
            raise ValueError("a coroutine was expected, got %r" % (coro,))
        if events._get_running_loop() is not None:
            raise RuntimeError("Runner.run() cannot be called from a running event loop")
        self._start()
        task = self._loop.create_task(coro, context=context)
        try:
            return self._run_task(task)
        except KeyboardInterrupt:
            if task.done():
                raise
        # Ctrl+C cancels the task, which may clean up.
        task.cancel()
        try:
            self._loop.run_until_complete(task)
        except exceptions.CancelledError:
            pass
        raise KeyboardInterrupt

    def _run_task(self, task):
        return self._loop.run_until_complete(task)

    def close(self):
        if self._loop is None or self._closed:
            return
        loop = self._loop
        try:
            _cancel_all(loop)
            loop._run_left_over()
            if loop._executor is not None:
                loop.run_until_complete(loop.shutdown_default_executor())
        finally:
            events.set_event_loop(None)
            loop.close()
            self._loop = None
            self._closed = True
            tasks._count += 2       # CPython ends a loop with two tasks of its own: they have numbers, too


def _cancel_all(loop):
    left = list(loop._tasks)
    if not left:
        return
    for task in left:
        task.cancel()
    loop.run_until_complete(tasks.gather(*left, return_exceptions=True))
    for task in left:
        if not task.cancelled() and task.exception() is not None:
            message = "unhandled exception during asyncio.run() shutdown"
            loop.call_exception_handler({"message": message,
                                         "exception": task.exception(), "task": task})


def run(main, *, debug=None):
    """Run the coroutine until it ends; then other tasks are cancelled. Gives its result."""
    if events._get_running_loop() is not None:
        raise RuntimeError("asyncio.run() cannot be called from a running event loop")
    with Runner(debug=debug) as runner:
        return _run_by(runner, main)


def _run_by(runner, main):
    return runner.run(main)

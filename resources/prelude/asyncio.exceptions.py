"""What asyncio raises."""

TimeoutError = TimeoutError


class CancelledError(BaseException):
    """The task was cancelled where it waited."""


class InvalidStateError(Exception):
    """A future is asked for what it does not have yet, or given what it has."""


class QueueEmpty(Exception):
    """Raised by Queue.get_nowait()."""

    __module__ = "asyncio.queues"


class QueueFull(Exception):
    """Raised by Queue.put_nowait()."""

    __module__ = "asyncio.queues"


class BrokenBarrierError(RuntimeError):
    """The barrier was aborted while somebody waited."""


class IncompleteReadError(EOFError):
    """The stream ended before so many bytes."""

    def __init__(self, partial, expected):
        self.partial = partial
        self.expected = expected
        whole = "undefined" if expected is None else repr(expected)
        super().__init__("%d bytes read on a total of %s expected bytes" % (len(partial), whole))


class LimitOverrunError(Exception):
    """The separator did not come within the limit."""

    def __init__(self, message, consumed):
        super().__init__(message)
        self.consumed = consumed

"""Event and AsyncResult: what several greenlets wait for together."""

import _sync


class _Waited:
    # Something that may be waited for together with others.
    _several = None

    def ready(self):
        return self.is_set()

    def _add_waiter(self, waiter):
        if self._several is None:
            self._several = []
        self._several.append(waiter)

    def _drop_waiter(self, waiter):
        if waiter in self._several:
            self._several.remove(waiter)

    def _tell_several(self):
        while self._several:
            self._several.pop(0).arrived(self)


class Event(_Waited, _sync.LoopEvent):
    """A flag: wait() goes on when somebody has set it."""

    _links = None

    def set(self):
        _sync.LoopEvent.set(self)
        self._tell_several()
        while self._links:
            from gevent.greenlet import spawn_raw
            spawn_raw(self._links.pop(0), self)

    def isSet(self):
        return self.is_set()

    def rawlink(self, callback):
        if self._links is None:
            self._links = []
        self._links.append(callback)

    def unlink(self, callback):
        if self._links and callback in self._links:
            self._links.remove(callback)

    def __repr__(self):
        return "<%s %s _links[0]>" % (type(self).__name__, "set" if self.is_set() else "clear")

    __str__ = __repr__


class AsyncResult(_Waited, _sync.LoopEvent):
    """A value or an exception that comes later; get() waits for it."""

    def __init__(self):
        _sync.LoopEvent.__init__(self)
        self.value = None
        self._failure = None
        self._links = []
        self._getters = 0       # who waits in get() and wait()

    @property
    def exception(self):
        return self._failure

    @property
    def exc_info(self):
        return () if self._failure is None else (type(self._failure), self._failure, None)

    def successful(self):
        return self.is_set() and self._failure is None

    def set(self, value=None):
        """Everybody who waits for it goes on with the value."""
        self.value = value
        self._failure = None
        self._tell()

    def set_exception(self, exception, exc_info=None):
        """Everybody who waits for it raises the exception."""
        self._failure = exception
        self._tell()

    set_result = set

    def _tell(self):
        _sync.LoopEvent.set(self)
        self._tell_several()
        while self._links:
            from gevent.greenlet import spawn_raw
            spawn_raw(self._links.pop(0), self)

    def get(self, block=True, timeout=None):
        """The value; waits for it, but raises Timeout after timeout seconds."""
        if not self.is_set():
            from gevent.timeout import Timeout
            if not block:
                raise Timeout()
            limit = Timeout.start_new(timeout)
            self._getters += 1
            try:
                _sync.LoopEvent._await(self)
            finally:
                self._getters -= 1
                limit.cancel()
        if self._failure is not None:
            raise self._failure
        return self.value

    result = get

    def get_nowait(self):
        return self.get(False)

    def wait(self, timeout=None):
        """The value, or None when the time is over or an exception came."""
        self._getters += 1
        try:
            _sync.LoopEvent.wait(self, timeout)
        finally:
            self._getters -= 1
        return self.value if self._failure is None else None

    def done(self):
        return self.is_set()

    def rawlink(self, callback):
        self._links.append(callback)
        if self.is_set():
            self._tell()

    def __call__(self, source):
        if source.successful():
            self.set(source.value)
        else:
            self.set_exception(source.exception)

    def __repr__(self):
        # gevent says "unset" of whatever has no exception.
        text = "<%s " % type(self).__name__
        if self.value is not None or self._failure is not None:
            text += "value=%r " % (self.value,)
        text += "unset " if self._failure is None else "exception=%r " % (self._failure,)
        return text + " _links[%d]>" % (len(self._links) + self._getters)

    __str__ = __repr__

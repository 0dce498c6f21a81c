"""Context managers made of functions."""
import abc as _abc
from functools import wraps as _wraps
import sys as _sys


def _has(cls, *names):
    # Whether its instances have these methods; one that says None takes a method back.
    for name in names:
        if getattr(cls, name, None) is None:
            return NotImplemented
    return True


class AbstractContextManager(_abc.ABC):
    """What has the two methods is one, whatever its bases are."""

    def __enter__(self):
        return self

    @_abc.abstractmethod
    def __exit__(self, exc_type, exc_value, traceback):
        return None

    @classmethod
    def __subclasshook__(cls, other):
        if cls is AbstractContextManager:
            return _has(other, "__enter__", "__exit__")
        return NotImplemented


class AbstractAsyncContextManager(_abc.ABC):
    """The same of async with."""

    async def __aenter__(self):
        return self

    @_abc.abstractmethod
    async def __aexit__(self, exc_type, exc_value, traceback):
        return None

    @classmethod
    def __subclasshook__(cls, other):
        if cls is AbstractAsyncContextManager:
            return _has(other, "__aenter__", "__aexit__")
        return NotImplemented


class ContextDecorator:
    def _again(self):
        return self

    def __call__(self, function):
        @_wraps(function)
        def inner(*args, **keywords):
            with self._again():
                return function(*args, **keywords)
        return inner


class AsyncContextDecorator:
    def _again(self):
        return self

    def __call__(self, function):
        @_wraps(function)
        async def inner(*args, **keywords):
            async with self._again():
                return await function(*args, **keywords)
        return inner


class _GeneratorContextManager(ContextDecorator):
    # What contextmanager() makes.

    def __init__(self, function, args, keywords):
        self.gen = function(*args, **keywords)
        self._made_by = (function, args, keywords)

    def _again(self):
        return _GeneratorContextManager(*self._made_by)

    def __enter__(self):
        try:
            return next(self.gen)
        except StopIteration:
            raise RuntimeError("generator didn't yield") from None

    def __exit__(self, kind, error, traceback):
        if kind is None:
            try:
                next(self.gen)
            except StopIteration:
                return False
            raise RuntimeError("generator didn't stop")
        if error is None:
            error = kind()
        try:
            self.gen.throw(error)
        except StopIteration as ended:
            # Suppressed, unless the block itself raised this very StopIteration.
            return ended is not error
        except BaseException as caught:
            # The way of the exception through the generator is not part of its traceback.
            if caught is error or (isinstance(error, StopIteration) and caught.__cause__ is error
                                   and isinstance(caught, RuntimeError)):
                error.__traceback__ = traceback
                return False
            raise
        raise RuntimeError("generator didn't stop after throw()")


def contextmanager(function):
    @_wraps(function)
    def make(*args, **keywords):
        return _GeneratorContextManager(function, args, keywords)
    return make


class _AsyncGeneratorContextManager(AsyncContextDecorator):
    def __init__(self, function, args, keywords):
        self.gen = function(*args, **keywords)
        self._made_by = (function, args, keywords)

    def _again(self):
        return _AsyncGeneratorContextManager(*self._made_by)

    async def __aenter__(self):
        try:
            return await self.gen.__anext__()
        except StopAsyncIteration:
            raise RuntimeError("generator didn't yield") from None

    async def __aexit__(self, kind, error, traceback):
        if kind is None:
            try:
                await self.gen.__anext__()
            except StopAsyncIteration:
                return False
            raise RuntimeError("generator didn't stop")
        if error is None:
            error = kind()
        try:
            await self.gen.athrow(error)
        except StopAsyncIteration as ended:
            return ended is not error
        except BaseException as caught:
            if caught is error or (isinstance(error, (StopIteration, StopAsyncIteration))
                                   and caught.__cause__ is error
                                   and isinstance(caught, RuntimeError)):
                error.__traceback__ = traceback
                return False
            raise
        raise RuntimeError("generator didn't stop after athrow()")


def asynccontextmanager(function):
    @_wraps(function)
    def make(*args, **keywords):
        return _AsyncGeneratorContextManager(function, args, keywords)
    return make


class closing(AbstractContextManager):
    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, kind, error, traceback):
        self.thing.close()


class suppress(AbstractContextManager):
    def __init__(self, *exceptions):
        self._exceptions = exceptions

    def __enter__(self):
        pass

    def __exit__(self, kind, error, traceback):
        return kind is not None and issubclass(kind, self._exceptions)


class nullcontext(AbstractContextManager, AbstractAsyncContextManager):
    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    async def __aenter__(self):
        return self.enter_result

    async def __aexit__(self, kind, error, traceback):
        pass

    def __enter__(self):
        return self.enter_result

    def __exit__(self, kind, error, traceback):
        pass


class _Redirect(AbstractContextManager):
    def __init__(self, new_target):
        self._target = new_target
        self._before = []

    def __enter__(self):
        self._before.append(getattr(_sys, self._stream))
        setattr(_sys, self._stream, self._target)
        return self._target

    def __exit__(self, kind, error, traceback):
        setattr(_sys, self._stream, self._before.pop())


class redirect_stdout(_Redirect):
    """What is printed goes there."""

    _stream = "stdout"


class redirect_stderr(_Redirect):
    """What is written to standard error goes there."""

    _stream = "stderr"


class chdir(AbstractContextManager):
    """Another folder for the length of a with."""

    def __init__(self, path):
        self.path = path
        self._before = []

    def __enter__(self):
        import os
        self._before.append(os.getcwd())
        os.chdir(self.path)

    def __exit__(self, kind, error, traceback):
        import os
        os.chdir(self._before.pop())


class aclosing(AbstractAsyncContextManager):
    """Awaits the aclose() of a thing at the end."""

    def __init__(self, thing):
        self.thing = thing

    async def __aenter__(self):
        return self.thing

    async def __aexit__(self, kind, error, traceback):
        await self.thing.aclose()


_nothing = object()


def _join(raised, error, outside):
    # What was raised while `error` was on its way has that one for its context, below what it brings
    # along; `outside` is what was being handled before all that, which Python has put there.
    while raised is not error:
        below = raised.__context__
        if below is outside:
            raised.__context__ = error
            return
        if below is None or below is error:
            return
        raised = below


def _raise(error):
    # As it is: raising it here must not give it another context.
    context = error.__context__
    try:
        raise error
    except BaseException:
        error.__context__ = context
        raise


def _parts(error):
    return (None, None, None) if error is None else (type(error), error, error.__traceback__)


class _BaseExitStack:

    def __init__(self):
        self._exits = []        # (is it awaited, function of the exception's three parts)

    def enter_context(self, cm):
        kind = type(cm)
        if not hasattr(kind, "__enter__") or not hasattr(kind, "__exit__"):
            raise TypeError("'%s.%s' object does not support the context manager protocol"
                            % (kind.__module__, kind.__qualname__))
        result = kind.__enter__(cm)
        self.push(cm)
        return result

    def push(self, exit):
        leave = getattr(type(exit), "__exit__", None)
        if leave is None:
            self._exits.append((False, exit))
        else:
            self._exits.append((False, lambda kind, error, traceback: leave(exit, kind, error, traceback)))
        return exit

    def callback(self, callback, /, *args, **kwds):
        def leave(kind, error, traceback):
            callback(*args, **kwds)
        self._exits.append((False, leave))
        return callback

    def pop_all(self):
        other = type(self)()
        other._exits = self._exits
        self._exits = []
        return other

class ExitStack(_BaseExitStack, AbstractContextManager):
    """Leaves what was entered, the last one first; what is still there at the end of the with."""

    def close(self):
        self.__exit__(None, None, None)

    def __exit__(self, kind, error, traceback):
        first = error
        outside = _sys.exc_info()[1] or _nothing
        while self._exits:
            leave = self._exits.pop()[1]
            try:
                if leave(*_parts(error)):
                    error = None
            except BaseException as raised:
                _join(raised, error, outside)
                error = raised
        if error is not None and error is not first:
            _raise(error)
        return first is not None and error is None


class AsyncExitStack(_BaseExitStack, AbstractAsyncContextManager):
    """Like ExitStack; it also leaves what `async with` entered."""

    async def enter_async_context(self, cm):
        kind = type(cm)
        if not hasattr(kind, "__aenter__") or not hasattr(kind, "__aexit__"):
            raise TypeError("'%s.%s' object does not support the asynchronous context manager protocol"
                            % (kind.__module__, kind.__qualname__))
        result = await kind.__aenter__(cm)
        self.push_async_exit(cm)
        return result

    def push_async_exit(self, exit):
        leave = getattr(type(exit), "__aexit__", None)
        if leave is None:
            self._exits.append((True, exit))
        else:
            self._exits.append((True, lambda kind, error, traceback: leave(exit, kind, error, traceback)))
        return exit

    def push_async_callback(self, callback, /, *args, **kwds):
        async def leave(kind, error, traceback):
            await callback(*args, **kwds)
        self._exits.append((True, leave))
        return callback

    async def aclose(self):
        await self.__aexit__(None, None, None)

    async def __aexit__(self, kind, error, traceback):
        first = error
        outside = _sys.exc_info()[1]    # None: a coroutine is not told what its caller handles
        while self._exits:
            awaited, leave = self._exits.pop()
            try:
                result = leave(*_parts(error))
                if awaited:
                    result = await result
                if result:
                    error = None
            except BaseException as raised:
                _join(raised, error, outside)
                error = raised
        if error is not None and error is not first:
            _raise(error)
        return first is not None and error is None


__all__ = [
    "asynccontextmanager", "contextmanager", "closing", "nullcontext", "AbstractContextManager",
    "AbstractAsyncContextManager", "AsyncExitStack", "ContextDecorator", "ExitStack", "redirect_stdout",
    "redirect_stderr", "suppress", "aclosing", "chdir",
]

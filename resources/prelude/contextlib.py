"""Context managers made of functions."""
from functools import wraps as _wraps


class _ByMethods(type):
    # Who has the methods is one, by name or not.
    def __instancecheck__(cls, value):
        return hasattr(type(value), cls._methods[0]) and hasattr(type(value), cls._methods[1])


class AbstractContextManager(metaclass=_ByMethods):
    _methods = ("__enter__", "__exit__")

    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        return None


class ContextDecorator:
    def _again(self):
        return self

    def __call__(self, function):
        @_wraps(function)
        def inner(*args, **keywords):
            with self._again():
                return function(*args, **keywords)
        return inner


class _GeneratorManager(ContextDecorator):
    # What contextmanager() makes.

    def __init__(self, function, args, keywords):
        self.gen = function(*args, **keywords)
        self._made_by = (function, args, keywords)

    def _again(self):
        return _GeneratorManager(*self._made_by)

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
        try:
            self.gen.throw(error)
        except StopIteration as ended:
            # Suppressed, unless the block itself raised this very StopIteration.
            return ended is not error
        except RuntimeError as caught:
            if caught is error:
                return False
            if isinstance(error, StopIteration) and caught.__cause__ is error:
                return False
            raise
        except BaseException as caught:
            if caught is error:
                return False
            raise
        raise RuntimeError("generator didn't stop after throw()")


def contextmanager(function):
    @_wraps(function)
    def make(*args, **keywords):
        return _GeneratorManager(function, args, keywords)
    return make


class _AsyncGeneratorManager:
    def __init__(self, function, args, keywords):
        self.gen = function(*args, **keywords)
        self._made_by = (function, args, keywords)

    def __call__(self, function):
        @_wraps(function)
        async def inner(*args, **keywords):
            async with _AsyncGeneratorManager(*self._made_by):
                return await function(*args, **keywords)
        return inner

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
        try:
            await self.gen.athrow(error)
        except StopAsyncIteration as ended:
            return ended is not error
        except BaseException as caught:
            if caught is error:
                return False
            raise
        raise RuntimeError("generator didn't stop after athrow()")


def asynccontextmanager(function):
    @_wraps(function)
    def make(*args, **keywords):
        return _AsyncGeneratorManager(function, args, keywords)
    return make


class closing:
    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, kind, error, traceback):
        self.thing.close()


class suppress:
    def __init__(self, *exceptions):
        self._exceptions = exceptions

    def __enter__(self):
        pass

    def __exit__(self, kind, error, traceback):
        return kind is not None and issubclass(kind, self._exceptions)


class nullcontext:
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


class _Redirect:
    def __init__(self, new_target):
        self._target = new_target
        self._before = []

    def __enter__(self):
        import sys
        self._before.append(getattr(sys, self._stream))
        setattr(sys, self._stream, self._target)
        return self._target

    def __exit__(self, kind, error, traceback):
        import sys
        setattr(sys, self._stream, self._before.pop())


class redirect_stdout(_Redirect):
    """What is printed goes there."""

    _stream = "stdout"


class redirect_stderr(_Redirect):
    """What is written to standard error goes there."""

    _stream = "stderr"


class chdir:
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


class aclosing:
    """Awaits the aclose() of a thing at the end."""

    def __init__(self, thing):
        self.thing = thing

    async def __aenter__(self):
        return self.thing

    async def __aexit__(self, kind, error, traceback):
        await self.thing.aclose()


class AbstractAsyncContextManager(metaclass=_ByMethods):
    _methods = ("__aenter__", "__aexit__")

    async def __aenter__(self):
        return self

    async def __aexit__(self, kind, error, traceback):
        return None


class AsyncContextDecorator:
    def _again(self):
        return self

    def __call__(self, function):
        @_wraps(function)
        async def inner(*args, **keywords):
            async with self._again():
                return await function(*args, **keywords)
        return inner


class ExitStack:
    """Leaves what was entered, the last one first; what is still there at the end of the with."""

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

    def close(self):
        self.__exit__(None, None, None)

    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        first = error
        while self._exits:
            leave = self._exits.pop()[1]
            try:
                if leave(None if error is None else type(error), error,
                         None if error is None else error.__traceback__):
                    error = None
            except BaseException as raised:
                if raised.__context__ is None and raised is not error:
                    raised.__context__ = error
                error = raised
        if error is not None and error is not first:
            raise error
        return first is not None and error is None


class AsyncExitStack(ExitStack):
    """An ExitStack that also leaves what `async with` enters."""

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

    async def __aenter__(self):
        return self

    async def __aexit__(self, kind, error, traceback):
        first = error
        while self._exits:
            awaited, leave = self._exits.pop()
            try:
                result = leave(None if error is None else type(error), error,
                               None if error is None else error.__traceback__)
                if awaited:
                    result = await result
                if result:
                    error = None
            except BaseException as raised:
                if raised.__context__ is None and raised is not error:
                    raised.__context__ = error
                error = raised
        if error is not None and error is not first:
            raise error
        return first is not None and error is None

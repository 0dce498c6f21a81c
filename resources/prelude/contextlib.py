"""Context managers made of functions."""
from functools import wraps as _wraps


class AbstractContextManager:
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
    def __init__(self, generator):
        self.gen = generator

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
        return _AsyncGeneratorManager(function(*args, **keywords))
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

    def __enter__(self):
        return self.enter_result

    def __exit__(self, kind, error, traceback):
        pass


class redirect_stdout:
    def __init__(self, new_target):
        self._target = new_target
        self._before = []

    def __enter__(self):
        import sys
        self._before.append(sys.stdout)
        sys.stdout = self._target
        return self._target

    def __exit__(self, kind, error, traceback):
        import sys
        sys.stdout = self._before.pop()


class ExitStack:
    def __init__(self):
        self._exits = []

    def enter_context(self, manager):
        result = type(manager).__enter__(manager)
        self.push(manager)
        return result

    def push(self, manager):
        exit = getattr(type(manager), "__exit__", None)
        if exit is None:
            self._exits.append(manager)
        else:
            self._exits.append(lambda kind, error, traceback: exit(manager, kind, error, traceback))
        return manager

    def callback(self, function, /, *args, **keywords):
        def leave(kind, error, traceback):
            function(*args, **keywords)
        self._exits.append(leave)
        return function

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
            leave = self._exits.pop()
            try:
                if leave(None if error is None else type(error), error, None):
                    error = None
            except BaseException as raised:
                error = raised
        if error is not None and error is not first:
            raise error
        return first is not None and error is None

# Stacks of context managers: who sees which exception, and what it says it came from.
import asyncio
import contextlib


def chain(error):
    names = []
    while error is not None:
        names.append(f"{type(error).__name__}({error})")
        error = error.__context__
    return " < ".join(names)


def failing(name):
    raise RuntimeError(name)


try:
    with contextlib.ExitStack() as stack:
        stack.callback(failing, "first entered")
        stack.callback(failing, "last entered")
        raise ValueError("body")
except RuntimeError as error:
    print(chain(error))

try:
    raise KeyError("outside")
except KeyError:
    try:
        with contextlib.ExitStack() as stack:
            stack.callback(failing, "one")
            stack.callback(failing, "two")
    except RuntimeError as error:
        print(chain(error))


@contextlib.contextmanager
def replacing(name):
    try:
        yield name
    except Exception:
        raise LookupError(name)


try:
    with contextlib.ExitStack() as stack:
        for name in "abc":
            stack.enter_context(replacing(name))
        1 / 0
except LookupError as error:
    print(chain(error))


def swallow(kind, error, traceback):
    print("swallows", kind and kind.__name__)
    return True


with contextlib.ExitStack() as stack:
    stack.push(lambda *parts: print("outer sees", parts[0]))
    stack.push(swallow)
    stack.callback(print, "called", sep="", end=".\n")
    raise ValueError
with contextlib.ExitStack() as stack:
    stack.callback(print, "kept for later")
    later = stack.pop_all()
print("left")
later.close()


class Half(contextlib.AbstractContextManager):
    pass


try:
    Half()
except TypeError as error:
    print(error)


class Whole(contextlib.AbstractContextManager):
    def __exit__(self, *parts):
        print("whole left")


with Whole() as whole:
    print(type(whole).__name__)


class ByMethods:
    def __enter__(self):
        return self

    def __exit__(self, *parts):
        return None


print(isinstance(ByMethods(), contextlib.AbstractContextManager),
      issubclass(int, contextlib.AbstractContextManager),
      isinstance(contextlib.suppress(), contextlib.AbstractContextManager),
      issubclass(contextlib.AsyncExitStack, contextlib.ExitStack))


@contextlib.contextmanager
def tag(name):
    print(f"<{name}>")
    yield
    print(f"</{name}>")


@tag("p")
def paragraph(text):
    """Prints."""
    print(text)


paragraph("again")
paragraph("and again")
print(paragraph.__doc__, type(tag("x")).__name__)


@contextlib.contextmanager
def twice():
    yield 1
    yield 2


for use in (lambda: twice().__enter__(), lambda: contextlib.ExitStack().enter_context(3)):
    try:
        print(use())
    except TypeError as error:
        print(error)
try:
    with twice():
        pass
except RuntimeError as error:
    print(error)


@contextlib.contextmanager
def stops():
    try:
        yield
    finally:
        print("cleaned up")


try:
    with stops():
        raise StopIteration("mine")
except StopIteration as error:
    print("StopIteration", error)


@contextlib.asynccontextmanager
async def connection(name):
    print("open", name)
    try:
        yield name
    except ValueError as error:
        raise OSError(name) from error
    finally:
        print("close", name)


@connection("decorated")
async def work():
    print("work")


async def main():
    await work()
    try:
        async with contextlib.AsyncExitStack() as stack:
            await stack.enter_async_context(connection("a"))
            await stack.enter_async_context(connection("b"))
            stack.callback(failing, "sync")
            raise ValueError("body")
    except Exception as error:
        print(chain(error), "|", repr(error.__cause__))
    try:
        async with connection("c"):
            raise StopAsyncIteration("mine")
    except StopAsyncIteration as error:
        print("StopAsyncIteration", error)


asyncio.run(main())

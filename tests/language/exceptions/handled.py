# What is being handled where a generator was resumed is handled in it, too.
import sys


def inner():
    print(sys.exc_info()[0])
    yield 1
    try:
        raise TypeError("mine")
    except TypeError as error:
        print(repr(error.__context__))
        yield 2
        print(repr(sys.exc_info()[1]))
    print(sys.exc_info()[0])
    yield 3


steps = inner()
try:
    raise ValueError("outer")
except ValueError:
    next(steps)  # expect: <class 'ValueError'>
    next(steps)  # expect: ValueError('outer')
print(sys.exc_info())  # expect: (None, None, None)
try:
    raise KeyError("other")
except KeyError:
    next(steps)
    print(repr(sys.exc_info()[1]))
# expect: TypeError('mine')
# expect: <class 'KeyError'>
# expect: KeyError('other')


def again():
    yield
    raise


repeat = again()
next(repeat)
try:
    raise OSError("once more")
except OSError:
    try:
        next(repeat)
    except OSError as error:
        print(error)  # expect: once more


async def helper():
    return repr(sys.exc_info()[1])


async def main():
    try:
        raise LookupError("awaited")
    except LookupError:
        print(await helper())


try:
    main().send(None)  # expect: LookupError('awaited')
except StopIteration:
    pass


def tracebacks():
    try:
        raise ValueError
    except ValueError as error:
        return error.__traceback__ == error.__traceback__


print(tracebacks())  # expect: True
try:
    repeat.throw(3)
except TypeError as error:
    print(error)  # expect: exceptions must be classes or instances deriving from BaseException, not int

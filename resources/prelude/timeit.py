"""How long a piece of code takes."""

import itertools
import time

default_timer = time.perf_counter
default_number = 1000000
default_repeat = 5


class Timer:
    """Times a statement: a function without arguments, or text."""

    def __init__(self, stmt="pass", setup="pass", timer=default_timer, globals=None):
        self.timer = timer
        names = {} if globals is None else dict(globals)
        self._setup = _callable(setup, names, "setup")
        self._statement = _callable(stmt, names, "stmt")

    def timeit(self, number=default_number):
        """The seconds of that many times."""
        self._setup()
        statement = self._statement
        begin = self.timer()
        for _ in itertools.repeat(None, number):
            statement()
        return self.timer() - begin

    def repeat(self, repeat=default_repeat, number=default_number):
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        """(number, seconds) of as many times as take 0.2 s or more."""
        size = 1
        while True:
            for factor in (1, 2, 5):
                number = size * factor
                taken = self.timeit(number)
                if callback is not None:
                    callback(number, taken)
                if taken >= 0.2:
                    return number, taken
            size *= 10


def _callable(what, names, role):
    if callable(what):
        return what
    if not isinstance(what, str):
        raise ValueError("%s is neither a string nor callable" % role)
    code = compile(what, "<timeit-src>", "exec")
    return lambda: exec(code, names)


def timeit(stmt="pass", setup="pass", timer=default_timer, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt="pass", setup="pass", timer=default_timer, repeat=default_repeat,
           number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)


__all__ = ["Timer", "timeit", "repeat", "default_timer"]

# What flags and enums refuse, and what dir() shows of them.
import enum
import logging
import itertools


class Perm(enum.Flag):
    R = enum.auto()
    W = enum.auto()
    X = enum.auto()
    RW = R | W


class Kept(enum.IntFlag):
    A = 1


class Color(enum.Enum):
    RED = 1
    CRIMSON = 1
    BLUE = 2


def show(what):
    try:
        print(what())
    except Exception as error:
        print(type(error).__name__ + ":", error)


show(lambda: Perm(7))
show(lambda: ~Perm.R)
show(lambda: Perm.R ^ Perm.RW)
show(lambda: Kept(9))
show(lambda: 1 in Color)
show(lambda: [name for name in dir(Color) if name[0] != "_"])
show(lambda: logging.getLogger("x").setLevel(2.5))
show(lambda: logging.getLogger("x").setLevel("LOUD"))
show(lambda: itertools.islice([1], None, None, 0))
show(lambda: [n for n in dir(enum) if n == "__delattr__"])

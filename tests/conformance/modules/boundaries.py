# What a Flag does with bits that it does not know.
from enum import CONFORM, EJECT, KEEP, STRICT, Flag, IntFlag, auto


class Plain(Flag):
    R = auto()
    W = auto()


class Strict(Flag, boundary=STRICT):
    R = 1
    W = 2


class Conform(Flag, boundary=CONFORM):
    R = 1
    W = 2


class Eject(Flag, boundary=EJECT):
    R = 1
    W = 2


class Keep(Flag, boundary=KEEP):
    R = 1
    W = 2


class Number(IntFlag):
    R = 1
    W = 2


for kind in (Plain, Strict, Conform, Eject, Keep, Number):
    for value in (3, 9, -1):
        try:
            print(kind.__name__, value, repr(kind(value)))
        except ValueError as error:
            print(kind.__name__, value, error)

# Enumerations with names, values and bits that are not the usual ones.
import enum
from enum import CONFORM, EJECT, KEEP, STRICT, Enum, Flag, IntEnum, IntFlag, StrEnum, auto


def refused(body):
    try:
        body()
    except (TypeError, ValueError, AttributeError) as error:
        print(type(error).__name__, error)
    else:
        print("not refused")


class Field(Enum):
    name = 1
    value = "v"
    other = 3


print(Field.name.name, Field.value.value, Field.other.name, list(Field))


class Planet(Enum):
    EARTH = 3
    MARS = 4

    @enum.property
    def outer(self):
        return self.value > 3

    @property
    def letter(self):
        return self.name[0]


print(Planet.EARTH.outer, Planet.MARS.outer, Planet.MARS.letter, Planet.__doc__)


def set_outer():
    Planet.MARS.outer = 1


refused(set_outer)


class Same(Enum):
    first = alias = auto()
    second = auto()
    pair = auto(), auto()


print(list(Same), Same.alias)


class Perm(IntFlag):
    R = 4
    W = 2
    X = 1

    def __str__(self):
        return self.name or "none"


print(bool(Perm.R), not Perm(0), "yes" if Perm.R & Perm.W else "no", f"{Perm.R}", f"{Perm.R:>3}", Perm.R | 8)


class Number(int):
    def __len__(self):
        return 0


print(bool(Number(4)), bool(Number(0)))


class Strict(Flag, boundary=STRICT):
    A = 1
    B = 2


class Conform(Flag, boundary=CONFORM):
    A = 1


class Eject(Flag, boundary=EJECT):
    A = 1


class Keep(Flag, boundary=KEEP):
    A = 1


refused(lambda: Strict(8))
print(Conform(9), Eject(9), type(Eject(9)).__name__, Keep(9).value, ~Strict.A, STRICT)


class Pair(tuple, Enum):
    origin = 0, 0
    unit = 1, 1


print(Pair.unit, Pair.unit[1], Pair((0, 0)), len(Pair.unit))


class Text(StrEnum):
    A = b"3", "ascii"
    B = auto()


print(Text.A == "3", Text.B)


class Ordered(Enum):
    _order_ = "a b"
    a = 1
    b = 2


class Ignoring(Enum):
    _ignore_ = "Ignoring i"
    Ignoring = vars()
    for i in range(3):
        Ignoring[f"day_{i}"] = i


class Private(Enum):
    __secret = "not a member"
    shown = 1


print(list(Ordered), list(Ignoring), list(Private), Private._Private__secret)


def disordered():
    class Wrong(Enum):
        _order_ = "b a"
        a = 1
        b = 2


def reserved():
    class Wrong(Enum):
        _mine_ = 1


def late_auto():
    class Wrong(Enum):
        a = auto()

        def _generate_next_value_(name, start, count, last_values):
            return name


def mixed_up():
    class Wrong(Enum, str):
        a = "a"


def no_string():
    class Wrong(StrEnum):
        a = 1


def mro():
    class Wrong(Enum):
        mro = 1


for body in (reserved, late_auto, no_string, mro):
    refused(body)
for body in (disordered, mixed_up):
    try:
        body()
    except TypeError as error:
        print(str(error).splitlines()[0][:40])
Made = Enum("Made", "one two", module=__name__, qualname="Box.Made", start=10)
print(list(Made), Made.__qualname__, IntEnum("N", {"a": 5})["a"] + 1)

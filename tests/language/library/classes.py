# enum, dataclasses, abc, types, inspect, typing, collections.abc, numbers
import abc
import collections.abc
import dataclasses
import enum
import inspect
import numbers
import types
from dataclasses import dataclass, field
from enum import Enum, Flag, IntEnum, auto
from typing import Dict, List, Optional


class Color(Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1


print(Color.RED, repr(Color.GREEN), Color(2), Color["RED"].value, Color.CRIMSON is Color.RED, [c.name for c in Color])
# expect: Color.RED <Color.GREEN: 2> Color.GREEN 1 True ['RED', 'GREEN']
print(len(Color), Color.RED == Color.GREEN, Color.RED in Color, {Color.RED: "r"}[Color.RED], list(Color.__members__))
# expect: 2 False True r ['RED', 'GREEN', 'CRIMSON']
try:
    Color(7)
except ValueError as error:
    print(error)  # expect: 7 is not a valid Color


class State(Enum):
    THINKING = auto()
    EATING = auto()

    def next(self):
        return State.EATING if self is State.THINKING else State.THINKING


print(State.THINKING.next(), State.EATING.value, f"{State.EATING}")  # expect: State.EATING 2 State.EATING


class Level(IntEnum):
    LOW = 1
    HIGH = 10


print(Level.LOW < Level.HIGH, Level.HIGH + 1, sorted([Level.HIGH, Level.LOW]), repr(Level.LOW), int(Level.HIGH))
# expect: True 11 [<Level.LOW: 1>, <Level.HIGH: 10>] <Level.LOW: 1> 10


class Right(Flag):
    READ = auto()
    WRITE = auto()
    RUN = auto()


print((Right.READ | Right.RUN).value, Right.READ in (Right.READ | Right.WRITE), bool(Right.READ & Right.WRITE), Right.RUN.value)
# expect: 5 True False 4


@dataclass
class Dish:
    name: str
    price: float = 1.5
    tags: List[str] = field(default_factory=list)


print(Dish("soup"), Dish("soup") == Dish("soup", 1.5), Dish("a", tags=["x"]).tags, dataclasses.asdict(Dish("b", 2)))
# expect: Dish(name='soup', price=1.5, tags=[]) True ['x'] {'name': 'b', 'price': 2, 'tags': []}
try:
    Dish()
except TypeError as error:
    print(error)  # expect: Dish.__init__() missing 1 required positional argument: 'name'


@dataclass(frozen=True, order=True)
class Point:
    x: int
    y: int = 0

    def __post_init__(self):
        print("made", self.x)


p = Point(1, 2)  # expect: made 1
print(p < Point(2), hash(p) == hash(Point(1, 2)), dataclasses.replace(p, y=9), [f.name for f in dataclasses.fields(p)])
# expect: made 2
# expect: made 1
# expect: made 1
# expect: True True Point(x=1, y=9) ['x', 'y']
try:
    p.x = 3
except dataclasses.FrozenInstanceError as error:
    print(error)  # expect: cannot assign to field 'x'


@dataclass
class Special(Dish):
    hot: bool = False


print(Special("curry", hot=True))  # expect: Special(name='curry', price=1.5, tags=[], hot=True)


class Shape(abc.ABC):
    @abc.abstractmethod
    def area(self):
        ...

    @property
    @abc.abstractmethod
    def name(self):
        ...


class Square(Shape):
    def area(self):
        return 4

    @property
    def name(self):
        return "square"


try:
    Shape()
except TypeError as error:
    print(error)  # expect: Can't instantiate abstract class Shape with abstract methods area, name
print(Square().area(), Square().name, isinstance(Square(), Shape), inspect.isabstract(Shape))
# expect: 4 square True True
print(isinstance([], collections.abc.Iterable), isinstance(3, collections.abc.Iterable), isinstance({}, collections.abc.Mapping))
# expect: True False True
print(isinstance(len, collections.abc.Callable), isinstance(3, numbers.Integral), isinstance(2.5, numbers.Number))
# expect: True True True
print(types.SimpleNamespace(a=1), isinstance(lambda: 0, types.FunctionType), Optional[int], Dict[str, int])
# expect: namespace(a=1) True typing.Optional[int] typing.Dict[str, int]


def g(a: int, /, b: str = "x", *c, d, e=5, **f) -> bool:
    ...


print(inspect.signature(g), inspect.iscoroutinefunction(g), inspect.isgeneratorfunction(g))
# expect: (a: int, /, b: str = 'x', *c, d, e=5, **f) -> bool False False
print(inspect.signature(lambda a, *, b: 0), list(inspect.signature(g).parameters))
# expect: (a, *, b) ['a', 'b', 'c', 'd', 'e', 'f']

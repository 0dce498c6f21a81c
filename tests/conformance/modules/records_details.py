# What dataclass() refuses, and how its odder fields behave.
import copy
import pickle
import re
from collections import namedtuple
from dataclasses import (KW_ONLY, FrozenInstanceError, InitVar, asdict, astuple, dataclass, field, fields,
                         is_dataclass, make_dataclass, replace)
from typing import ClassVar


def refused(body):
    try:
        body()
    except (TypeError, ValueError, AttributeError) as error:
        print(type(error).__name__, re.sub(" at 0x[0-9a-f]+", "", str(error)))
    else:
        print("not refused:", body.__name__)


@dataclass(frozen=True)
class Point:
    x: int
    y: list


@dataclass(frozen=True, slots=True)
class Pixel:
    x: int
    y: list = field(default_factory=list)


@dataclass(slots=True)
class Cell:
    value: int = 0


for made in Point(1, [2]), Pixel(1, [2]), Cell(3):
    print(pickle.loads(pickle.dumps(made)), copy.copy(made), copy.deepcopy(made) == made)


class Free(Point):
    pass


free = Free(1, [])
free.note = "allowed"


def field_of_frozen():
    free.x = 2


refused(field_of_frozen)
print(free.note)


def thawed():
    @dataclass
    class Thawed(Point):
        z: int = 0


def frozen_later():
    @dataclass(frozen=True)
    class Later(Cell):
        pass


def without_annotation():
    @dataclass
    class A:
        x = field(default=1)


def unordered():
    @dataclass(eq=False, order=True)
    class A:
        x: int


def own_order():
    @dataclass(order=True)
    class A:
        x: int

        def __lt__(self, other):
            return True


def own_setattr():
    @dataclass(frozen=True)
    class A:
        x: int

        def __setattr__(self, name, value):
            pass


def own_hash():
    @dataclass(unsafe_hash=True)
    class A:
        x: int

        def __hash__(self):
            return 1


def mutable():
    @dataclass
    class A:
        x: list = []


def mutable_object():
    @dataclass
    class A:
        x: Cell = Cell()


def two_markers():
    @dataclass
    class A:
        _: KW_ONLY
        x: int
        __: KW_ONLY


def class_factory():
    @dataclass
    class A:
        x: ClassVar[list] = field(default_factory=list)


def weak_without_slots():
    dataclass(weakref_slot=True)(object)


for body in (thawed, frozen_later, without_annotation, unordered, own_order, own_setattr, own_hash, mutable,
             mutable_object, two_markers, class_factory):
    refused(body)


@dataclass
class Shop:
    name: str
    count: ClassVar[int] = field(default=7)
    scale: InitVar[int] = 2
    total: int = field(init=False, default=5)
    tags: "list[str]" = field(default_factory=list, repr=False, metadata={"unit": "kg"})

    def __post_init__(self, scale):
        self.size = len(self.name) * scale


shop = Shop("corner")
print(shop, Shop.count, shop.size, Shop.scale, sorted(vars(shop)), shop.total)
print([f.name for f in fields(Shop)], fields(shop)[-1].metadata["unit"], fields(Shop)[-1].metadata)
print(re.sub(" at 0x[0-9a-f]+", "", repr(fields(Shop)[0])), InitVar[int])
print(Shop.__dataclass_params__)
print(replace(shop, name="b", scale=3).size)
refused(lambda: replace(shop, total=1))
refused(lambda: replace(Shop, name="x"))
refused(lambda: asdict(Shop))
refused(lambda: fields(3))
refused(lambda: field(default=1, default_factory=int))


@dataclass
class Needs:
    given: InitVar[int]
    kept: int = 0


refused(lambda: replace(Needs(1)))
Pair = namedtuple("Pair", "a b")


@dataclass
class Holder:
    pair: Pair
    table: dict


print(asdict(Holder(Pair(1, Cell(2)), {"k": [Cell(3)]})), astuple(Holder(Pair(1, 2), {})))


class Positive:
    def __set_name__(self, owner, name):
        self.name = "_" + name
        print("named", name)

    def __get__(self, instance, owner):
        return 10 if instance is None else getattr(instance, self.name)

    def __set__(self, instance, value):
        if value < 0:
            raise ValueError("negative")
        setattr(instance, self.name, value)


@dataclass
class Account:
    balance: int = Positive()


print(Account(5), Account())
refused(lambda: Account(-1))


@dataclass
class Loud:
    a: int
    b: int = 1

    def __setattr__(self, name, value):
        print("set", name)
        super().__setattr__(name, value)


Loud(1)
print(make_dataclass("Made", ["a", ("b", int), ("c", int, 5)], bases=(Free.__base__.__base__,))(1, 2, 3))
for wrong in (["a", "a"], ["class"], ["1x"], [("a", int, 1, 2)]):
    refused(lambda: make_dataclass("Made", wrong))
print(is_dataclass(Shop), is_dataclass(shop), is_dataclass(int))


@dataclass
class Plain:
    x: int


refused(lambda: hash(Plain(1)))
refused(lambda: Plain())
refused(lambda: Plain(1, 2))
refused(lambda: Plain(y=1))


@dataclass
class Base:
    x: int = 1


class Between(Base):
    x = 4


@dataclass
class Last(Between):
    x: int
    y: int = 2


print(Last())

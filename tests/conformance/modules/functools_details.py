# What functools' helpers say and do beyond the first page of a tutorial.
import copy
import functools
import threading
import time
from collections.abc import Iterable, Mapping, Sized
from typing import Union


def power(base, exponent, *, show=False):
    return f"{base}^{exponent}" if show else base ** exponent


square = functools.partial(power, exponent=2)
print(repr(square).split(" at ")[0], square(7), square.keywords)
print(functools.partial(square, show=True)(3))
for wrong in (lambda: functools.partial(), lambda: functools.partial(3)):
    try:
        wrong()
    except TypeError as error:
        print(error)


class Named(functools.partial):
    pass


print(repr(Named(len, [1], key="a")))


class Cell:
    def __init__(self):
        self.alive = False

    def set_state(self, state, when="now"):
        self.alive = state
        return f"{state} {when}"

    @classmethod
    def make(cls, count):
        return [cls.__name__] * count

    set_alive = functools.partialmethod(set_state, True)
    set_dead = functools.partialmethod(set_state, False, when="later")
    pair = functools.partialmethod(make, 2)


cell = Cell()
print(cell.set_alive(), cell.alive, Cell.set_dead(cell), cell.alive, Cell.pair(), cell.pair())
print(repr(vars(Cell)["set_alive"]).split(" at ")[0])
try:
    functools.partialmethod(None, 1)
except TypeError as error:
    print(error)


class Numbers:
    def __init__(self, add):
        self.add = add

    @functools.lru_cache(maxsize=2)
    def plus(self, number):
        return number + self.add

    @functools.cached_property
    def slow(self):
        print("computing", self.add)
        return self.add * 100


one = Numbers(1)
print([one.plus(n) for n in (1, 2, 1, 3, 2)], one.plus.cache_info())
one.plus.cache_clear()
print(Numbers.plus.cache_info(), one.plus.cache_parameters())
print(one.slow, one.slow, vars(one))


@functools.lru_cache(typed=True)
def kind(value=0, other=None):
    return type(value).__name__


print(kind(1), kind(1.0), kind(value=1), kind(value=1.0), kind.cache_info())
print(copy.copy(kind) is kind, copy.deepcopy(kind) is kind, kind.__wrapped__.__name__)
print(functools.lru_cache(maxsize=-5)(len)("abc"))
try:
    functools.lru_cache("big")
except TypeError as error:
    print(error)


class Slotted:
    __slots__ = ()

    @functools.cached_property
    def value(self):
        return 1


try:
    Slotted().value
except TypeError as error:
    print(error)
late = functools.cached_property(lambda self: 1)
Cell.late = late
try:
    cell.late
except TypeError as error:
    print(error)


class Shared:
    made = 0

    @functools.cached_property
    def connection(self):
        time.sleep(0.05)
        Shared.made += 1
        return "connection"


shared = Shared()
threads = [threading.Thread(target=lambda: shared.connection) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("made", Shared.made)

by_length = functools.cmp_to_key(mycmp=lambda a, b: len(a) - len(b))
print(sorted(["ccc", "a", "bb"], key=by_length), by_length("a") == by_length("b"), by_length("x").obj)
try:
    by_length("a") < 3
except TypeError as error:
    print(error)


@functools.singledispatch
def show(value):
    return "something"


@show.register
def _(value: int | float):
    return "number"


@show.register
def _(value: Union[str, bytes]):
    return "text"


@show.register(list)
def _(value):
    return "list"


show.register(Mapping, lambda value: "mapping")
show.register(Sized, lambda value: "sized")


@show.register
def _(value: "tuple"):
    return "tuple"


@show.register
def _(value: None):
    return "nothing"


print([show(value) for value in (1, 2.0, "s", b"b", [], {}, set(), (), None, object(), True)])
print(show.dispatch(bool) is show.registry[int], show.dispatch(dict)({}))
for wrong in (lambda: show.register(3), lambda: show.register(list[int], len), lambda: show()):
    try:
        wrong()
    except TypeError as error:
        print(str(error).replace(str(len), "len"))
try:
    @show.register
    def _(value: list[int]):
        pass
except TypeError as error:
    print(error)


class Both:
    def __iter__(self):
        return iter(())

    def __len__(self):
        return 0


show.register(Iterable, lambda value: "iterable")
try:
    print(show(Both()))
except RuntimeError as error:
    print(str(error).split(":")[0])


class Formatter:
    @functools.singledispatchmethod
    def format(self, value):
        """Formats."""
        return repr(value)

    @format.register
    def _(self, value: int):
        return f"{value:,}"

    @format.register(str)
    @classmethod
    def _(cls, value):
        return cls.__name__ + value

    @functools.singledispatchmethod
    @staticmethod
    def plain(value):
        return "plain"

    @plain.register
    @staticmethod
    def _(value: float):
        return "float"


f = Formatter()
print(f.format(1234567), f.format([]), f.format("!"), f.plain(1), Formatter.plain(1.5))
print(Formatter.format.__name__, Formatter.format.__doc__)


def logged(function):
    @functools.wraps(function)
    def inner(*args):
        return function.__get__(None, object)(*args)
    return inner


print(logged(staticmethod(power)).__name__, callable(staticmethod(power)))
print(functools.reduce(lambda a, b: a + b, [], "start"))
try:
    functools.reduce(max, [])
except TypeError as error:
    print(error)

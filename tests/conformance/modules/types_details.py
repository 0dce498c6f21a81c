# Names for types: how they are shown, and what they refuse.
import itertools
import types
from typing import (Any, Callable, Dict, Generator, Generic, List, NotRequired, Optional, Protocol, Required, Tuple, TypedDict, TypeVar,
                    Union)


def show(body):
    try:
        print(body())
    except Exception as error:
        print(type(error).__name__, error)


space = types.SimpleNamespace(a=1, b=[2])
space.me = space
print(space)
show(lambda: types.SimpleNamespace(1))
view = types.MappingProxyType({"a": 1})
show(lambda: (view, type(view), view | {"b": 2}))
show(lambda: types.MappingProxyType(3))
show(lambda: view.clear())
show(lambda: hash(view))
print(types.CodeType, types.FrameType, types.TracebackType, type(show.__code__))
T = TypeVar("T")
U = TypeVar("U")


class Box(Generic[T]):
    def __init__(self, item=None):
        self.item = item


class Plain:
    pass


class Walks(Protocol):
    def walk(self) -> None: ...


class Dog(Walks):
    def walk(self):
        return "walks"


class Movie(TypedDict, total=False):
    title: Required[str]
    year: int


class Rated(Movie):
    stars: int
    note: NotRequired[str]


print(Tuple[()], Optional[Union[int, str]], Generator[int, None, str], Callable[[int], None], Dict[str, Any], Box[int](3).item)
for wrong in (lambda: Dict[int], lambda: List[int, str], lambda: Optional[int, str], lambda: Union[()], lambda: Generic[int],
              lambda: Generic[T, T], lambda: Box[int, str], lambda: Walks()):
    show(wrong)
print(Dog().walk())
print(Movie.__required_keys__, Movie.__optional_keys__, sorted(Rated.__required_keys__), sorted(Rated.__optional_keys__))
show(lambda: list(itertools.product("ab", repeat=-1)))

from __future__ import annotations
from typing import *
import abc, typing, types, sys
T = TypeVar("T"); K = TypeVar("K", bound="Shape"); N = NewType("N", int)
@runtime_checkable
class Closable(Protocol):
    def close(self) -> None: ...
class Shape(abc.ABC):
    @property
    @abc.abstractmethod
    def area(self) -> float: ...
    @classmethod
    def unit(cls: type[K]) -> K: return cls(1)
    def __str__(self) -> str: return f"{type(self).__name__.lower()} of {self.area:g}"
class Sq(Shape):
    def __init__(self, s: float): self.s = s
    @property
    def area(self): return self.s ** 2
class Stack(Generic[T]):
    def __init__(self) -> None: self._i: list[T] = []
    def push(self, x: T) -> Stack[T]: self._i.append(x); return self
    def pop(self) -> Optional[T]: return self._i.pop() if self._i else None
class Movie(TypedDict, total=False):
    title: Required[str]
    year: int
class Emp(NamedTuple):
    name: str
    id: int = 3
    def tag(self) -> str: return f"{self.name}#{self.id}"
s: Stack[int] = Stack(); print(s.push(1).push(2).pop(), Stack[int]().pop(), Stack[int], Sq.unit(), N(5), Emp("a").tag(), Emp("b", 2)._asdict(), Movie(title="x"))
class F:
    def close(self): pass
print(isinstance(F(), Closable), isinstance(5, Closable), issubclass(F, Closable), List[int], Dict[str, Any], Union[int, None], Optional[str], Callable[[int], str], Tuple[int, ...], int | str, Literal["a", 1], list[int] | None)
def f(a: int, b: str = "x", *c: float, d: Sq | None = None) -> list[Emp]: return []
print(f.__annotations__, get_type_hints(f)["return"], get_type_hints(Emp), get_origin(List[int]), get_args(Dict[str, int]), Movie.__required_keys__, Movie.__annotations__.keys())
print(T, K.__bound__, N.__name__, cast(int, "s"), TYPE_CHECKING, Any, NoReturn, ClassVar[int], Final, Annotated[int, "m"].__metadata__, Type[int], isinstance([], List), Emp.__annotations__)
@overload
def g(x: int) -> int: ...
@overload
def g(x: str) -> str: ...
def g(x): return x
@final
class Z: pass
print(g(5), Z.__final__, types.SimpleNamespace(a=1, b="q"), types.MappingProxyType({"a": 1}), type(lambda: 0) is types.FunctionType, isinstance(len, types.BuiltinFunctionType), types.new_class("NC", (), {}).__name__)
for h in (lambda: Shape(), lambda: isinstance(1, list[int]), lambda: List[int](), lambda: types.MappingProxyType({})["x"], lambda: Closable(), lambda: isinstance(3, Movie), lambda: Union[1], lambda: TypeVar("X", int), lambda: Emp(), lambda: types.MappingProxyType({}).update(), lambda: assert_never(3)):
    try: print(h())
    except Exception as e: print(type(e).__name__, e)
print(reveal_type(1) if False else "", sys.version_info[:2], sys.version_info.major, sys.implementation.name, sys.platform, typing.get_type_hints(Sq.__init__), Self, ParamSpec("P"), Sequence[int], Iterable, Awaitable[int])

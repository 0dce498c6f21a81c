from typing import *
import typing
T = TypeVar('T'); K = TypeVar('K', bound=int)
class Box(Generic[T]):
    def __init__(self, v: T) -> None: self.v = v
    def get(self) -> T: return self.v
b = Box[int](5); print(b.get(), Box[int], T, K, Optional[int], Union[int, str], List[int], Dict[str, int], Callable[[int], str], Any, Tuple[int, ...], Union[int, None], Literal['a', 1], ClassVar[int], Type[int], Iterable[int], Annotated[int, 'x'], Final, NoReturn, list[int], dict[str, list[int]], int | None, int | str | None, Callable[..., Any], Awaitable[int], Set[int], Deque[int], DefaultDict[str, int], Sequence[str], Self, Never)
class NT(NamedTuple):
    a: int
    b: str = 'z'
    def m(self): return self.a
print(NT(1), NT(1).m(), NT._fields, NT.__annotations__, NT(a=1, b='q')._asdict())
class TD(TypedDict, total=False): x: int; y: str
print(TD(x=1), TD.__annotations__, {'x': 2})
class Pr(Protocol):
    def run(self) -> int: ...
@runtime_checkable
class Rc(Protocol):
    def run(self): ...
class Im:
    def run(self): return 1
print(isinstance(Im(), Rc), isinstance(5, Rc))
UserId = NewType('UserId', int); print(UserId(5), UserId, UserId.__name__)
print(get_type_hints(Box.get), get_origin(List[int]), get_args(Dict[str, int]), cast(int, 'a'), get_origin(list[int]), get_args(int | str), get_type_hints(NT))
@overload
def f(x: int) -> int: ...
@overload
def f(x: str) -> str: ...
def f(x): return x
print(f(1), TYPE_CHECKING, isinstance([], Sequence), isinstance({}, Mapping), issubclass(list, Iterable))
P = ParamSpec('P'); def_ = Concatenate
print(P, reveal_type(5) if False else '', final(Im).__name__, no_type_check(f) is f, assert_type(5, int), get_origin(Union[int, str]), Generic, Optional[int] == Union[int, None], List[int] == List[int], Union[int, int], hash(List[int]) == hash(List[int]))
def g(x: Optional[List[int]] = None, *a: int) -> Dict[str, Any]: ...
print(g.__annotations__)
try: isinstance(5, List[int])
except TypeError as e: print(e)
try: List[int]()
except TypeError as e: print(e)
print(list[int](), dict[str, int](a=1), tuple[int, ...], type[int], Box.__parameters__, Box[int].__args__, Box[int].__origin__)
try: Any()
except TypeError as e: print(e)

# What CPython 3.11 prints:
# expect: 5 __main__.Box[int] ~T ~K typing.Optional[int] typing.Union[int, str] typing.List[int] typing.Dict[str, int] typing.Callable[[int], str] typing.Any typing.Tuple[int, ...] typing.Optional[int] typing.Literal['a', 1] typing.ClassVar[int] typing.Type[int] typing.Iterable[int] typing.Annotated[int, 'x'] typing.Final typing.NoReturn list[int] dict[str, list[int]] int | None int | str | None typing.Callable[..., typing.Any] typing.Awaitable[int] typing.Set[int] typing.Deque[int] typing.DefaultDict[str, int] typing.Sequence[str] typing.Self typing.Never
# expect: NT(a=1, b='z') 1 ('a', 'b') {'a': <class 'int'>, 'b': <class 'str'>} {'a': 1, 'b': 'q'}
# expect: {'x': 1} {'x': <class 'int'>, 'y': <class 'str'>} {'x': 2}
# expect: True False
# expect: 5 __main__.UserId UserId
# expect: {'return': ~T} <class 'list'> (<class 'str'>, <class 'int'>) a <class 'list'> (<class 'int'>, <class 'str'>) {'a': <class 'int'>, 'b': <class 'str'>}
# expect: 1 False True True True
# expect: ~P  Im True 5 typing.Union <class 'typing.Generic'> True True <class 'int'> True
# expect: {'x': typing.Optional[typing.List[int]], 'a': <class 'int'>, 'return': typing.Dict[str, typing.Any]}
# expect: Subscripted generics cannot be used with class and instance checks
# expect: Type List cannot be instantiated; use list() instead
# expect: [] {'a': 1} tuple[int, ...] type[int] (~T,) (<class 'int'>,) <class '__main__.Box'>
# expect: Any cannot be instantiated

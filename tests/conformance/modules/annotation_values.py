import typing, queue, threading, asyncio
from typing import Optional, List, Dict, Callable, Union, Any, ClassVar, NamedTuple, TypedDict
from collections import deque
from collections.abc import Iterator, Iterable
count: int = 0
names: list[str]
class Task:
    id: int
    name: str = "x"
    deps: "list[Task]"
    total: ClassVar[int] = 3
    cb: Callable[[int], str] | None = None
    q: "queue.Queue[int]"
    print("body", __annotations__)
print(Task.__annotations__)
print(__annotations__)
def f(a: int, b: Optional[str] = None, *args: float, k: Dict[str, List[int]] = {}, **kw: Any) -> Iterator[int]:
    x: undefined = 3
    yield a
print(f.__annotations__)
async def g(q: asyncio.Queue[int], lock: asyncio.Lock) -> None: ...
print(g.__annotations__)
def h(q: queue.Queue[str], e: threading.Event, t: "threading.Thread") -> Union[int, None]: ...
print(h.__annotations__)
class P(NamedTuple):
    x: int
    y: float = 0.0
print(P.__annotations__, P(1))
class D(TypedDict, total=False):
    a: int
    b: "str"
print(D.__annotations__)
try:
    def bad(x: Nope): pass
except NameError as e:
    print(e)
try:
    class Bad:
        def m(self, other: Bad): pass
except NameError as e:
    print(e)
class Ok:
    def m(self, other: "Ok") -> "Ok": return self
print(Ok.m.__annotations__, typing.get_type_hints(Ok.m))
class Empty: pass
print(Empty.__annotations__)
print((lambda: 0).__annotations__)
d = deque[int]
print(d, tuple[int, ...], dict[str, list[int]], type[int], int | None, Optional[int], Callable[..., int])
class G(typing.Generic[typing.TypeVar("T")]):
    v: int
print(G[int], G.__annotations__)
x = {}
x["a"]: int = 5
print(x)
def outer(T):
    def inner(a: T) -> "T": return a
    return inner
print(outer(int).__annotations__)
f.__annotations__["extra"] = 1
print(f.__annotations__["extra"])
for k, v in typing.get_type_hints(Task).items(): print(k, v)
class Base: tag: int = 1
class Derived(Base): pass
print(Derived.__annotations__, Base.__annotations__, Base().__annotations__)
ns = {}
exec("k: int = 3\ndef f(a: int, *r: str) -> bool: return a\nclass C:\n    v: 'int'\n    w: list = []", ns)
print(ns["__annotations__"], ns["f"].__annotations__, ns["C"].__annotations__)

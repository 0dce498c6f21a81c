from __future__ import annotations
from dataclasses import dataclass, field, fields
import typing
@dataclass
class Node:
    name: str
    children: list[Node] = field(default_factory=list)
    parent: Node | None = None
@dataclass(kw_only=True)
class Options:
    name: str
    level: int = 0
print(Node.__annotations__)
print([f.type for f in fields(Node)])
print([f.type for f in fields(Options)], Options(name="o"))
print(typing.get_type_hints(Node)["parent"])
def f(a: int, *b: str, c: Foo = 3, **d: bar.baz) -> Undefined: pass
print(f.__annotations__)
for wrong in (lambda: Options(), lambda: Options("x"), lambda: Node()):
    try: wrong()
    except TypeError as e: print(e)

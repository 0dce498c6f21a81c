from dataclasses import *
from typing import List, Optional, ClassVar

@dataclass
class P:
    x: int
    y: int = 0
    tags: List[str] = field(default_factory=list)
    hidden: int = field(default=5, repr=False, compare=False)
    kind: ClassVar[str] = 'p'
p = P(1)
print(p, p == P(1), p == P(2), P.kind, p.hidden)
p.tags.append('a')
print(P(1).tags, asdict(p), astuple(p))

@dataclass(order=True, frozen=True)
class J:
    pr: int
    name: str = field(compare=False)
print(sorted([J(2, 'b'), J(1, 'z')]))
print(J(1, 'a') < J(2, 'a'))
print(hash(J(1, 'x')) == hash(J(1, 'y')))
try:
    J(1, 'a').pr = 3
except FrozenInstanceError as e:
    print(type(e).__name__, e)
try:
    del J(1, 'a').pr
except FrozenInstanceError as e:
    print(e)
print(replace(J(1, 'a'), name='b'))
print([f.name for f in fields(P)])
print(is_dataclass(P))
print(is_dataclass(1))

@dataclass
class Q(P):
    z: int = 9

    def __post_init__(self):
        self.s = self.x + self.z
print(Q(1, 2), Q(1).s, Q.__match_args__)

@dataclass
class I:
    a: int
    scale: InitVar[int] = 2
    b: int = field(init=False)

    def __post_init__(self, scale):
        self.b = self.a * scale
print(I(3), I(3, 5))

@dataclass(kw_only=True, slots=True)
class K:
    a: int
    b: int = 2
print(K(a=1), K.__slots__)
try:
    K(1)
except TypeError as e:
    print(e)
try:
    P()
except TypeError as e:
    print(e)
try:
    P(1, 2, [], 3, 4)
except TypeError as e:
    print(e)
try:

    @dataclass
    class Bad:
        a: int = 1
        b: str
except TypeError as e:
    print(e)
try:

    @dataclass
    class Bad2:
        a: list = []
except ValueError as e:
    print(e)
try:
    P(1) < P(2)
except TypeError as e:
    print(e)
try:
    hash(P(1))
except TypeError as e:
    print(e)
print(make_dataclass('M', [('a', int), 'b', ('c', int, field(default=3))])(1, 2))
print(P.__doc__, J.__doc__)

@dataclass(eq=False)
class N:
    a: int
print(N(1) == N(1), repr(N(2)))
print(fields(P)[0].type)
print(fields(P)[1].default)
print(fields(P)[0].default is MISSING)
print(asdict(Q(1, tags=['t'])))
match P(1, 2):
    case P(x=1, y=yy):
        print('matched', yy)

@dataclass
class Node:
    v: int
    next: Optional['Node'] = None
n = Node(1, Node(2))
print(n, asdict(n))
n.next.next = n
print(n)

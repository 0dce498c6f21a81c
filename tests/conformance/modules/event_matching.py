# structural matching, dataclasses, enums in an event loop simulation
from dataclasses import dataclass, field, replace, asdict, astuple, FrozenInstanceError, KW_ONLY, InitVar
from enum import Enum, IntEnum, Flag, auto, unique, StrEnum, IntFlag
import heapq, itertools, typing, abc
class State(Enum):
    READY = auto(); RUNNING = auto(); DONE = "done"; FINISHED = "done"
    @property
    def active(self): return self is not State.DONE
    @classmethod
    def parse(cls, s): return cls[s.upper()]
    def __str__(self): return self.name.lower()
print(State.READY, repr(State.DONE), State("done"), State.FINISHED is State.DONE, list(State), State.parse("ready").active, State.READY.value, len(State), State.__members__.keys())
try: State("x")
except ValueError as e: print(e)
try: State["NO"]
except KeyError as e: print(e)
try: State.READY = 3
except AttributeError as e: print(e)
class P(IntEnum): LOW = 1; HIGH = 10
print(P.HIGH > 5, P.LOW + 1, sorted([P.HIGH, P.LOW]), f"{P.LOW}", repr(P.LOW), P(10), "%d %s" % (P.LOW, P.LOW))
class Perm(Flag): R = auto(); W = auto(); X = auto(); RW = R | W
print(Perm.R | Perm.X, Perm.RW, Perm.R in Perm.RW, ~Perm.R, Perm(0), bool(Perm.R & Perm.W), list(Perm.RW), Perm(5), repr(Perm.RW))
class S(StrEnum): A = auto(); B = "bee"
print(S.A, S.B.upper(), S("a"), f"{S.B:>5}", S.A == "a")
try:
    @unique
    class U(Enum): A = 1; B = 1
except ValueError as e: print(e)
@dataclass(order=True)
class Event:
    time: float
    seq: int = field(compare=True, default_factory=itertools.count().__next__)
    kind: str = field(default="tick", compare=False)
    data: dict = field(default_factory=dict, compare=False, repr=False)
    _: KW_ONLY
    tags: tuple = ()
    cost: InitVar[int] = 2
    def __post_init__(self, cost): self.total = self.time * cost
@dataclass(frozen=True, slots=True)
class Pt: x: int; y: int = 0
evs = []
for t, k in [(3, "c"), (1, "a"), (1, "b")]: heapq.heappush(evs, Event(t, kind=k, cost=3))
while evs:
    e = heapq.heappop(evs); print(e, e.total)
    match e:
        case Event(time=1, kind="a" | "b" as k): print("early", k)
        case Event(time=t) if t > 2: print("late", t)
def describe(x):
    match x:
        case []: return "empty"
        case [one]: return f"one {one}"
        case [Pt(0, 0), *rest]: return f"origin + {len(rest)}"
        case {"type": "msg", "body": str(b), **kw}: return f"msg {b} {kw}"
        case (int() | float()) as n if n < 0: return "negative"
        case int(n): return f"int {n}"
        case State.DONE: return "done!"
        case "quit" | "exit": return "bye"
        case str() as s: return s.upper()
        case (a, (b, *_)): return f"nested {a} {b}"
        case None: return "none"
        case _: return type(x).__name__
for v in ([], [1], [Pt(0, 0), 2, 3], {"type": "msg", "body": "hi", "to": 1}, -2.5, 7, State.DONE, "exit", "abc", (1, [2, 3, 4]), None, {1}, True, b"x"): print(describe(v), end="; ")
print()
p = Pt(1); print(p, replace(p, y=5), asdict(p), astuple(p), hash(p) == hash(Pt(1)), p == Pt(1, 0), {p: 1}[Pt(1)])
for f in (lambda: setattr(p, "x", 3), lambda: Pt(), lambda: Pt(1, 2, 3), lambda: Pt(1, z=3), lambda: p < Pt(2), lambda: Event(), lambda: p.__dict__):
    try: f()
    except Exception as e: print(type(e).__name__, e)
try:
    @dataclass
    class Bad: a: int = 1; b: str
except TypeError as e: print(e)
try:
    @dataclass
    class Bad2: a: list = []
except ValueError as e: print(e)
@dataclass
class Base: a: int = 1
@dataclass
class Child(Base): b: int = 2; a: int = 9
print(Child(), Child(1, 2), Child.__match_args__, Base() == Child(), [f.name for f in __import__("dataclasses").fields(Child)])

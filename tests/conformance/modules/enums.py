from enum import *

class C(Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1
print(C.RED)
print(repr(C.RED))
print(C.CRIMSON is C.RED)
print(C(2))
print(C['GREEN'])
print(list(C))
print(C.RED.name)
print(C.RED.value)
print(len(C))
print(C.RED in C)
try:
    C(5)
except ValueError as e:
    print(e)
try:
    C['X']
except KeyError as e:
    print('KeyError', e)
try:
    C.RED = 3
except AttributeError as e:
    print(e)
try:
    C.RED.value = 3
except AttributeError as e:
    print(e)
print(C.__members__.items())
print(type(C.RED))
print(isinstance(C.RED, C))
print({C.RED: 'r'}[C.RED])
print(C.RED == 1)
print(C.RED != C.GREEN)
print(f'{C.RED}')
print('%s' % C.GREEN)
print('{:>10}'.format(C.RED))

class N(IntEnum):
    A = 1
    B = auto()
print(N.A + 1)
print(N.B)
print(repr(N.B))
print(N.A < N.B)
print(f'{N.A}')
print('%d' % N.B)
print(sorted([N.B, N.A]))
print(N(1) == 1)

class S(str, Enum):
    X = 'x'
    Y = 'y'
print(S.X, S.X == 'x', S.X.upper(), f'{S.X}', repr(S.Y), str(S.Y))

class SE(StrEnum):
    UP = auto()
    DOWN = auto()
print(SE.UP, SE.UP + '!', repr(SE.DOWN), f'{SE.UP}')

class F(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W
print(F.R | F.X)
print(F.RW)
print(F.R in F.RW)
print(~F.R)
print(F.R & F.W)
print(bool(F.R & F.W))
print(repr(F.R | F.W))
print(list(F.RW))
print(F(0))
print(F.R ^ F.RW)
print(F(7))

class I(IntFlag):
    A = 1
    B = 2
print(I.A | I.B, repr(I.A | 4), I.A | I.B == 3, I(3), int(I.B))

class P(Enum):
    EARTH = (5.9, 6.3)
    MARS = (0.6, 3.3)

    def __init__(self, m, r):
        self.m, self.r = (m, r)

    @property
    def ratio(self):
        return round(self.m / self.r, 3)

    @classmethod
    def biggest(cls):
        return max(cls, key=lambda p: p.m)

    def __str__(self):
        return self.name.lower()
print(P.EARTH, P.MARS.ratio, P.biggest(), P((0.6, 3.3)), P.EARTH.value)
A = Enum('A', 'ant bee cat')
print(list(A), A.bee)
B = Enum('B', {'x': 10})
print(B.x.value, B(10))

@unique
class U(Enum):
    A = 1
try:

    @unique
    class U2(Enum):
        A = 1
        B = 1
except ValueError as e:
    print(e)

class Au(Enum):

    def _generate_next_value_(name, start, count, last):
        return name.lower()
    ONE = auto()
    TWO = auto()
print([a.value for a in Au])

class M(Enum):
    A = 1

    @classmethod
    def _missing_(cls, v):
        return cls.A if v == 'a' else None
print(M('a'))
try:
    M('b')
except ValueError as e:
    print(e)
try:

    class D(C):
        BLUE = 3
except TypeError as e:
    print(e)
import pickle, copy, json
print(pickle.loads(pickle.dumps(C.RED)) is C.RED)
print(copy.deepcopy(C.GREEN) is C.GREEN)
print(json.dumps({'n': N.A}))
print(hash(C.RED) == hash('RED'))
print(bool(C.RED))
print(C.RED.__class__.__name__)
print(C, repr(C))
match C.RED:
    case C.GREEN:
        print('g')
    case C.RED:
        print('r')

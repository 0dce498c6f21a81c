from enum import *
class C(Enum):
    RED = 1
    GREEN = 'g'
    ALIAS = 1
    def m(self): return self.name.lower()
    @property
    def p(self): return self.value
print(C.RED, repr(C.RED), C.RED.name, C.RED.value, C(1), C['GREEN'], list(C), C.ALIAS is C.RED, C.RED.m(), C.RED.p, len(C), C.RED in C, C.__members__, isinstance(C.RED, C), type(C.RED), hash(C.RED) is not None, C.RED == 1, C.RED is C.RED, {C.RED: 1}[C.RED], f'{C.RED}', f'{C.RED:>10}', '%s' % C.RED, C.RED.__class__, repr(C))
for fn in (lambda: C(9), lambda: C['X'], lambda: C.X, lambda: setattr(C, 'RED', 2), lambda: C.RED < C.GREEN, lambda: setattr(C.RED, 'value', 3), lambda: delattr(C, 'RED')):
    try: print(fn())
    except Exception as e: print(type(e).__name__, e)
try:
    class D(C): pass
except TypeError as e: print(e)
class Dup: pass

class I(IntEnum):
    A = 1
    B = 2
print(I.A < I.B, I.A + 1, I.A == 1, repr(I.A), str(I.A), f'{I.A}', sorted(I), int(I.B), '%d' % I.A, [10, 20, 30][I.A], max(I))
class F(Flag):
    R = auto(); W = auto(); X = auto()
    RW = R | W
print(F.R | F.W, repr(F.R | F.X), F.R & F.W, F.RW, F.R in F.RW, ~F.R, F(3), F(0), repr(F(0)), bool(F.R & F.W), list(F.RW), F.R ^ F.RW, list(F), F.X.value, len(F.RW), str(F.R|F.X), F.RW.name)
class IF(IntFlag): A = 1; B = 2
print(IF.A | IF.B, repr(IF.A | 4), IF.A + 1, repr(IF.A), repr(IF(0)), IF.A | 8)
class A(Enum):
    X = auto(); Y = auto()
print(list(A), A.Y.value)
class S(str, Enum): P = 'p'; Q = 'q'
print(S.P, S.P == 'p', S.P.upper(), f'{S.P}', repr(S.P), S('q'), '-'.join(S))
class SS(StrEnum): AA = auto(); B = 'bb'
print(SS.AA, repr(SS.AA), f'{SS.B}', SS.AA + '!')
@unique
class U(Enum): A = 1; B = 2
try:
    @unique
    class V(Enum): A = 1; B = 1
except ValueError as e: print(e)
class Pl(Enum):
    E = (1, 2)
    M = (3, 4)
    def __init__(self, a, b): self.a = a; self.b = b
    @classmethod
    def first(cls): return cls.E
print(Pl.E.a, Pl.M.value, Pl.first())
Fn = Enum('Fn', 'A B C'); print(list(Fn), Fn.B.value); Fn2 = Enum('Fn2', {'X': 10}); print(Fn2.X, list(Enum('L', ['p', 'q'])))
class N(Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last): return name.lower()
    A = auto(); B = auto()
print(N.A.value, N.B)
class Mi(Enum):
    A = 1
    @classmethod
    def _missing_(cls, v): return cls.A
print(Mi(77), Mi.A._name_, Mi.A._value_)
class W(Enum):
    A = 1
    def __str__(self): return 'W-' + self.name
    def __repr__(self): return 'wr'
print(W.A, [W.A], f'{W.A}'); import pickle, copy; print(copy.deepcopy(C.RED) is C.RED, pickle.loads(pickle.dumps(C.RED)) is C.RED)
for m in C: print(m, end=' ')
print(dir(C)[-3:] if False else '')

# What CPython 3.11 prints:
# expect: C.RED <C.RED: 1> RED 1 C.RED C.GREEN [<C.RED: 1>, <C.GREEN: 'g'>] True red 1 2 True {'RED': <C.RED: 1>, 'GREEN': <C.GREEN: 'g'>, 'ALIAS': <C.RED: 1>} True <enum 'C'> True False True 1 C.RED      C.RED C.RED <enum 'C'> <enum 'C'>
# expect: ValueError 9 is not a valid C
# expect: KeyError 'X'
# expect: AttributeError X
# expect: AttributeError cannot reassign member 'RED'
# expect: TypeError '<' not supported between instances of 'C' and 'C'
# expect: AttributeError <enum 'Enum'> cannot set attribute 'value'
# expect: AttributeError 'C' cannot delete member 'RED'.
# expect: <enum 'D'> cannot extend <enum 'C'>
# expect: True 2 True <I.A: 1> 1 1 [<I.A: 1>, <I.B: 2>] 2 1 20 2
# expect: F.RW <F.R|X: 5> F(0) F.RW True F.W|X F.RW F(0) <F: 0> False [<F.R: 1>, <F.W: 2>] F.W [<F.R: 1>, <F.W: 2>, <F.X: 4>] 4 2 F.R|X RW
# expect: 3 <IF.A|4: 5> 2 <IF.A: 1> <IF: 0> 9
# expect: [<A.X: 1>, <A.Y: 2>] 2
# expect: S.P True P S.P <S.P: 'p'> S.Q p-q
# expect: aa <SS.AA: 'aa'> bb aa!
# expect: duplicate values found in <enum 'V'>: B -> A
# expect: 1 (3, 4) Pl.E
# expect: [<Fn.A: 1>, <Fn.B: 2>, <Fn.C: 3>] 2
# expect: Fn2.X [<L.p: 1>, <L.q: 2>]
# expect: a N.B
# expect: Mi.A A 1
# expect: W-A [wr] W-A
# expect: True True
# expect: C.RED C.GREEN 

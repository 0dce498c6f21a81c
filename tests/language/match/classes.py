from dataclasses import dataclass
@dataclass
class P:
    x: int
    y: int = 0
class Color:
    RED = 1
def g(p):
    match p:
        case P(0, 0): return 'origin'
        case P(x=0, y=yy): return f'y={yy}'
        case P(x, y) if x == y: return 'diag'
        case P(): return 'p'
        case Color.RED: return 'red'
        case [P(x=1), P(x=2)] | [P(x=3)]: return 'ps'
        case [[a, b], *_, c]: return (a,b,c)
        case -1: return 'neg'
        case 1+2j: return 'cplx'
        case 'a' 'b': return 'ab'
print(g(P(0,0)), g(P(0,5)), g(P(3,3)), g(P(1,2)), g(1), g([P(1),P(2)]), g([P(3)]), g([[1,2],3,4]), g(-1), g(1+2j), g('ab'), g(99))

# What CPython 3.11 prints:
# expect: origin y=5 diag p red ps ps (1, 2, 4) neg cplx ab None

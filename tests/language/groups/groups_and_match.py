def m(x):
    match x:
        case 0: return "zero"
        case 1 | 2: return "one or two"
        case -1: return "minus"
        case "hi": return "str"
        case None: return "none"
        case True: return "true"
        case [a]: return f"one {a}"
        case [a, b] if a == b: return "same"
        case [a, *rest]: return f"list {a} {rest}"
        case {"k": v, **rest}: return f"map {v} {rest}"
        case {}: return "mapping"
        case str() as s: return "s " + s
        case int(n): return f"int {n}"
        case float(): return "float"
        case Pt(x=0, y=yy): return f"y {yy}"
        case Pt(a, b): return f"pt {a} {b}"
        case (Cl.RED | Cl.BLUE) as c: return f"color {c}"
        case _: return "other"
class Pt:
    __match_args__ = ("x", "y")
    def __init__(self, x, y): self.x = x; self.y = y
class Cl:
    RED = object(); BLUE = "blue"
for v in [0, 2, -1, "hi", None, True, [1], [1, 1], (1, 2, 3), {"k": 1, "z": 2}, {}, {"q": 1}, "yo", 77, 1.5, Pt(0, 5), Pt(1, 2), Cl.RED, object(), b"x", []]:
    r = m(v); print(r if not r.startswith("color") else "color")
match (1, (2, [3, 4])):
    case (a, (b, [c, *_])): print(a, b, c)
try:
    raise ExceptionGroup("g", [ValueError(1), TypeError(2), ExceptionGroup("n", [ValueError(3), KeyError(4)])])
except* ValueError as e: print("VE", e.exceptions, e)
except* (TypeError, KeyError) as e: print("TK", e.exceptions)
try:
    try: raise ExceptionGroup("g", [ValueError(1), OSError(2)])
    except* ValueError: print("v")
except ExceptionGroup as e: print("rest", repr(e))
try:
    try: raise ValueError("naked")
    except* ValueError as e: print(repr(e)); raise KeyError("new")
except BaseException as e: print(repr(e), repr(e.__context__))
try:
    try: raise ExceptionGroup("g", [ValueError(1)])
    except* ValueError: raise
except ExceptionGroup as e: print(repr(e))
try: 
    pass
except* ValueError: pass
else: print("else")
finally: print("fin")
eg = ExceptionGroup("m", [ValueError(1), TypeError(2)])
print(eg.message, eg.exceptions, eg.split(ValueError), eg.subgroup(lambda e: isinstance(e, TypeError)), str(eg), eg.derive([KeyError()]))
try: ExceptionGroup("x", [])
except ValueError as e: print(e)
try: ExceptionGroup("x", [KeyboardInterrupt()])
except TypeError as e: print(e)
print(type(BaseExceptionGroup("x", [ValueError()])), type(BaseExceptionGroup("x", [KeyboardInterrupt()])))
class MyEG(ExceptionGroup):
    def derive(self, excs): return MyEG(self.message, excs)
print(MyEG("q", [ValueError(1), KeyError(2)]).split(KeyError))
for i in range(2):
    try: raise ExceptionGroup("loop", [ValueError(i)])
    except* ValueError as e:
        for x in e.exceptions: print("in", x)
def gen():
    try:
        x = yield 1
        print("got", x)
        yield 2
    except ValueError as e: print("thrown", e); yield 99
    finally: print("closing")
    return "ret"
g = gen(); print(next(g), g.send("s")); print(g.throw(ValueError("tv")))
try: next(g)
except StopIteration as e: print("stop", e.value)
def dele():
    r = yield from gen(); print("r", r); yield "after"
for v in dele(): print("d", v)
g = gen(); next(g); g.close(); g.close()
def bad():
    try: yield 1
    finally: yield 2
b = bad(); next(b)
try: b.close()
except RuntimeError as e: print(e)
def s(): yield; raise StopIteration
x = s(); next(x)
try: next(x)
except RuntimeError as e: print(e)
g = (i * i for i in range(4)); print(next(g), list(g), g.__name__)
def inf():
    n = 0
    while True: yield n; n += 1
from itertools import islice, takewhile, chain, count, cycle, accumulate, groupby, product, permutations, combinations, zip_longest, tee, starmap, repeat
print(list(islice(inf(), 3)), list(takewhile(lambda x: x < 4, inf())), list(chain([1], "ab")), list(islice(count(5, 2), 3)), list(islice(cycle("ab"), 5)), list(accumulate([1, 2, 3])), [(k, list(v)) for k, v in groupby("aabc")], list(product("ab", [1, 2])), list(permutations([1, 2, 3], 2)), list(combinations("abc", 2)), list(zip_longest("ab", [1], fillvalue=0)), list(starmap(pow, [(2, 3)])), list(repeat(1, 2)))
def pipeline():
    def src():
        for i in range(10): yield i
    def flt(it):
        for x in it:
            if x % 2: yield x
    def sq(it):
        for x in it: yield x * x
    return sum(sq(flt(src())))
print(pipeline())
def walk(t):
    if isinstance(t, list):
        for x in t: yield from walk(x)
    else: yield t
print(list(walk([1, [2, [3, 4]], 5])))
print(gen().gi_running, gen.__name__, type(gen()))

# expect: zero
# expect: one or two
# expect: minus
# expect: str
# expect: none
# expect: one or two
# expect: one 1
# expect: same
# expect: list 1 [2, 3]
# expect: map 1 {'z': 2}
# expect: mapping
# expect: mapping
# expect: s yo
# expect: int 77
# expect: float
# expect: y 5
# expect: pt 1 2
# expect: color
# expect: other
# expect: other
# expect: other
# expect: 1 2 3
# expect: VE (ValueError(1), ExceptionGroup('n', [ValueError(3)])) g (2 sub-exceptions)
# expect: TK (TypeError(2), ExceptionGroup('n', [KeyError(4)]))
# expect: v
# expect: rest ExceptionGroup('g', [OSError(2)])
# expect: ExceptionGroup('', (ValueError('naked'),))
# expect: KeyError('new') ExceptionGroup('', (ValueError('naked'),))
# expect: ExceptionGroup('g', [ValueError(1)])
# expect: else
# expect: fin
# expect: m (ValueError(1), TypeError(2)) (ExceptionGroup('m', [ValueError(1)]), ExceptionGroup('m', [TypeError(2)])) m (1 sub-exception) m (2 sub-exceptions) m (1 sub-exception)
# expect: second argument (exceptions) must be a non-empty sequence
# expect: Cannot nest BaseExceptions in an ExceptionGroup
# expect: <class 'ExceptionGroup'> <class 'BaseExceptionGroup'>
# expect: (MyEG('q', [KeyError(2)]), MyEG('q', [ValueError(1)]))
# expect: in 0
# expect: in 1
# expect: got s
# expect: 1 2
# expect: thrown tv
# expect: 99
# expect: closing
# expect: stop ret
# expect: d 1
# expect: got None
# expect: d 2
# expect: closing
# expect: r ret
# expect: d after
# expect: closing
# expect: generator ignored GeneratorExit
# expect: generator raised StopIteration
# expect: 0 [1, 4, 9] <genexpr>
# expect: [0, 1, 2] [0, 1, 2, 3] [1, 'a', 'b'] [5, 7, 9] ['a', 'b', 'a', 'b', 'a'] [1, 3, 6] [('a', ['a', 'a']), ('b', ['b']), ('c', ['c'])] [('a', 1), ('a', 2), ('b', 1), ('b', 2)] [(1, 2), (1, 3), (2, 1), (2, 3), (3, 1), (3, 2)] [('a', 'b'), ('a', 'c'), ('b', 'c')] [('a', 1), ('b', 0)] [8] [1, 1]
# expect: 165
# expect: [1, 2, 3, 4, 5]
# expect: False gen <class 'generator'>

import multiprocessing as mp
class Point:
    def __init__(self, x, y): self.x, self.y = x, y
    def __reduce__(self):
        return (Point, (self.x + 1, self.y))
    def __eq__(self, o): return (self.x, self.y) == (o.x, o.y)
    def __repr__(self): return "P(%d,%d)" % (self.x, self.y)
class Temp(float):
    def __new__(cls, value, unit="C"):
        self = float.__new__(cls, value)
        self.unit = unit
        return self
    def __getnewargs__(self):
        return (float(self), self.unit.lower())
class BadError(Exception):
    def __init__(self, code, why):
        super().__init__(f"{code}: {why}")
        self.code, self.why = code, why
    def __reduce__(self):
        return (BadError, (self.code, self.why))
def f(p):
    return p
def g(n):
    raise BadError(n, "broken")
class Slotted:
    __slots__ = ("a", "b")
    def __init__(self): self.a = 1; self.b = 2
    def __getstate__(self): return (self.a, self.b)
    def __setstate__(self, s): self.b, self.a = s
if __name__ == "__main__":
    with mp.Pool(2) as pool:
        print(pool.map(f, [Point(1, 2), Point(5, 6)]))
        t = pool.apply(f, (Temp(3.5, "K"),))
        print(t, t.unit, type(t))
        s = pool.apply(f, (Slotted(),))
        print(s.a, s.b)
        try:
            pool.apply(g, (7,))
        except BadError as e:
            print(type(e), e, e.code, e.why, e.args)

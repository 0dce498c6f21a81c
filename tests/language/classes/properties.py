class P:
    def __init__(self): self._x = 0
    @property
    def x(self): "the x"; return self._x
    @x.setter
    def x(self, v): self._x = v
    @x.deleter
    def x(self): self._x = None
    @property
    def ro(self): return 1
    wo = property(None, lambda self, v: print('wo', v))
p = P(); p.x = 5; print(p.x); del p.x; print(p.x, P.x.__doc__)
for t in ('p.ro = 1', 'del p.ro', 'p.wo'):
    try:
        if t == 'p.ro = 1': p.ro = 1
        elif t == 'del p.ro': del p.ro
        else: p.wo
    except AttributeError as e: print(e)
p.wo = 3
print(P.x.fget.__name__, isinstance(P.x, property))

# What CPython 3.11 prints:
# expect: 5
# expect: None the x
# expect: property 'ro' of 'P' object has no setter
# expect: property 'ro' of 'P' object has no deleter
# expect: property 'wo' of 'P' object has no getter
# expect: wo 3
# expect: x True

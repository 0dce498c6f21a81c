from collections import namedtuple
P = namedtuple("P", "x y z", defaults=[0])
for f in (lambda: P(), lambda: P(1,2,3,4), lambda: P(1, x=2), lambda: P(q=1), lambda: P(1,2)._replace(q=3), lambda: P._make([1])):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(P.x, P.__doc__, P.__name__, P.__mro__, P.__slots__)
try: P(1,2).w = 3
except AttributeError as e: print(e)
try: P(1,2).x = 3
except AttributeError as e: print(e)
class Sub(P):
    def __new__(cls, a): return super().__new__(cls, a, a + 1)
    def total(self): return sum(self)
s = Sub(4); print(s, s.total(), s._replace(x=9)); s.extra = 1; print(s.extra)

# expect: TypeError P.__new__() missing 2 required positional arguments: 'x' and 'y'
# expect: TypeError P.__new__() takes from 3 to 4 positional arguments but 5 were given
# expect: TypeError P.__new__() got multiple values for argument 'x'
# expect: TypeError P.__new__() got an unexpected keyword argument 'q'
# expect: ValueError Got unexpected field names: ['q']
# expect: TypeError Expected 3 arguments, got 1
# expect: _tuplegetter(0, 'Alias for field number 0') P(x, y, z) P (<class '__main__.P'>, <class 'tuple'>, <class 'object'>) ()
# expect: 'P' object has no attribute 'w'
# expect: can't set attribute
# expect: Sub(x=4, y=5, z=0) 9 Sub(x=9, y=5, z=0)
# expect: 1

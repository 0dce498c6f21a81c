class A:
    def __init_subclass__(cls, /, tag=None, **kw):
        super().__init_subclass__(**kw); cls.tag = tag; print('sub', cls.__name__, tag)
    def __class_getitem__(cls, item): return f'{cls.__name__}[{item}]'
class B(A, tag='b'): pass
class C(B): pass
print(A[int], B['x'], B.tag, C.tag)
try:
    class D(A, foo=1): pass
except TypeError as e: print(e)
class Desc:
    def __set_name__(self, owner, name): self.name = name; print('set_name', owner.__name__, name)
    def __get__(self, obj, owner=None):
        if obj is None: return self
        return obj.__dict__.get(self.name, 'unset')
    def __set__(self, obj, v): obj.__dict__[self.name] = v * 2
    def __delete__(self, obj): print('del'); del obj.__dict__[self.name]
class E:
    a = Desc(); b = Desc()
e = E(); e.a = 5; print(e.a, e.b, e.__dict__); del e.a; print(e.a, type(E.a).__name__)

# What CPython 3.11 prints:
# expect: sub B b
# expect: sub C None
# expect: A[<class 'int'>] B[x] b None
# expect: D.__init_subclass__() takes no keyword arguments
# expect: set_name E a
# expect: set_name E b
# expect: 10 unset {'a': 10}
# expect: del
# expect: unset Desc

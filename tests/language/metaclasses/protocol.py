class M(type):
    def __new__(m, name, bases, ns, **kw):
        print('new', name, kw); return super().__new__(m, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw): super().__init__(name, bases, ns)
    def __call__(cls, *a): print('call', a); return super().__call__(*a)
    @property
    def meta_prop(cls): return cls.__name__ + '!'
    def __len__(cls): return 7
    def __iter__(cls): return iter([1, 2])
    def __contains__(cls, x): return x == 1
    def __getitem__(cls, i): return i
    def __getattr__(cls, n): return 'no ' + n
class A(metaclass=M, flag=1):
    def __init__(self, v): self.v = v
print(A(3).v, A.meta_prop, len(A), list(A), 1 in A, A[5], A.foo, type(A))
class B(A): pass
print(type(B).__name__)
X = M('X', (A,), {'y': 1}); print(X.y, X.__name__, X.__mro__)

# What CPython 3.11 prints:
# expect: new A {'flag': 1}
# expect: call (3,)
# expect: 3 A! 7 [1, 2] True 5 no foo <class '__main__.M'>
# expect: new B {}
# expect: M
# expect: new X {}
# expect: 1 X (<class '__main__.X'>, <class '__main__.A'>, <class 'object'>)

import inspect, sys

def f(a, b=2, *args, c, d: int=4, **kw) -> str:
    """Doc of f.

        indented
    """
    x = 1
    return str(a)
sig = inspect.signature(f)
print(sig)
print(list(sig.parameters))
print(sig.return_annotation)
print(sig.parameters['d'])
print(sig.parameters['a'].kind)
print(sig.parameters['b'].default)
print(sig.parameters['a'].default is inspect.Parameter.empty)
print(inspect.getdoc(f))
print(f.__code__.co_varnames)
print(f.__code__.co_argcount)
print(f.__defaults__)
print(f.__kwdefaults__)
print(inspect.isfunction(f))
print(inspect.isclass(int))
print(inspect.isbuiltin(len))
print(inspect.getfullargspec(f)[:3])
b = sig.bind(1, 2, 3, c=5, z=6)
print(b.arguments, b.args, b.kwargs)
b2 = sig.bind(1, c=2)
b2.apply_defaults()
print(b2.arguments)
try:
    sig.bind()
except TypeError as e:
    print(e)
try:
    sig.bind(1, 2, 3)
except TypeError as e:
    print(e)

def g():
    yield 1

async def co():
    pass

async def ag():
    yield
print(inspect.isgeneratorfunction(g))
print(inspect.iscoroutinefunction(co))
print(inspect.isasyncgenfunction(ag))
print(inspect.isgenerator(g()))
gen = g()
print(inspect.getgeneratorstate(gen))
next(gen)
print(inspect.getgeneratorstate(gen))
list(gen)
print(inspect.getgeneratorstate(gen))
c = co()
print(inspect.iscoroutine(c), inspect.isawaitable(c), inspect.getcoroutinestate(c))
c.close()
print(inspect.currentframe().f_lineno, inspect.stack()[0].function, inspect.getsource(g), end='')
print(inspect.getsourcelines(co)[1], inspect.getmodule(f).__name__)

class A:
    """A doc"""
    z = 1

    def m(self):
        return (inspect.currentframe().f_code.co_name, inspect.stack()[1][3])

    @staticmethod
    def s():
        pass

    @classmethod
    def k(cls):
        pass

    @property
    def p(self):
        return 1

class B(A):
    pass

def caller():
    return A().m()
print(caller(), inspect.getmro(B), inspect.ismethod(A().m), inspect.signature(A().m))
print(inspect.getdoc(B), inspect.cleandoc('  a\n    b\n'))
import functools
p = functools.partial(f, 1, c=3)
print(inspect.signature(p))
print(inspect.signature(lambda x, /, y, *, z=1: 0))
print(inspect.signature(functools.wraps(f)(lambda *a: 0)))
fr = sys._getframe()
print(fr.f_code.co_name, sorted((k for k in fr.f_globals if k in 'fgAB')), fr.f_back)

def outer():
    n = 5

    def inner():
        return n
    return inner
i = outer()
print(inspect.getclosurevars(i).nonlocals)
print(i.__closure__[0].cell_contents)
print(i.__code__.co_freevars)
print(i.__qualname__)
print(inspect.unwrap(f) is f)

def lv(a):
    b = a + 1
    return locals()
print(lv(1))
print(vars(A)['z'])
print(A.__dict__.keys() >= {'m'})
print(A.__module__)
print(callable(A))
print(dir(A())[-4:])
print(A.__bases__)
print(B.__mro__[1].__name__)
print(A.__subclasses__())

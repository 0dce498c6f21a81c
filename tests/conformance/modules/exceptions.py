import sys

def lst():
    try:
        return 'try'
    finally:
        print('fin')

def over():
    for i in range(3):
        try:
            if i == 1:
                continue
            if i == 2:
                break
        finally:
            print('f', i)
    else:
        print('else')
    try:
        raise ValueError
    except (KeyError, ValueError) as e:
        print(repr(e), e.args)
    else:
        print('no')
    finally:
        print('done')
    try:
        return 1
    finally:
        return 2
print(lst(), over())

class E1(Exception):

    def __init__(self, msg, code=1):
        super().__init__(msg)
        self.code = code

    def __repr__(self):
        return f'E1<{self.args[0]}, {self.code}>'
try:
    raise E1('m', 5)
except E1 as e:
    print(e)
    print(repr(e))
    print(e.code)
    print(str(e))
    print(e.args)
    print(isinstance(e, Exception))
    print(e.__traceback__.tb_lineno)
try:
    try:
        1 / 0
    except ZeroDivisionError:
        undefined
except NameError as e:
    print(repr(e.__context__), e.__cause__)
try:
    try:
        raise KeyError('a')
    except KeyError:
        raise
except KeyError as e:
    print('re', e, e.__context__)

def f():
    try:
        raise OSError(2, 'No such', 'file')
    except OSError as e:
        return e
e = f()
print(e, type(e), e.errno, e.strerror, e.filename, repr(e))
print(repr(OSError(13, 'x')))
print(type(OSError(111, 'c')))
print(repr(KeyError('k')))
print(str(KeyError('k')))
print(repr(Exception(1, 'a')))
print(StopIteration(3).value)
try:
    raise 'string'
except TypeError as e:
    print(e)
try:
    raise ValueError from 5
except TypeError as e:
    print(e)
try:
    raise ValueError('a') from None
except ValueError as e:
    print(e.__suppress_context__)
try:
    try:
        raise ValueError('a')
    except 5:
        pass
except TypeError as e:
    print(e)

def g():
    try:
        yield 1
    except Exception as e:
        print('in gen', repr(e))
    yield 2
it = g()
next(it)
print(it.throw(KeyError('t')))
try:
    assert 0, {'a': 1}
except AssertionError as e:
    print(e, e.args)
try:
    exec('raise IndexError("x")')
except LookupError as e:
    print(type(e).__name__)

class CM:

    def __enter__(self):
        raise RuntimeError('enter')

    def __exit__(self, *a):
        print('not called')
try:
    with CM():
        pass
except RuntimeError as e:
    print(e)

class CM2:

    def __init__(self, n, eat=False):
        self.n, self.eat = (n, eat)

    def __enter__(self):
        print('enter', self.n)
        return self

    def __exit__(self, t, v, tb):
        print('exit', self.n, t and t.__name__, v)
        return self.eat
with CM2(1, True) as a, CM2(2) as b:
    raise ValueError('inner')
with CM2(3) as c, CM2(4):
    pass
try:
    with CM2(5):
        try:
            raise KeyError('first')
        finally:
            raise ValueError('second')
except ValueError as e:
    print(repr(e.__context__))

def deep(n):
    if n:
        return deep(n - 1)
    raise RecursionError('fake')
try:
    deep(5)
except RecursionError as e:
    print(e)
sys.setrecursionlimit(200)

def inf():
    return inf()
try:
    inf()
except RecursionError as e:
    print(e)
print(sys.getrecursionlimit())
sys.exit(9)

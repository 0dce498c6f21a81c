def f():
    try: return 1
    finally: return 2
def g():
    for i in range(3):
        try: continue
        finally:
            if i == 1: break
    return i
def h():
    try: raise ValueError
    except ValueError: return 'exc'
    else: return 'else'
    finally: print('fin')
def k():
    while True:
        try:
            try: 1/0
            finally: break
        except ZeroDivisionError: print('never')
    return 'k'
print(f(), g(), h(), k())
def gen():
    try: yield 1; yield 2
    except GeneratorExit: print('exit'); raise
    finally: print('finally')
x = gen(); next(x); x.close(); x.close()
def bad():
    try: yield 1
    except GeneratorExit: yield 2
x = bad(); next(x)
try: x.close()
except RuntimeError as e: print(e)
def thr():
    while True:
        try: v = yield 'y'; print('v', v)
        except ValueError as e: print('caught', e); yield 'from exc'
x = thr(); next(x); print(x.throw(ValueError('boo'))); print(next(x)); 
try: x.throw(KeyError('z'))
except KeyError as e: print('KE', e)
try: next(x)
except StopIteration as e: print('stop', e.value)
try: gen().send(5)
except TypeError as e: print(e)
def si(): raise StopIteration('x'); yield
try: next(si())
except RuntimeError as e: print(e, repr(e.__cause__))
def reent():
    next(r)
    yield
r = reent()
try: next(r)
except ValueError as e: print(e)

# What CPython 3.11 prints:
# expect: fin
# expect: 2 1 exc k
# expect: exit
# expect: finally
# expect: generator ignored GeneratorExit
# expect: caught boo
# expect: from exc
# expect: y
# expect: KE 'z'
# expect: stop None
# expect: can't send non-None value to a just-started generator
# expect: generator raised StopIteration StopIteration('x')
# expect: generator already executing

x = 1
def f():
    global x, newg
    x = 2; newg = 'n'
    def g():
        nonlocal_y = 1
        def h():
            nonlocal nonlocal_y
            nonlocal_y += 1
            return nonlocal_y
        return h(), h()
    return g()
print(f(), x, newg)
def d():
    a = 1
    del a
    try: a
    except UnboundLocalError as e: print(e)
    try: del a
    except UnboundLocalError as e: print(e)
d()
try: undefined_thing
except NameError as e: print(e, e.name)
def c():
    def i(): return later
    try: i()
    except NameError as e: print(e)
    later = 3
    return i()
print(c())
del x
try: x
except NameError as e: print(e)
class A:
    y = 5
    z = [y for _ in range(2)] if False else [i for i in range(y)]
    del y
print(A.z, hasattr(A, 'y'))
l = [1, 2, 3, 4, 5]; del l[::2]; print(l); del l[0], l[0]; print(l)
dd = {'a': 1}; del dd['a']; print(dd)
try: del dd['q']
except KeyError as e: print(repr(e))

# What CPython 3.11 prints:
# expect: (2, 3) 2 n
# expect: cannot access local variable 'a' where it is not associated with a value
# expect: cannot access local variable 'a' where it is not associated with a value
# expect: name 'undefined_thing' is not defined undefined_thing
# expect: cannot access free variable 'later' where it is not associated with a value in enclosing scope
# expect: 3
# expect: name 'x' is not defined
# expect: [0, 1, 2, 3, 4] False
# expect: [2, 4]
# expect: []
# expect: {}
# expect: KeyError('q')

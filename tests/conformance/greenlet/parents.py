import greenlet
from greenlet import greenlet as G, getcurrent, GreenletExit

def a(x):
    print('a', x)
    y = gb.switch(x + 1)
    print('a again', y)
    return 'a done'

def b(x):
    print('b', x)
    r = ga.switch(x * 2)
    print('never', r)
ga = G(a)
gb = G(b)
print(ga.switch(1))
print(ga.dead, gb.dead, bool(gb), bool(ga))
main = getcurrent()
print(main.parent, main.dead)

def gen():
    for i in range(3):
        main.switch(i)
    return 'end'
g = G(gen)
print([g.switch() for _ in range(4)], g.dead)
print(g.switch('dead', 1) if 0 else g.switch('x'))

def err():
    raise ValueError('in greenlet')
try:
    G(err).switch()
except ValueError as e:
    print('parent got', e)

def cleanup():
    try:
        main.switch('in')
    except GreenletExit:
        print('killed')
        raise
    finally:
        print('fin')
g = G(cleanup)
print(g.switch())
print(repr(g.throw()), g.dead)
g = G(cleanup)
g.switch()
try:
    g.throw(KeyError, 'thrown')
except KeyError as e:
    print('KeyError', e)

class Sub(G):

    def run(self, *a, **k):
        print('run', a, sorted(k.items()))
        return self.parent is main
print(Sub().switch(1, 2, z=3))

def multi():
    return main.switch(1, 2)
g = G(multi)
print(g.switch())
print(g.switch(5, 6))

def child():
    print('child parent is p:', getcurrent().parent is p)
    return 'c'

def par():
    c = G(child)
    r = c.switch()
    return 'p got ' + r
p = G(par)
print(p.switch())
g = G(lambda: 1)
g.parent = main
print(g.gr_frame, g.switch())
try:
    main.parent = g
except Exception as e:
    print(type(e).__name__, e)
try:
    G(5).switch()
except TypeError as e:
    print(e)

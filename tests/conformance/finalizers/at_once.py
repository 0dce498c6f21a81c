import weakref, sys

class N:

    def __init__(self, n):
        self.n = n

    def __del__(self):
        print('del', self.n)
d = {'a': N(1)}
d['a'] = 5
print('after dict overwrite')
l = [N(2), N(3)]
l[:] = []
print('after slice')
N(4).n
print('after attr')
N(5)
print('after expr')

def f(x):
    print('in f', x.n)
f(N(6))
print('after arg')
l = [N(7)]
l[0] = None
print('after item')
l = [N(8)]
l.pop()
print('after pop')
l = [N(9)]
l.clear()
print('after clear')
l = [N(10)]
del l[0]
print('after del item')

class H:
    pass
h = H()
h.x = N(11)
h.x = None
print('after attr set')
h.x = N(12)
del h.x
print('after del attr')
a = b = N(13)
del a
print('still')
b = None
print('gone')
r = weakref.ref((s := N(14)), lambda r: print('callback'))
print(r() is s)
del s
print(r())

def g():
    x = N(15)
    return x.n
print(g())
print('after g')
d = {'k': N(16)}
d.pop('k')
print('after dict pop')
d = {1: N(17)}
d.clear()
print('after d.clear')
d = {1: N(18)}
d.update({1: 0})
print('after update')
t = (N(19), 1)
t = None
print('after tuple')
x, y = (N(20), 2)
x, y = (1, 2)
print('after unpack')

def gen():
    z = N(21)
    yield z.n
for v in gen():
    print(v)
print('after gen')
[N(22) for _ in range(1)]
print('after comp')
N(23).n + 1
print(f'{N(24).n}')
print('fs')
print(N(27).n, 'printed')
s = {N(28)}
s.pop()
print('set pop')
lst = [N(29), N(30)]
lst = lst[1:]
print('slice keep')
del lst
print('end of list')
for o in [N(31), N(32)]:
    print('loop', o.n)
del o
print('after for')
c = lambda: q
q = N(33)
del q
print('closure')
w = weakref.WeakValueDictionary()
v = N(34)
w['v'] = v
print(len(w))
del v
print(len(w), list(w))
try:
    raise ValueError(N(35))
except ValueError as e:
    pass
print('after except')
st = 'x'
m = N(36)
m.self = m
del m
import gc
print('cycle')
gc.collect()
print('collected')
f2 = weakref.finalize((k := N(37)), print, 'finalize', 1)
del k
print(f2.alive)
end = N('end')

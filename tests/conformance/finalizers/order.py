class N:

    def __init__(self, n):
        self.n = n

    def __del__(self):
        print('del', self.n)
l = [N(1), N(2)]
del l
print('-')
l = [N(3), N(4)]
l = None
print('-')
t = (N(5), N(6))
del t
print('-')
d = {'a': N(7), 'b': N(8)}
del d
print('-')
l = [N(9), N(10)]
l.clear()
print('-')

def f():
    a = N(11)
    b = N(12)
    l = [N(13), N(14)]
f()
print('-')

class H:

    def __init__(self):
        self.x = N(15)
        self.y = N(16)
h = H()
del h
print('-')
print('end')

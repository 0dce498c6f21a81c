class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('gone', self.name)


def made(names):
    return [Thing(name) for name in names]


some = made('abc')
some[:] = []
print('all at once')
some = made('abcd')
some[1:3] = []
print('two of them')
del some
print('the others')
some = made('abc')
try:
    some[::2] = [1]
except ValueError as e:
    print(e)
some.pop(0)
some.pop(0)
some.pop(0)
print('one by one')
some = made('abc')
some[:] = some[::-1]
print('nobody')
some.clear()
print('end')

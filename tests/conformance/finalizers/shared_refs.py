# References are shared, counted and listed; an entry's value goes with its key; proxies calculate.
import weakref


class Key:
    pass


class Value:
    def __del__(self):
        print("value gone")


class Number:
    def __init__(self, n):
        self.n = n

    def __add__(self, other):
        return ("add", self.n, other)

    def __radd__(self, other):
        return ("radd", self.n, other)

    def __truediv__(self, other):
        return ("truediv", self.n, other)

    def __iadd__(self, other):
        return ("iadd", self.n, other)

    def __index__(self):
        return self.n

    def __le__(self, other):
        return self.n <= other

    def __ge__(self, other):
        return self.n >= other

    def __neg__(self):
        return -self.n

    def __len__(self):
        return self.n


key = Key()
first = weakref.ref(key)
print(weakref.ref(key) is first, weakref.ref(key, print) is first, weakref.getweakrefcount(key))
other = weakref.ref(key, print)
print(weakref.getweakrefcount(key), weakref.getweakrefs(key) == [first, other])
del other
print(weakref.getweakrefcount(key), weakref.getweakrefs(key) == [first])
notes = weakref.WeakKeyDictionary()
notes[key] = Value()
del key
print("after the key", len(notes), first())

number = Number(3)
stand_in = weakref.proxy(number)
print(stand_in is weakref.proxy(number), stand_in + 1, 1 + stand_in, stand_in / 2)
print([10, 20, 30, 40][stand_in], stand_in <= 3, stand_in >= 4, -stand_in, len(stand_in))
stand_in += 5
print(stand_in)

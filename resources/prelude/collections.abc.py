"""Names for what containers can do. isinstance() asks for the methods."""


class _Kind(type):
    def __instancecheck__(cls, instance):
        return cls.__subclasscheck__(type(instance))

    def __subclasscheck__(cls, subclass):
        if cls in subclass.__mro__:
            return True
        wanted = cls.__dict__.get("_methods")
        if wanted is None:
            return False
        for name in wanted:
            if getattr(subclass, name, None) is None:
                return False
        return True

    def __getitem__(cls, args):
        return cls


class Hashable(metaclass=_Kind):
    _methods = ("__hash__",)


class Iterable(metaclass=_Kind):
    _methods = ("__iter__",)


class Iterator(Iterable):
    _methods = ("__iter__", "__next__")

    def __iter__(self):
        return self


class Generator(Iterator):
    _methods = ("__iter__", "__next__", "send", "throw", "close")


class Reversible(Iterable):
    _methods = ("__iter__", "__reversed__")


class Sized(metaclass=_Kind):
    _methods = ("__len__",)


class Container(metaclass=_Kind):
    _methods = ("__contains__",)


class Callable(metaclass=_Kind):
    _methods = ("__call__",)


class Collection(Sized, Iterable, Container):
    _methods = ("__len__", "__iter__", "__contains__")


class Awaitable(metaclass=_Kind):
    _methods = ("__await__",)


class Coroutine(Awaitable):
    _methods = ("__await__", "send", "throw", "close")


class AsyncIterable(metaclass=_Kind):
    _methods = ("__aiter__",)


class AsyncIterator(AsyncIterable):
    _methods = ("__aiter__", "__anext__")


class Sequence(Reversible, Collection):
    _methods = ("__getitem__", "__len__", "index", "count")

    def __iter__(self):
        for at in range(len(self)):
            yield self[at]

    def __contains__(self, value):
        for item in self:
            if item is value or item == value:
                return True
        return False

    def __reversed__(self):
        for at in reversed(range(len(self))):
            yield self[at]

    def index(self, value, start=0, stop=None):
        for at in range(start, len(self) if stop is None else stop):
            if self[at] is value or self[at] == value:
                return at
        raise ValueError

    def count(self, value):
        return len([item for item in self if item is value or item == value])


class MutableSequence(Sequence):
    _methods = ("__getitem__", "__setitem__", "__delitem__", "__len__", "insert", "append")

    def append(self, value):
        self.insert(len(self), value)

    def extend(self, values):
        for value in values:
            self.append(value)

    def pop(self, index=-1):
        value = self[index]
        del self[index]
        return value

    def remove(self, value):
        del self[self.index(value)]

    def clear(self):
        while len(self):
            self.pop()

    def __iadd__(self, values):
        self.extend(values)
        return self


class Set(Collection):
    _methods = ("__len__", "__iter__", "__contains__", "isdisjoint")

    def isdisjoint(self, other):
        return not [item for item in other if item in self]


class MutableSet(Set):
    _methods = ("__len__", "__iter__", "__contains__", "add", "discard")


class Mapping(Collection):
    _methods = ("__getitem__", "__len__", "__iter__", "keys", "items", "get")

    def get(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            return default

    def __contains__(self, key):
        try:
            self[key]
        except KeyError:
            return False
        return True

    def keys(self):
        return [key for key in self]

    def values(self):
        return [self[key] for key in self]

    def items(self):
        return [(key, self[key]) for key in self]

    def __eq__(self, other):
        return dict(self.items()) == dict(other.items())


class MutableMapping(Mapping):
    _methods = ("__getitem__", "__setitem__", "__delitem__", "__len__", "__iter__", "keys", "pop")

    def pop(self, key, *default):
        try:
            value = self[key]
        except KeyError:
            if default:
                return default[0]
            raise
        del self[key]
        return value

    def setdefault(self, key, default=None):
        if key not in self:
            self[key] = default
        return self[key]

    def update(self, other=(), **kwargs):
        for key, value in other.items() if hasattr(other, "keys") else other:
            self[key] = value
        for key, value in kwargs.items():
            self[key] = value

    def clear(self):
        for key in list(self):
            del self[key]


class ByteString(Sequence):
    _methods = ("__getitem__", "__len__", "hex")

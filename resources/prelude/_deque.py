"""deque: a row that grows and shrinks at both ends."""
from _recursion import once as _once


class deque:
    """Items lie in a list from place `_first` on; what is before is free, and is given back when it is most of the list."""

    __module__ = "collections"
    _named = "collections.deque"

    def __init__(self, iterable=(), maxlen=None):
        if maxlen is not None and maxlen < 0:
            raise ValueError("maxlen must be non-negative")
        self._items = []
        self._first = 0
        self._maxlen = maxlen
        self.extend(iterable)

    @property
    def maxlen(self):
        return self._maxlen

    def _tidy(self):
        if self._first > 32 and self._first * 2 > len(self._items):
            del self._items[:self._first]
            self._first = 0

    def append(self, item):
        self._items.append(item)
        if self._maxlen is not None and len(self) > self._maxlen:
            self.popleft()

    def appendleft(self, item):
        if self._maxlen is not None and len(self) >= self._maxlen:
            if self._maxlen == 0:
                return
            self._items.pop()
        if self._first == 0:
            room = len(self._items) + 8
            self._items[:0] = [None] * room
            self._first = room
        self._first -= 1
        self._items[self._first] = item

    def extend(self, iterable):
        for item in list(iterable) if iterable is self else iterable:
            self.append(item)

    def extendleft(self, iterable):
        for item in list(iterable) if iterable is self else iterable:
            self.appendleft(item)

    def pop(self):
        if len(self._items) == self._first:
            raise IndexError("pop from an empty deque")
        item = self._items.pop()
        if len(self._items) == self._first:
            self.clear()
        return item

    def popleft(self):
        first = self._first
        if len(self._items) == first:
            raise IndexError("pop from an empty deque")
        item = self._items[first]
        self._items[first] = None
        self._first = first + 1
        self._tidy()
        return item

    def clear(self):
        self._items.clear()
        self._first = 0

    def _place(self, index):
        size = len(self)
        if not isinstance(index, int):
            raise TypeError("sequence index must be integer, not '" + type(index).__name__ + "'")
        if index < 0:
            index += size
        if index < 0 or index >= size:
            raise IndexError("deque index out of range")
        return self._first + index

    def __len__(self):
        return len(self._items) - self._first

    def __getitem__(self, index):
        return self._items[self._place(index)]

    def __setitem__(self, index, value):
        self._items[self._place(index)] = value

    def __delitem__(self, index):
        del self._items[self._place(index)]

    def __iter__(self):
        size = len(self)
        at = 0
        while at < size:
            if len(self) != size:
                raise RuntimeError("deque mutated during iteration")
            yield self._items[self._first + at]
            at += 1

    def __reversed__(self):
        at = len(self) - 1
        while at >= 0:
            yield self[at]
            at -= 1

    def __contains__(self, wanted):
        return wanted in self._items[self._first:]

    def rotate(self, n=1):
        size = len(self)
        if size > 1:
            n %= size
            items = self._items[self._first:]
            self._items = items[size - n:] + items[:size - n]
            self._first = 0

    def remove(self, value):
        for at in range(self._first, len(self._items)):
            if self._items[at] is value or self._items[at] == value:
                del self._items[at]
                return
        raise ValueError(repr(value) + " is not in deque")

    def index(self, value, start=0, stop=None):
        items = self._items[self._first:]
        for at in range(*slice(start, stop).indices(len(items))):
            if items[at] is value or items[at] == value:
                return at
        raise ValueError(repr(value) + " is not in deque")

    def count(self, value):
        return self._items[self._first:].count(value)

    def insert(self, index, value):
        if self._maxlen is not None and len(self) >= self._maxlen:
            raise IndexError("deque already at its maximum size")
        size = len(self)
        if index < 0:
            index = max(index + size, 0)
        self._items.insert(self._first + min(index, size), value)

    def reverse(self):
        self._items[self._first:] = self._items[self._first:][::-1]

    def copy(self):
        return type(self)(self, self._maxlen)

    __copy__ = copy

    def __bool__(self):
        return len(self._items) > self._first

    def _all(self):
        return self._items[self._first:]

    def __eq__(self, other):
        return self._all() == other._all() if isinstance(other, deque) else NotImplemented

    def __ne__(self, other):
        return self._all() != other._all() if isinstance(other, deque) else NotImplemented

    def __lt__(self, other):
        return self._all() < other._all() if isinstance(other, deque) else NotImplemented

    def __le__(self, other):
        return self._all() <= other._all() if isinstance(other, deque) else NotImplemented

    def __gt__(self, other):
        return self._all() > other._all() if isinstance(other, deque) else NotImplemented

    def __ge__(self, other):
        return self._all() >= other._all() if isinstance(other, deque) else NotImplemented

    __hash__ = None

    def __add__(self, other):
        if not isinstance(other, deque):
            raise TypeError('can only concatenate deque (not "' + type(other).__name__ + '") to deque')
        made = self.copy()
        made.extend(other)
        return made

    def __iadd__(self, other):
        self.extend(other)
        return self

    def __mul__(self, times):
        return type(self)(self._all() * times, self._maxlen)

    __rmul__ = __mul__

    def __imul__(self, times):
        items = self._all() * times
        self.clear()
        self.extend(items)
        return self

    @_once("[...]")
    def __repr__(self):
        limit = "" if self._maxlen is None else ", maxlen=" + str(self._maxlen)
        return type(self).__name__ + "(" + repr(self._all()) + limit + ")"

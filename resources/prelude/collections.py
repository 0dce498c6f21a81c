"""Containers beside list, tuple, dict and set."""
from _deque import deque


class OrderedDict(dict):
    def move_to_end(self, key, last=True):
        value = self.pop(key)
        if last:
            self[key] = value
            return
        others = list(self.items())
        self.clear()
        self[key] = value
        self.update(others)

    def popitem(self, last=True):
        if not self:
            raise KeyError("dictionary is empty")
        if last:
            return dict.popitem(self)
        for key in self:
            break
        return key, self.pop(key)

    def copy(self):
        return type(self)(self)

    def __eq__(self, other):
        if isinstance(other, OrderedDict):
            return dict.__eq__(self, other) and list(self) == list(other)
        return dict.__eq__(self, other)

    def __ne__(self, other):
        return not self == other

    __hash__ = None

    def __repr__(self):
        if not self:
            return type(self).__name__ + "()"
        return type(self).__name__ + "(" + repr(list(self.items())) + ")"


class defaultdict(dict):
    def __init__(self, default_factory=None, *args, **keywords):
        if default_factory is not None and not callable(default_factory):
            raise TypeError("first argument must be callable or None")
        self.default_factory = default_factory
        dict.__init__(self, *args, **keywords)

    def __missing__(self, key):
        if self.default_factory is None:
            raise KeyError(key)
        value = self.default_factory()
        self[key] = value
        return value

    def copy(self):
        return type(self)(self.default_factory, self)

    def __repr__(self):
        return "defaultdict(" + repr(self.default_factory) + ", " + dict.__repr__(self) + ")"


class Counter(dict):
    def __init__(self, iterable=None, /, **keywords):
        dict.__init__(self)
        self.update(iterable, **keywords)

    def __missing__(self, key):
        return 0

    def update(self, iterable=None, /, **keywords):
        if isinstance(iterable, dict):
            for key in iterable:
                self[key] = self[key] + iterable[key]
        elif iterable is not None:
            for key in iterable:
                self[key] = self[key] + 1
        for key in keywords:
            self[key] = self[key] + keywords[key]

    def subtract(self, iterable=None, /, **keywords):
        if isinstance(iterable, dict):
            for key in iterable:
                self[key] = self[key] - iterable[key]
        elif iterable is not None:
            for key in iterable:
                self[key] = self[key] - 1
        for key in keywords:
            self[key] = self[key] - keywords[key]

    def most_common(self, n=None):
        ranked = sorted(self.items(), key=lambda pair: pair[1], reverse=True)
        return ranked if n is None else ranked[:n]

    def elements(self):
        for key in self:
            for _ in range(self[key]):
                yield key

    def total(self):
        return sum(self.values())

    def copy(self):
        return type(self)(self)

    @classmethod
    def fromkeys(cls, iterable, v=None):
        raise NotImplementedError("Counter.fromkeys() is undefined.  Use Counter(iterable) instead.")

    def __delitem__(self, key):
        if key in self:
            dict.__delitem__(self, key)

    def __eq__(self, other):
        if not isinstance(other, Counter):
            return dict.__eq__(self, other)
        for key in self:
            if self[key] != other[key]:
                return False
        for key in other:
            if self[key] != other[key]:
                return False
        return True

    def __ne__(self, other):
        return not self == other

    __hash__ = None

    def _combined(self, other, choose):
        result = Counter()
        for key in list(self) + [key for key in other if key not in self]:
            count = choose(self[key], other[key])
            if count > 0:
                result[key] = count
        return result

    def __add__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self._combined(other, lambda a, b: a + b)

    def __sub__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self._combined(other, lambda a, b: a - b)

    def __or__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self._combined(other, max)

    def __and__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self._combined(other, min)

    def __iadd__(self, other):
        self.update(other)
        return self._positive()

    def __isub__(self, other):
        self.subtract(other)
        return self._positive()

    def _positive(self):
        for key in [key for key in self if self[key] <= 0]:
            dict.__delitem__(self, key)
        return self

    def __repr__(self):
        if not self:
            return type(self).__name__ + "()"
        parts = [repr(key) + ": " + repr(count) for key, count in self.most_common()]
        return type(self).__name__ + "({" + ", ".join(parts) + "})"


class ChainMap:
    def __init__(self, *maps):
        self.maps = list(maps) or [{}]

    def __getitem__(self, key):
        for table in self.maps:
            if key in table:
                return table[key]
        raise KeyError(key)

    def __setitem__(self, key, value):
        self.maps[0][key] = value

    def __delitem__(self, key):
        if key not in self.maps[0]:
            raise KeyError("Key not found in the first mapping: " + repr(key))
        del self.maps[0][key]

    def __contains__(self, key):
        for table in self.maps:
            if key in table:
                return True
        return False

    def _merged(self):
        result = {}
        for table in reversed(self.maps):
            result.update(table)
        return result

    def __iter__(self):
        return iter(self._merged())

    def __len__(self):
        return len(self._merged())

    def get(self, key, default=None):
        return self[key] if key in self else default

    def keys(self):
        return self._merged().keys()

    def values(self):
        return self._merged().values()

    def items(self):
        return self._merged().items()

    def new_child(self, m=None):
        return ChainMap({} if m is None else m, *self.maps)

    @property
    def parents(self):
        return ChainMap(*self.maps[1:])

    def __repr__(self):
        return "ChainMap(" + ", ".join([repr(table) for table in self.maps]) + ")"


class _Record:
    """What classes made by namedtuple() share: a tuple with names for its places."""

    _fields = ()
    _field_defaults = {}

    def __init__(self, *args, **keywords):
        name = type(self).__name__
        fields = self._fields
        if len(args) > len(fields):
            raise TypeError(name + ".__new__() takes " + str(len(fields) + 1) + " positional arguments but " + str(len(args) + 1) + " were given")
        values = list(args)
        for field in fields[len(args):]:
            if field in keywords:
                values.append(keywords.pop(field))
            elif field in self._field_defaults:
                values.append(self._field_defaults[field])
            else:
                raise TypeError(name + ".__new__() missing 1 required positional argument: '" + field + "'")
        for field in keywords:
            if field in fields:
                raise TypeError(name + ".__new__() got multiple values for argument '" + field + "'")
            raise TypeError(name + ".__new__() got an unexpected keyword argument '" + field + "'")
        self.__dict__["_items"] = tuple(values)

    @classmethod
    def _make(cls, iterable):
        values = list(iterable)
        if len(values) != len(cls._fields):
            raise TypeError("Expected " + str(len(cls._fields)) + " arguments, got " + str(len(values)))
        return cls(*values)

    def _replace(self, **changes):
        values = []
        for field, value in zip(self._fields, self._items):
            values.append(changes.pop(field) if field in changes else value)
        if changes:
            raise ValueError("Got unexpected field names: " + repr(list(changes)))
        return type(self)(*values)

    def _asdict(self):
        return dict(zip(self._fields, self._items))

    def __setattr__(self, name, value):
        if name in self._fields:
            raise AttributeError("can't set attribute")
        raise AttributeError("'" + type(self).__name__ + "' object has no attribute '" + name + "'")

    def __iter__(self):
        return iter(self._items)

    def __len__(self):
        return len(self._items)

    def __getitem__(self, index):
        return self._items[index]

    def __contains__(self, item):
        return item in self._items

    def index(self, value):
        return self._items.index(value)

    def count(self, value):
        return self._items.count(value)

    def __add__(self, other):
        return self._items + tuple(other)

    def __hash__(self):
        return hash(self._items)

    def __eq__(self, other):
        return self._items == _items_of(other)

    def __ne__(self, other):
        return not self == other

    def __lt__(self, other):
        return self._items < _items_of(other)

    def __le__(self, other):
        return self._items <= _items_of(other)

    def __gt__(self, other):
        return self._items > _items_of(other)

    def __ge__(self, other):
        return self._items >= _items_of(other)

    def __repr__(self):
        parts = [field + "=" + repr(value) for field, value in zip(self._fields, self._items)]
        return type(self).__name__ + "(" + ", ".join(parts) + ")"


def _items_of(other):
    return other._items if isinstance(other, _Record) else other


def _place(at):
    return property(lambda self: self._items[at])


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    if isinstance(field_names, str):
        field_names = field_names.replace(",", " ").split()
    fields = [str(field) for field in field_names]
    seen = set()
    for at, field in enumerate(fields):
        bad = not field.isidentifier() or field.startswith("_") or field in seen
        if bad and rename:
            fields[at] = "_" + str(at)
        elif not field.isidentifier():
            raise ValueError("Type names and field names must be valid identifiers: " + repr(field))
        elif field.startswith("_"):
            raise ValueError("Field names cannot start with an underscore: " + repr(field))
        elif field in seen:
            raise ValueError("Encountered duplicate field name: " + repr(field))
        seen.add(field)
    body = {"_fields": tuple(fields), "__match_args__": tuple(fields), "__module__": "__main__" if module is None else module}
    given = () if defaults is None else tuple(defaults)
    if len(given) > len(fields):
        raise TypeError("Got more default values than field names")
    body["_field_defaults"] = dict(zip(fields[len(fields) - len(given):], given))
    for at, field in enumerate(fields):
        body[field] = _place(at)
    return type(typename, (_Record,), body)


class UserDict:
    def __init__(self, dict=None, /, **keywords):
        self.data = {}
        if dict is not None:
            self.update(dict)
        self.update(keywords)

    def update(self, other):
        for key in other.keys():
            self[key] = other[key]

    def __len__(self):
        return len(self.data)

    def __getitem__(self, key):
        return self.data[key]

    def __setitem__(self, key, value):
        self.data[key] = value

    def __delitem__(self, key):
        del self.data[key]

    def __iter__(self):
        return iter(self.data)

    def __contains__(self, key):
        return key in self.data

    def get(self, key, default=None):
        return self[key] if key in self else default

    def keys(self):
        return self.data.keys()

    def values(self):
        return self.data.values()

    def items(self):
        return self.data.items()

    def __repr__(self):
        return repr(self.data)

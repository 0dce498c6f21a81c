"""Containers beside list, tuple, dict and set."""
from _deque import deque
from _recursion import once as _once
from keyword import iskeyword as _iskeyword


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


@_once("...")
def _factory_text(one):
    return repr(one.default_factory)        # it may be a method of its own


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

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        made = self.copy()
        made.update(other)
        return made

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        made = type(self)(self.default_factory, other)
        made.update(self)
        return made

    def __repr__(self):
        return type(self).__name__ + "(" + _factory_text(self) + ", " + dict.__repr__(self) + ")"


class Counter(dict):
    def __init__(self, iterable=None, /, **keywords):
        dict.__init__(self)
        self.update(iterable, **keywords)

    def __missing__(self, key):
        return 0

    def update(self, iterable=None, /, **keywords):
        if hasattr(iterable, "keys"):
            if not self:
                dict.update(self, iterable)
            else:
                for key, count in iterable.items():
                    self[key] = count + self.get(key, 0)
        elif iterable is not None:
            for key in iterable:
                self[key] = self.get(key, 0) + 1
        if keywords:
            self.update(keywords)

    def subtract(self, iterable=None, /, **keywords):
        if hasattr(iterable, "keys"):
            for key, count in iterable.items():
                self[key] = self.get(key, 0) - count
        elif iterable is not None:
            for key in iterable:
                self[key] = self.get(key, 0) - 1
        if keywords:
            self.subtract(keywords)

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

    def __pos__(self):
        return Counter({key: self[key] for key in self if self[key] > 0})

    def __neg__(self):
        return Counter({key: -self[key] for key in self if self[key] < 0})

    def __le__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all([self[key] <= other[key] for key in [*self, *other]])

    def __lt__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self <= other and self != other

    def __ge__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return other <= self

    def __gt__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return other < self

    def __ior__(self, other):
        for key in other:
            if other[key] > self[key]:
                self[key] = other[key]
        return self._positive()

    def __iand__(self, other):
        for key in list(self):
            if other[key] < self[key]:
                self[key] = other[key]
        return self._positive()

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
        try:
            pairs = self.most_common()
        except TypeError:
            pairs = self.items()        # some counts have no order
        parts = [repr(key) + ": " + repr(count) for key, count in pairs]
        return type(self).__name__ + "({" + ", ".join(parts) + "})"


class _View:
    # What is in a mapping that is no dict, as it is at any time.
    def __init__(self, mapping):
        self._mapping = mapping

    def __len__(self):
        return len(self._mapping)

    def __repr__(self):
        return type(self).__name__[1:] + "(" + repr(self._mapping) + ")"


class _SetView(_View):
    def __eq__(self, other):
        return len(self) == len(other) and set(self) == set(other)

    def __le__(self, other):
        return set(self) <= set(other)

    def __lt__(self, other):
        return set(self) < set(other)

    def __ge__(self, other):
        return set(self) >= set(other)

    def __gt__(self, other):
        return set(self) > set(other)

    __hash__ = None

    def __and__(self, other):
        return set(self) & set(other)

    def __or__(self, other):
        return set(self) | set(other)

    def __sub__(self, other):
        return set(self) - set(other)

    def __xor__(self, other):
        return set(self) ^ set(other)

    __rand__ = __and__
    __ror__ = __or__
    __rxor__ = __xor__

    def __rsub__(self, other):
        return set(other) - set(self)

    def isdisjoint(self, other):
        return set(self).isdisjoint(other)


class _KeysView(_SetView):
    def __contains__(self, key):
        return key in self._mapping

    def __iter__(self):
        return iter(self._mapping)


class _ItemsView(_SetView):
    def __contains__(self, item):
        key, value = item
        return key in self._mapping and self._mapping[key] == value

    def __iter__(self):
        for key in self._mapping:
            yield key, self._mapping[key]


class _ValuesView(_View):
    def __contains__(self, value):
        return value in list(self)

    def __iter__(self):
        for key in self._mapping:
            yield self._mapping[key]


class ChainMap:
    def __init__(self, *maps):
        self.maps = list(maps) or [{}]

    def __getitem__(self, key):
        for table in self.maps:
            try:
                return table[key]       # which a defaultdict makes up
            except KeyError:
                pass
        return self.__missing__(key)

    def __setitem__(self, key, value):
        self.maps[0][key] = value

    def __delitem__(self, key):
        if key not in self.maps[0]:
            raise KeyError("Key not found in the first mapping: " + repr(key))
        del self.maps[0][key]

    def __missing__(self, key):
        raise KeyError(key)

    def pop(self, key, *args):
        if key not in self.maps[0] and not args:
            raise KeyError("Key not found in the first mapping: " + repr(key))
        return self.maps[0].pop(key, *args)

    def popitem(self):
        if not self.maps[0]:
            raise KeyError("No keys found in the first mapping.")
        return self.maps[0].popitem()

    def clear(self):
        self.maps[0].clear()

    def copy(self):
        return type(self)(self.maps[0].copy(), *self.maps[1:])

    __copy__ = copy

    @classmethod
    def fromkeys(cls, iterable, *args):
        return cls(dict.fromkeys(iterable, *args))

    def __or__(self, other):
        if not hasattr(other, "keys"):
            return NotImplemented
        made = self.copy()
        made.maps[0].update(other)
        return made

    def __ror__(self, other):
        if not hasattr(other, "keys"):
            return NotImplemented
        merged = dict(other)
        for table in reversed(self.maps):
            merged.update(table)
        return type(self)(merged)

    def __ior__(self, other):
        self.maps[0].update(other)
        return self

    def setdefault(self, key, default=None):
        if key not in self:
            self[key] = default
        return self[key]

    def update(self, other=(), /, **keywords):
        self.maps[0].update(other, **keywords)

    def __bool__(self):
        return any(self.maps)

    def __eq__(self, other):
        return self._merged() == (other._merged() if isinstance(other, ChainMap) else other)

    __hash__ = None

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
        order = {}
        for table in reversed(self.maps):
            order.update(dict.fromkeys(table))
        return iter(order)

    def __len__(self):
        return len(set().union(*self.maps))

    def get(self, key, default=None):
        return self[key] if key in self else default

    def keys(self):
        return _KeysView(self)

    def values(self):
        return _ValuesView(self)

    def items(self):
        return _ItemsView(self)

    def new_child(self, m=None, **kwargs):
        if m is None:
            m = kwargs
        elif kwargs:
            m.update(kwargs)
        return type(self)(m, *self.maps)

    @property
    def parents(self):
        return type(self)(*self.maps[1:])

    def __repr__(self):
        return type(self).__name__ + "(" + ", ".join([repr(table) for table in self.maps]) + ")"


class _Place:
    def __init__(self, at):
        self._at = at
        self.__doc__ = "Alias for field number %d" % at

    def __get__(self, record, owner=None):
        return self if record is None else tuple.__getitem__(record, self._at)

    def __set__(self, record, value):
        raise AttributeError("can't set attribute")

    def __repr__(self):
        return "_tuplegetter(%d, 'Alias for field number %d')" % (self._at, self._at)


def _missing(name, fields):
    names = ["'" + field + "'" for field in fields]
    if len(names) > 2:
        names[-1] = "and " + names[-1]
    joined = ", ".join(names) if len(names) > 2 else " and ".join(names)
    plural = "" if len(names) == 1 else "s"
    return TypeError("%s.__new__() missing %d required positional argument%s: %s" % (name, len(names), plural, joined))


def _record_values(name, fields, defaults, args, keywords):
    if len(args) > len(fields):
        least = len(fields) + 1 - len(defaults)
        most = len(fields) + 1
        takes = str(most) if least == most else "from %d to %d" % (least, most)
        raise TypeError("%s.__new__() takes %s positional arguments but %d were given" % (name, takes, len(args) + 1))
    values = list(args)
    for field in keywords:
        if field not in fields:
            raise TypeError(name + ".__new__() got an unexpected keyword argument '" + field + "'")
        if fields.index(field) < len(args):
            raise TypeError(name + ".__new__() got multiple values for argument '" + field + "'")
    missing = []
    for field in fields[len(args):]:
        if field in keywords:
            values.append(keywords[field])
        elif field in defaults:
            values.append(defaults[field])
        else:
            missing.append(field)
    if missing:
        raise _missing(name, missing)
    return values


def _record_make(cls, iterable):
    made = tuple.__new__(cls, iterable)
    if len(made) != len(cls._fields):
        raise TypeError("Expected " + str(len(cls._fields)) + " arguments, got " + str(len(made)))
    return made


def _record_replace(self, /, **changes):
    values = [changes.pop(field) if field in changes else value for field, value in zip(self._fields, self)]
    if changes:
        raise ValueError("Got unexpected field names: " + repr(list(changes)))
    return self._make(values)


def _record_asdict(self):
    return dict(zip(self._fields, self))


def _record_repr(self):
    parts = [field + "=" + repr(value) for field, value in zip(self._fields, self)]
    return type(self).__name__ + "(" + ", ".join(parts) + ")"


def _record_newargs(self):
    return tuple(self)


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    if isinstance(field_names, str):
        field_names = field_names.replace(",", " ").split()
    fields = [str(field) for field in field_names]
    typename = str(typename)
    if not typename.isidentifier():
        raise ValueError("Type names and field names must be valid identifiers: " + repr(typename))
    if _iskeyword(typename):
        raise ValueError("Type names and field names cannot be a keyword: " + repr(typename))
    seen = set()
    for at, field in enumerate(fields):
        bad = not field.isidentifier() or _iskeyword(field) or field.startswith("_") or field in seen
        if bad and rename:
            fields[at] = "_" + str(at)
        elif not field.isidentifier():
            raise ValueError("Type names and field names must be valid identifiers: " + repr(field))
        elif _iskeyword(field):
            raise ValueError("Type names and field names cannot be a keyword: " + repr(field))
        elif field.startswith("_"):
            raise ValueError("Field names cannot start with an underscore: " + repr(field))
        elif field in seen:
            raise ValueError("Encountered duplicate field name: " + repr(field))
        seen.add(field)
    fields = tuple(fields)
    given = () if defaults is None else tuple(defaults)
    if len(given) > len(fields):
        raise TypeError("Got more default values than field names")
    defaults = dict(zip(fields[len(fields) - len(given):], given))
    count = len(fields)

    def __new__(cls, /, *args, **keywords):
        if keywords or len(args) != count:
            args = _record_values(typename, fields, defaults, args, keywords)
        return tuple.__new__(cls, args)

    body = {
        "__doc__": typename + "(" + ", ".join(fields) + ")",
        "__slots__": (),
        "__match_args__": fields,
        "__module__": "__main__" if module is None else module,
        "_fields": fields,
        "_field_defaults": defaults,
        "__new__": __new__,
        "_make": classmethod(_record_make),
        "_replace": _record_replace,
        "_asdict": _record_asdict,
        "__repr__": _record_repr,
        "__getnewargs__": _record_newargs,
    }
    for at, field in enumerate(fields):
        body[field] = _Place(at)
    return type(typename, (tuple,), body)


class UserDict:
    """A dict to derive from: what is in it is in `data`."""

    def __init__(self, dict=None, /, **kwargs):
        self.data = {}
        if dict is not None:
            self.update(dict)
        if kwargs:
            self.update(kwargs)

    def update(self, other=(), /, **kwds):
        if hasattr(other, "keys"):
            for key in other.keys():
                self[key] = other[key]
        else:
            for key, value in other:
                self[key] = value
        for key in kwds:
            self[key] = kwds[key]

    def __len__(self):
        return len(self.data)

    def __getitem__(self, key):
        if key in self.data:
            return self.data[key]
        if hasattr(type(self), "__missing__"):
            return type(self).__missing__(self, key)
        raise KeyError(key)

    def __setitem__(self, key, item):
        self.data[key] = item

    def __delitem__(self, key):
        del self.data[key]

    def __iter__(self):
        return iter(self.data)

    def __contains__(self, key):
        return key in self.data

    def get(self, key, default=None):
        return self[key] if key in self else default

    def keys(self):
        return _KeysView(self)

    def values(self):
        return _ValuesView(self)

    def items(self):
        return _ItemsView(self)

    def pop(self, key, *default):
        if key not in self and default:
            return default[0]
        value = self[key]
        del self[key]
        return value

    def popitem(self):
        for key in self:
            return key, self.pop(key)
        raise KeyError

    def setdefault(self, key, default=None):
        if key not in self:
            self[key] = default
        return self[key]

    def clear(self):
        for key in list(self):
            del self[key]

    def copy(self):
        made = type(self)()
        made.__dict__.update(self.__dict__)
        made.data = self.data.copy()
        return made

    __copy__ = copy

    @classmethod
    def fromkeys(cls, iterable, value=None):
        made = cls()
        for key in iterable:
            made[key] = value
        return made

    def __or__(self, other):
        return type(self)(self.data | (other.data if isinstance(other, UserDict) else other))

    def __ror__(self, other):
        return type(self)((other.data if isinstance(other, UserDict) else other) | self.data)

    def __ior__(self, other):
        self.data |= other.data if isinstance(other, UserDict) else other
        return self

    def __eq__(self, other):
        return self.data == (other.data if isinstance(other, UserDict) else other)

    __hash__ = None

    def __repr__(self):
        return repr(self.data)


def _data_of(other):
    return other.data if isinstance(other, (UserList, UserString)) else other


class UserList:
    """A list to derive from: what is in it is in `data`."""

    def __init__(self, initlist=None):
        self.data = [] if initlist is None else list(_data_of(initlist))

    def __repr__(self):
        return repr(self.data)

    def __lt__(self, other):
        return self.data < _data_of(other)

    def __le__(self, other):
        return self.data <= _data_of(other)

    def __eq__(self, other):
        return self.data == _data_of(other)

    def __gt__(self, other):
        return self.data > _data_of(other)

    def __ge__(self, other):
        return self.data >= _data_of(other)

    __hash__ = None

    def __contains__(self, item):
        return item in self.data

    def __len__(self):
        return len(self.data)

    def __iter__(self):
        return iter(self.data)

    def __getitem__(self, i):
        return type(self)(self.data[i]) if isinstance(i, slice) else self.data[i]

    def __setitem__(self, i, item):
        self.data[i] = item

    def __delitem__(self, i):
        del self.data[i]

    def __add__(self, other):
        return type(self)(self.data + list(_data_of(other)))

    def __radd__(self, other):
        return type(self)(list(_data_of(other)) + self.data)

    def __iadd__(self, other):
        self.data += list(_data_of(other))
        return self

    def __mul__(self, n):
        return type(self)(self.data * n)

    __rmul__ = __mul__

    def append(self, item):
        self.data.append(item)

    def insert(self, i, item):
        self.data.insert(i, item)

    def pop(self, i=-1):
        return self.data.pop(i)

    def remove(self, item):
        self.data.remove(item)

    def clear(self):
        self.data.clear()

    def copy(self):
        return type(self)(self)

    def __copy__(self):
        made = type(self).__new__(type(self))
        made.__dict__.update(self.__dict__)
        made.data = self.data[:]
        return made

    def __imul__(self, n):
        self.data *= n
        return self

    def count(self, item):
        return self.data.count(item)

    def index(self, item, *args):
        return self.data.index(item, *args)

    def reverse(self):
        self.data.reverse()

    def sort(self, /, *args, **kwds):
        self.data.sort(*args, **kwds)

    def extend(self, other):
        self.data.extend(_data_of(other))


class UserString:
    """A str to derive from: the text is in `data`."""

    def __init__(self, seq):
        self.data = str(_data_of(seq))

    def __str__(self):
        return self.data

    def __repr__(self):
        return repr(self.data)

    def __hash__(self):
        return hash(self.data)

    def __eq__(self, other):
        return self.data == _data_of(other)

    def __lt__(self, other):
        return self.data < _data_of(other)

    def __len__(self):
        return len(self.data)

    def __iter__(self):
        return iter(self.data)

    def __contains__(self, char):
        return _data_of(char) in self.data

    def __getitem__(self, index):
        return type(self)(self.data[index])

    def __add__(self, other):
        return type(self)(self.data + str(_data_of(other)))

    def __radd__(self, other):
        return type(self)(str(other) + self.data)

    def __mul__(self, n):
        return type(self)(self.data * n)

    __rmul__ = __mul__

    def __mod__(self, args):
        return type(self)(self.data % args)

    def __getattr__(self, name):
        # The methods of str; those that give a str give one of this class.
        if name.startswith("_"):
            raise AttributeError("%r object has no attribute %r" % (type(self).__name__, name))
        method = getattr(self.data, name)

        def call(*args, **keywords):
            result = method(*[_data_of(arg) for arg in args], **keywords)
            return type(self)(result) if isinstance(result, str) else result
        return call

"""What the machine does in the learner's language: operators, items and iteration of objects whose class has methods of its own.

Runs once, while an image is built, among the builtins; what it defines is frozen. Names begin with _m_.
"""
from _machine import dict_at as _m_dict_at, dict_put as _m_dict_put, dict_add as _m_dict_add
from _machine import set_at as _m_set_at, set_put as _m_set_put, set_plain as _m_set_plain


def _m_construct(cls, args, keywords):
    made = cls.__new__(cls, *args, **keywords)
    if isinstance(made, cls):
        type(made).__init__(made, *args, **keywords)
    return made


def _m_initialize(made, args, keywords):
    if type(made).__init__(made, *args, **keywords) is not None:
        raise TypeError("__init__() should return None")
    return made


def _m_raise_from(kind, cause):
    if isinstance(cause, type) and issubclass(cause, BaseException):
        cause = cause()
    error = kind()
    error.__cause__ = cause
    raise error


def _m_finish_class(cls, keywords):
    for name, value in list(cls.__dict__.items()):
        hook = getattr(type(value), "__set_name__", None)
        if hook is not None:
            hook(value, cls, name)
    rest = {}
    if keywords is not None:
        for name in keywords:
            if name != "metaclass":
                rest[name] = keywords[name]
    if hasattr(cls.__mro__[1], "__init_subclass__"):
        super(cls, cls).__init_subclass__(**rest)
    return cls


def _m_getattr_default(owner, name, default):
    try:
        return getattr(owner, name)
    except AttributeError:
        return default


def _m_hasattr(owner, name):
    try:
        getattr(owner, name)
    except AttributeError:
        return False
    return True


# Iteration

def _m_sequence_iterator(sequence):
    at = 0
    while True:
        try:
            item = sequence[at]
        except IndexError:
            return
        yield item
        at += 1


def _m_call_iterator(function, sentinel):
    while True:
        value = function()
        if value == sentinel:
            return
        yield value


def _m_next_default(iterator, default):
    try:
        return iterator.__next__()
    except StopIteration:
        return default


def _m_list(iterable):
    result = []
    for item in iterable:
        result.append(item)
    return result


def _m_unpack(iterable, count):
    if not hasattr(iterable, "__iter__") and not hasattr(iterable, "__getitem__"):
        raise TypeError("cannot unpack non-iterable " + type(iterable).__name__ + " object")
    result = []
    for item in iterable:
        if len(result) == count:
            raise ValueError("too many values to unpack (expected " + str(count) + ")")
        result.append(item)
    if len(result) < count:
        raise ValueError("not enough values to unpack (expected " + str(count) + ", got " + str(len(result)) + ")")
    return result


def _m_close(generator):
    generator.close()


# Equality and membership of what compares by methods of its own

def _m_equal(a, b):
    if isinstance(a, (list, tuple)):
        if len(a) != len(b):
            return False
        for i in range(len(a)):
            if not (a[i] is b[i] or a[i] == b[i]):
                return False
        return True
    if isinstance(a, dict):
        if len(a) != len(b):
            return False
        for key in a:
            if key not in b or not (a[key] is b[key] or a[key] == b[key]):
                return False
        return True
    if isinstance(a, (set, frozenset)):
        if len(a) != len(b):
            return False
        for item in a:
            if item not in b:
                return False
        return True
    return a is b


def _m_unequal(a, b):
    return not _m_equal(a, b)


def _m_contains(container, item):
    if isinstance(container, dict):
        return _m_find(container, hash(item), item) is not None
    if isinstance(container, (set, frozenset)):
        return _m_find_in_set(container, hash(item), item) is not None
    for other in container:
        if other is item or other == item:
            return True
    return False


# Dicts and sets whose keys hash or compare by methods of their own

def _m_find(table, code, key):
    probe = 0
    while True:
        found = _m_dict_at(table, code, probe)
        if found is None:
            return None
        if found[2] is key or found[2] == key:
            return found
        probe = found[1]


def _m_find_in_set(table, code, key):
    probe = 0
    while True:
        found = _m_set_at(table, code, probe)
        if found is None:
            return None
        if found[2] is key or found[2] == key:
            return found
        probe = found[1]


def _m_dict_set(table, key, value):
    code = hash(key)
    found = _m_find(table, code, key)
    if found is None:
        _m_dict_add(table, code, key, value)
    else:
        _m_dict_put(table, found[0], value)


def _m_set_add(table, key):
    code = hash(key)
    if _m_find_in_set(table, code, key) is None:
        _m_set_put(table, code, key)


def _m_make_dict(pairs):
    result = {}
    for i in range(0, len(pairs), 2):
        _m_dict_set(result, pairs[i], pairs[i + 1])
    return result


def _m_make_set(items):
    result = set()
    for item in items:
        _m_set_add(result, item)
    return result


def _m_set_update(table, items):
    for item in items:
        table.add(item)


def _m_dict_of(mapping):
    result = {}
    for key in mapping.keys():
        _m_dict_set(result, key, mapping[key])
    return result


def _m_dict_update(table, mapping):
    for key in mapping:
        _m_dict_set(table, key, mapping[key])


# Text

def _m_format(value, conversion, spec):
    if conversion == 1:
        value = str(value)
    elif conversion == 2:
        value = repr(value)
    else:
        value = ascii(value)
    return format(value, spec)


def _m_exception_repr(error):
    return type(error).__name__ + "(" + ", ".join([repr(part) for part in error.args]) + ")"


# match

def _m_match_class(subject, cls, names, count):
    if not isinstance(cls, type):
        raise TypeError("called match pattern must be a class")
    if not isinstance(subject, cls):
        return None
    result = []
    if count:
        if cls in (int, float, str, bytes, bytearray, bool, list, tuple, dict, set, frozenset):
            if count > 1:
                raise TypeError(cls.__name__ + "() accepts 1 positional sub-pattern (" + str(count) + " given)")
            result.append(subject)
        else:
            known = getattr(cls, "__match_args__", ())
            if count > len(known):
                raise TypeError(cls.__name__ + "() accepts " + str(len(known)) + " positional sub-pattern" + ("" if len(known) == 1 else "s") + " (" + str(count) + " given)")
            for i in range(count):
                if not hasattr(subject, known[i]):
                    return None
                result.append(getattr(subject, known[i]))
    for name in names:
        if not hasattr(subject, name):
            return None
        result.append(getattr(subject, name))
    return tuple(result)

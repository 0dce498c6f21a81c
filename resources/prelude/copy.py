"""Copies of objects: of the outermost only, or of everything inside."""


class Error(Exception):
    pass


error = Error

_SAME = (type(None), bool, int, float, str, bytes, type, range, frozenset, type(len), type(lambda: 0), type(...), type(NotImplemented))


def _fresh(value):
    return object.__new__(type(value))


def copy(value):
    own = getattr(type(value), "__copy__", None)
    if own is not None:
        return own(value)
    if isinstance(value, _SAME) or type(value) is tuple:
        return value
    reduce = getattr(type(value), "__reduce__", None)
    if reduce is not None and reduce is not getattr(object, "__reduce__", None) \
            and not isinstance(value, BaseException):
        return _rebuilt(value, value.__reduce__())
    if type(value) in (list, dict, set, bytearray):
        return value.copy() if type(value) is not bytearray else bytearray(value)
    made = _filled_like(value, list(value) if isinstance(value, (list, set)) else None)
    _fill(made, _state_of(value))
    return made


def _state_of(value):
    own = getattr(type(value), "__getstate__", None)
    if own is None or own is getattr(object, "__getstate__", None):
        return dict(value.__dict__)
    return own(value)


def _fill(made, state):
    if hasattr(type(made), "__setstate__"):
        made.__setstate__(state)
    elif state:
        made.__dict__.update(state)


def _rebuilt(value, parts):
    # What __reduce__() says: a function, its arguments, and the state afterwards.
    if isinstance(parts, str):
        return value
    made = parts[0](*parts[1])
    _restore(made, parts[2] if len(parts) > 2 else None)
    return made


def _restore(made, state):
    if state is not None:
        if hasattr(type(made), "__setstate__"):
            made.__setstate__(state)
        else:
            made.__dict__.update(state)


def _filled_like(value, items):
    cls = type(value)
    if isinstance(value, list):
        made = list.__new__(cls) if hasattr(list, "__new__") else cls()
        list.extend(made, items)
    elif isinstance(value, set):
        made = cls()
        made.update(items)
    elif isinstance(value, dict):
        made = cls.__new__(cls)
        for key in value:
            dict.__setitem__(made, key, value[key])
    else:
        made = _fresh(value)
    return made


def deepcopy(value, memo=None):
    if memo is None:
        memo = {}
    if isinstance(value, _SAME):
        return value
    known = memo.get(id(value))
    if known is not None:
        return known[1]
    made = _deep(value, memo)
    # The original is kept too, so that its id is not given to another meanwhile.
    memo[id(value)] = (value, made)
    return made


def _deep(value, memo):
    own = getattr(type(value), "__deepcopy__", None)
    if own is not None:
        return own(value, memo)
    if isinstance(value, tuple):
        return tuple([deepcopy(item, memo) for item in value])
    if isinstance(value, bytearray):
        return bytearray(value)
    if type(value) is list:
        made = []
        memo[id(value)] = (value, made)
        for item in value:
            made.append(deepcopy(item, memo))
        return made
    if type(value) is dict:
        made = {}
        memo[id(value)] = (value, made)
        for key in value:
            made[deepcopy(key, memo)] = deepcopy(value[key], memo)
        return made
    if type(value) is set:
        return set([deepcopy(item, memo) for item in value])
    for base in type(value).__mro__:
        if base.__module__ in ("_thread", "threading", "queue") and base.__name__ != "local":
            raise TypeError("cannot pickle '%s' object" % (
                "_thread." + base.__name__ if base.__module__ == "_thread" else "_thread.lock"))
    reduce = getattr(type(value), "__reduce__", None)
    if reduce is not None and reduce is not getattr(object, "__reduce__", None) \
            and not isinstance(value, BaseException):
        parts = value.__reduce__()
        if isinstance(parts, str):
            return value
        made = parts[0](*deepcopy(parts[1], memo))
        # What it holds may hold it.
        memo[id(value)] = (value, made)
        _restore(made, deepcopy(parts[2], memo) if len(parts) > 2 else None)
        return made
    if not hasattr(value, "__dict__"):
        raise TypeError("cannot pickle '" + type(value).__name__ + "' object")
    items = [deepcopy(item, memo) for item in value] if isinstance(value, (list, set)) else None
    made = _filled_like(value, items)
    memo[id(value)] = (value, made)
    if isinstance(value, dict):
        for key in value:
            dict.__setitem__(made, key, deepcopy(value[key], memo))
    _fill(made, deepcopy(_state_of(value), memo))
    return made

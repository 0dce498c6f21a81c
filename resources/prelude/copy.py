"""Copies of objects: of the outermost only, or of everything inside."""

import sys


class Error(Exception):
    pass


error = Error

# What is its own copy.
_SAME = {type(None), bool, int, float, complex, str, bytes, range, property, slice, type(len),
         type(lambda: 0), type(...), type(NotImplemented)}
_Method = type([].append)       # a function's, too
# Those with a value that only __new__ can set.
_VALUES = (tuple, str, bytes, int, float, complex, frozenset)
_GUARDED = ("_thread", "threading", "queue", "_queue")


def copy(x):
    cls = type(x)
    if cls in _SAME or cls is tuple or cls is frozenset or cls is _Method or isinstance(x, type):
        return x
    if cls is list or cls is dict or cls is set:
        return x.copy()
    if cls is bytearray:
        return bytearray(x)
    own = getattr(cls, "__copy__", None)
    if own is not None:
        return own(x)
    parts = _parts(x)
    return x if isinstance(parts, str) else _built(parts)


def deepcopy(x, memo=None):
    cls = type(x)
    if cls in _SAME or isinstance(x, type):
        return x
    if memo is None:
        memo = {}
    mark = id(x)
    if mark in memo:
        return memo[mark]
    if cls is list:
        made = memo[mark] = []
        for item in x:
            made.append(deepcopy(item, memo))
    elif cls is dict:
        made = memo[mark] = {}
        for key, value in x.items():
            made[deepcopy(key, memo)] = deepcopy(value, memo)
    elif cls is tuple:
        made = _deep_tuple(x, memo)
    elif cls is _Method:
        native = isinstance(x.__func__, type(len))
        made = x if native else cls(x.__func__, deepcopy(x.__self__, memo))
    elif cls is bytearray:
        made = bytearray(x)
    elif cls is set or cls is frozenset:
        made = cls([deepcopy(item, memo) for item in x])
    else:
        own = getattr(x, "__deepcopy__", None)
        if own is not None:
            made = own(memo)
        else:
            parts = _parts(x)
            made = x if isinstance(parts, str) else _built(parts, x, memo)
    if made is not x:
        memo[mark] = made
        # The original is kept too, so that its id is not given to another meanwhile.
        memo.setdefault(id(memo), []).append(x)
    return made


def _deep_tuple(x, memo):
    items = [deepcopy(item, memo) for item in x]
    if id(x) in memo:
        return memo[id(x)]      # it is in what it holds
    for before, after in zip(x, items):
        if before is not after:
            return tuple(items)
    return x


def _parts(x):
    """What an object is made of: a function, its arguments, the state, items, and pairs.

    Or its name, where there is only one of it.
    """
    cls = type(x)
    if cls.__name__ == "ReferenceType":
        return "a weak reference"
    copyreg = sys.modules.get("copyreg")
    if copyreg is not None and cls in copyreg.dispatch_table:
        return copyreg.dispatch_table[cls](x)
    for name in ("__reduce_ex__", "__reduce__"):
        own = getattr(cls, name, None)
        if own is not None and own is not getattr(object, name, None):
            return x.__reduce_ex__(4) if name == "__reduce_ex__" else x.__reduce__()
    if isinstance(x, BaseException):
        return cls, x.args, x.__dict__ or None
    for base in cls.__mro__:
        if base.__module__ in _GUARDED and base.__name__ not in ("local", "Empty", "Full"):
            raise TypeError("cannot pickle '%s' object" % (
                "_thread." + base.__name__ if base.__module__ == "_thread" else "_thread.lock"))
    if cls.__module__ in ("builtins", "_io") and cls not in (object, *_VALUES):
        raise TypeError("cannot pickle '%s' object" % (
            cls.__name__ if cls.__module__ == "builtins" else "_io." + cls.__name__))
    state = x.__getstate__() if hasattr(x, "__getstate__") else _state_of(x, cls)
    if isinstance(x, set):
        return cls, (list(x),), state
    if hasattr(x, "__getnewargs_ex__"):
        args, keywords = x.__getnewargs_ex__()
    else:
        keywords = {}
        if hasattr(x, "__getnewargs__"):
            args = x.__getnewargs__()
        else:
            args = ()
            for kind in _VALUES:
                if isinstance(x, kind):
                    args = (_value_of(x, kind),)
    return (_made_new, (cls, args, keywords), state, iter(x) if isinstance(x, list) else None,
            iter(x.items()) if isinstance(x, dict) else None)


def _value_of(x, kind):
    return kind.__str__(x) if kind is str else kind(x)


def _made_new(cls, args, keywords):
    return cls.__new__(cls, *args, **keywords)


def _state_of(x, cls):
    kept = getattr(x, "__dict__", None)
    slots = {}
    for base in cls.__mro__:
        names = base.__dict__.get("__slots__", ())
        for name in (names,) if isinstance(names, str) else names:
            if name.startswith("__") and not name.endswith("__"):
                name = "_" + base.__name__.lstrip("_") + name
            if name not in ("__dict__", "__weakref__") and hasattr(x, name):
                slots[name] = getattr(x, name)
    return (kept or None, slots) if slots else kept or None


def _built(parts, x=None, memo=None):
    func, args, state, items, pairs = (tuple(parts) + (None, None, None))[:5]
    if memo is None:
        made = func(*args)
    else:
        made = func(*[deepcopy(arg, memo) for arg in args])
        memo[id(x)] = made          # what it holds may hold it
    if state is not None:
        if memo is not None:
            state = deepcopy(state, memo)
        if hasattr(made, "__setstate__"):
            made.__setstate__(state)
        else:
            slots = None
            if isinstance(state, tuple) and len(state) == 2:
                state, slots = state
            if state is not None:
                made.__dict__.update(state)
            if slots is not None:
                for name, value in slots.items():
                    setattr(made, name, value)
    for item in items or ():
        made.append(item if memo is None else deepcopy(item, memo))
    for key, value in pairs or ():
        if memo is None:
            made[key] = value
        else:
            made[deepcopy(key, memo)] = deepcopy(value, memo)
    return made


__all__ = ["Error", "copy", "deepcopy"]

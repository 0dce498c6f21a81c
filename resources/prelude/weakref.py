"""References that do not keep alive.

The collector empties the cell under a reference when nothing else reaches its object; _weak.Cell is
that cell. A name that goes makes it look at once, so that it is as soon as under CPython.
"""

import _ending
import _weak
import operator

_PLAIN = (int, float, complex, bool, str, bytes, bytearray, list, tuple, dict, range, slice, type(None))
_GONE = "weakly-referenced object no longer exists"


def _allows(thing):
    kind = type(thing)
    if kind in _PLAIN:
        return False
    return hasattr(thing, "__dict__") or kind.__dict__.get("__slots__") is None or any(
        "__weakref__" in base.__dict__.get("__slots__", ()) for base in kind.__mro__)


_new = object.__new__


class ReferenceType:
    """ref(thing)() gives the thing, or None when it is gone; callback(reference) is called then."""

    def __new__(cls, object, callback=None, /, **more):
        # Those without a callback are one.
        if callback is None and cls in _SHARED:
            found = _weak.shared(object, cls)
            if found is not None:
                return found
        if not _allows(object):
            raise TypeError("cannot create weak reference to '%s' object" % type(object).__name__)
        made = _new(cls)
        made._cell = _weak.Cell(object, made, callback)
        made._hash = None
        return made

    def __init__(self, object, callback=None, /):
        pass

    def __call__(self):
        return self._cell.target()

    @property
    def __callback__(self):
        return self._cell.callback() if self() is not None else None

    def __eq__(self, other):
        if not isinstance(other, ReferenceType):
            return NotImplemented
        mine, others = self(), other()
        if mine is None or others is None:
            return self is other
        return mine == others

    def __hash__(self):
        if self._hash is None:
            thing = self()
            if thing is None:
                raise TypeError("weak object has gone away")
            self._hash = hash(thing)
        return self._hash

    def __repr__(self):
        thing = self()
        if thing is None:
            return "<weakref at %#x; dead>" % id(self)
        name = getattr(thing, "__name__", None)
        return "<weakref at %#x; to '%s' at %#x%s>" % (
            id(self), type(thing).__name__, id(thing), " (%s)" % name if isinstance(name, str) else "")


ref = ReferenceType
ref.__name__ = "ReferenceType"


class _Entry(ref):
    # A container's own, so that a program's many entries need not be searched for one to share.
    pass


class _OfProxy(ref):
    # What is below a proxy; its attribute _proxy.
    pass


_SHARED = (ref, _OfProxy)


def getweakrefs(object):
    """The weak references to it, and its proxies."""
    _look()
    found = [getattr(reference, "_proxy", reference) for reference in _weak.references(object)]
    return sorted(found, key=lambda one: type(one) is not ref)


def getweakrefcount(object):
    """How many weak references to it there are."""
    _look()
    return len(_weak.references(object))


def _look():
    _weak.look()


class WeakMethod(ref):
    """Of a bound method: alive as long as its object is."""

    def __new__(cls, meth, callback=None):
        try:
            thing, function = meth.__self__, meth.__func__
        except AttributeError:
            raise TypeError("argument should be a bound method, not %s" % type(meth)) from None
        made = ref.__new__(cls, thing, callback)
        made._function = function
        return made

    def __call__(self):
        thing = ref.__call__(self)
        return None if thing is None else self._function.__get__(thing)

    def __eq__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        return self is other or (self() is not None and self() == other())

    __hash__ = ref.__hash__


_object_get, _object_set = object.__getattribute__, object.__setattr__


class ProxyType:
    """Used like the object itself; ReferenceError when it is gone."""

    def __getattribute__(self, name):
        return getattr(_target(self), name)

    def __setattr__(self, name, value):
        setattr(_target(self), name, value)

    def __delattr__(self, name):
        delattr(_target(self), name)

    def __repr__(self):
        thing = _target(self)
        return "<weakproxy at %#x to %s at %#x>" % (id(self), type(thing).__name__, id(thing))

    def __index__(self):
        return _target(self).__index__()

    __hash__ = None


def _forwarded(function):
    return lambda self, *others: function(_target(self), *[_unwrapped(one) for one in others])


def _reflected(function):
    return lambda self, other: function(_unwrapped(other), _target(self))


for _name in ("add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "lshift", "rshift", "and_", "or_", "xor", "matmul"):
    _plain, _function = _name.rstrip("_"), getattr(operator, _name)
    setattr(ProxyType, "__%s__" % _plain, _forwarded(_function))
    setattr(ProxyType, "__r%s__" % _plain, _reflected(_function))
    setattr(ProxyType, "__i%s__" % _plain, _forwarded(getattr(operator, "i" + _plain)))
for _name in ("eq", "ne", "lt", "le", "gt", "ge", "neg", "pos", "invert", "contains", "getitem", "setitem", "delitem"):
    setattr(ProxyType, "__%s__" % _name, _forwarded(getattr(operator, _name)))
for _function in (abs, bool, divmod, float, int, iter, len, next, reversed, str):
    setattr(ProxyType, "__%s__" % _function.__name__, _forwarded(_function))
ProxyType.__rdivmod__ = _reflected(divmod)
del _name, _plain, _function


class CallableProxyType(ProxyType):
    def __call__(self, *args, **kwargs):
        return _target(self)(*args, **kwargs)


def _unwrapped(thing):
    return _target(thing) if type(thing) in (ProxyType, CallableProxyType) else thing


def _target(proxy):
    thing = _object_get(proxy, "_reference")()
    if thing is None:
        raise ReferenceError(_GONE)
    return thing


def proxy(object, callback=None, /):
    reference = _OfProxy(object, callback and (lambda gone: callback(gone._proxy)))
    if not hasattr(reference, "_proxy"):
        reference._proxy = made = _new(CallableProxyType if callable(object) else ProxyType)
        _object_set(made, "_reference", reference)
    return reference._proxy


class WeakValueDictionary:
    """An entry goes with its value."""

    def __init__(self, other=(), /, **kwargs):
        self._references = {}
        self.update(other, **kwargs)

    def _live(self):
        for key, reference in list(self._references.items()):
            value = reference()
            if value is None:
                self._references.pop(key, None)
            else:
                yield key, value

    def __getitem__(self, key):
        value = self._references[key]()
        if value is None:
            raise KeyError(key)
        return value

    def __setitem__(self, key, value):
        self._references[key] = _Entry(value)

    def __delitem__(self, key):
        self[key]
        del self._references[key]

    def __contains__(self, key):
        return self.get(key) is not None

    def __len__(self):
        return len(list(self._live()))

    def __iter__(self):
        return self.keys()

    def __repr__(self):
        return "<%s at %#x>" % (type(self).__name__, id(self))

    def get(self, key, default=None):
        reference = self._references.get(key)
        value = reference() if reference is not None else None
        return default if value is None else value

    def keys(self):
        for key, value in self._live():
            yield key

    def values(self):
        for key, value in self._live():
            yield value

    def items(self):
        return self._live()

    def valuerefs(self):
        return [reference for reference in self._references.values() if reference() is not None]

    def pop(self, key, *default):
        if key in self:
            return self._references.pop(key)()
        if default:
            return default[0]
        raise KeyError(key)

    def setdefault(self, key, default=None):
        value = self.get(key)
        if value is None:
            self[key] = value = default
        return value

    def update(self, other=(), /, **kwargs):
        for key, value in dict(other, **kwargs).items():
            self[key] = value

    def clear(self):
        self._references.clear()

    def copy(self):
        made = type(self)()
        for key, value in self._live():
            made[key] = value
        return made


class WeakKeyDictionary:
    """An entry goes with its key."""

    def __init__(self, dict=None):
        self._values = {}
        own = ref(self)

        def remove(reference):
            dictionary = own()
            if dictionary is not None:
                dictionary._values.pop(reference, None)

        self._remove = remove
        if dict is not None:
            self.update(dict)

    def _live(self):
        for reference, value in list(self._values.items()):
            key = reference()
            if key is None:
                self._values.pop(reference, None)
            else:
                yield key, value

    def __getitem__(self, key):
        try:
            return self._values[_Entry(key)]
        except KeyError:
            raise KeyError(key) from None

    def __setitem__(self, key, value):
        self._values[_hashed(key, self._remove)] = value

    def __delitem__(self, key):
        self[key]
        del self._values[_Entry(key)]

    def __contains__(self, key):
        return _allows(key) and _Entry(key) in self._values

    def __len__(self):
        return len(list(self._live()))

    def __iter__(self):
        return self.keys()

    def __repr__(self):
        return "<%s at %#x>" % (type(self).__name__, id(self))

    def get(self, key, default=None):
        return self._values.get(_Entry(key), default)

    def keys(self):
        for key, value in self._live():
            yield key

    def values(self):
        for key, value in self._live():
            yield value

    def items(self):
        return self._live()

    def keyrefs(self):
        return [reference for reference in self._values if reference() is not None]

    def pop(self, key, *default):
        return self._values.pop(_Entry(key), *default)

    def popitem(self):
        for key, value in self._live():
            del self[key]
            return key, value
        raise KeyError("popitem(): dictionary is empty")

    def copy(self):
        return type(self)(self)

    def setdefault(self, key, default=None):
        return self._values.setdefault(_hashed(key, self._remove), default)

    def update(self, other=(), /):
        for key, value in (other if hasattr(other, "items") else dict(other)).items():
            self[key] = value

    def clear(self):
        self._values.clear()


class WeakSet:
    """An element goes when nothing else has it."""

    def __init__(self, data=None):
        self._references = {}
        if data is not None:
            self.update(data)

    def __iter__(self):
        for reference in list(self._references):
            thing = reference()
            if thing is None:
                self._references.pop(reference, None)
            else:
                yield thing

    def __len__(self):
        return len(list(iter(self)))

    def __contains__(self, item):
        return _allows(item) and _Entry(item) in self._references

    def __repr__(self):
        return repr(set(self))

    def __eq__(self, other):
        return isinstance(other, WeakSet) and set(self) == set(other)

    def __or__(self, other):
        return WeakSet(set(self) | set(other))

    def __and__(self, other):
        return WeakSet(set(self) & set(other))

    def __sub__(self, other):
        return WeakSet(set(self) - set(other))

    union, intersection, difference = __or__, __and__, __sub__

    def add(self, item):
        self._references[_hashed(item)] = None

    def discard(self, item):
        self._references.pop(_Entry(item), None)

    def remove(self, item):
        if item not in self:
            raise KeyError(ref(item))
        self.discard(item)

    def pop(self):
        for item in self:
            self.discard(item)
            return item
        raise KeyError("pop from empty WeakSet")

    def update(self, other):
        for item in other:
            self.add(item)

    def clear(self):
        self._references.clear()

    def copy(self):
        return WeakSet(self)


def _hashed(thing, callback=None):
    # Its hash is asked for as long as it lives.
    reference = _Entry(thing, callback)
    hash(reference)
    return reference


_finalizers = {}    # those that have not been called, in the order in which they were made


class finalize:
    """Calls func(*args, **kwargs) once: when obj goes, when it is called itself, or at the program's end."""

    atexit = True

    def __init__(self, obj, func, /, *args, **kwargs):
        if not _finalizers:
            _ending.register(_finish)
        self._reference = ref(obj, self)
        _finalizers[self] = (func, args, kwargs)

    def __call__(self, _=None):
        call = _finalizers.pop(self, None)
        if call is not None:
            func, args, kwargs = call
            return func(*args, **kwargs)

    @property
    def alive(self):
        return self in _finalizers

    def peek(self):
        call = _finalizers.get(self)
        return None if call is None else (self._reference(),) + call

    def detach(self):
        call = _finalizers.pop(self, None)
        return None if call is None else (self._reference(),) + call

    def __repr__(self):
        thing = self._reference()
        if not self.alive or thing is None:
            return "<finalize object at %#x; dead>" % id(self)
        return "<finalize object at %#x; for '%s' at %#x>" % (id(self), type(thing).__name__, id(thing))


def _finish():
    while _finalizers:
        last = list(_finalizers)[-1]
        if last.atexit:
            last()
        else:
            del _finalizers[last]


__all__ = [
    "ref", "proxy", "getweakrefcount", "getweakrefs", "WeakKeyDictionary", "ReferenceType", "ProxyType",
    "CallableProxyType", "WeakValueDictionary", "WeakSet", "WeakMethod", "finalize",
]

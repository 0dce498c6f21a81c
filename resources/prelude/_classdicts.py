"""What a class's __dict__ looks like from outside: a dict that can only be read, with what every class has.

Runs once, while an image is built, among the builtins; what it defines is frozen.
"""


class _MappingProxy:
    """A dict that can only be read."""

    _of = None      # the class whose dict it is

    def __init__(self, mapping):
        if not hasattr(mapping, "__getitem__") or isinstance(mapping, (list, tuple, str, bytes)):
            raise TypeError("mappingproxy() argument must be a mapping, not "
                            + type(mapping).__name__)
        self._mapping = mapping

    def _whole(self):
        return self._mapping if self._of is None else _m_with_slots(self._mapping, self._of)

    def __getitem__(self, key):
        return self._whole()[key]

    def __contains__(self, key):
        return key in self._whole()

    def __iter__(self):
        return iter(self._whole())

    def __len__(self):
        return len(self._whole())

    def get(self, key, default=None):
        return self._whole().get(key, default)

    def keys(self):
        return self._whole().keys()

    def values(self):
        return self._whole().values()

    def items(self):
        return self._whole().items()

    def copy(self):
        return self._whole().copy()

    def __reversed__(self):
        return reversed(self._whole())

    def __or__(self, other):
        return self._whole() | (other._whole() if isinstance(other, _MappingProxy) else other)

    def __ror__(self, other):
        return other | self._whole()

    def __setitem__(self, key, value):
        raise TypeError("'mappingproxy' object does not support item assignment")

    def __delitem__(self, key):
        raise TypeError("'mappingproxy' object does not support item deletion")

    def __str__(self):
        return str(self._whole())

    def __eq__(self, other):
        return self._whole() == (other._whole() if isinstance(other, _MappingProxy) else other)

    __hash__ = None

    def __repr__(self):
        return "mappingproxy(%r)" % (self._whole(),)


_MappingProxy.__name__ = _MappingProxy.__qualname__ = "mappingproxy"


class _GetSet:
    """Says that instances have such an attribute; what it is, the machine knows."""

    def __init__(self, name, cls):
        self.__name__ = name
        self.__objclass__ = cls

    def __repr__(self):
        return "<attribute %r of %r objects>" % (self.__name__, self.__objclass__.__name__)


class _Member(_GetSet):
    def __repr__(self):
        return "<member %r of %r objects>" % (self.__name__, self.__objclass__.__name__)


_GetSet.__name__ = _GetSet.__qualname__ = "getset_descriptor"
_Member.__name__ = _Member.__qualname__ = "member_descriptor"
for _one in _MappingProxy, _GetSet, _Member:
    _one.__module__ = "builtins"
del _one


def _m_with_slots(mapping, cls):
    # In the order in which CPython puts them there: what instances have comes before a __doc__ that
    # nobody wrote.
    if cls.__module__ == "builtins":
        return mapping
    more = {}
    slots = mapping.get("__slots__")
    for name in () if slots is None else (slots,) if isinstance(slots, str) else slots:
        if name not in ("__dict__", "__weakref__"):
            more[name] = _Member(name, cls)
    if not any([base.__module__ != "builtins" for base in cls.__mro__[1:]]) and not issubclass(cls, type):
        if not issubclass(cls, BaseException) and (slots is None or "__dict__" in slots):
            more["__dict__"] = _GetSet("__dict__", cls)
        if not issubclass(cls, (int, tuple, bytes, set, frozenset)) and (slots is None or "__weakref__" in slots):
            more["__weakref__"] = _GetSet("__weakref__", cls)
    whole = {}
    for name in mapping:
        if name == "__doc__" and mapping[name] is None:
            whole.update(more)
        whole[name] = mapping[name]
    for name in more:
        whole.setdefault(name, more[name])
    return whole

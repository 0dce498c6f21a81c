"""Classes that are mostly their fields: __init__, __repr__ and __eq__ are made from annotations."""

import _task
import sys


class _Missing:
    def __repr__(self):
        return "<dataclasses._MISSING_TYPE object>"


MISSING = _Missing()


class KW_ONLY:
    """Fields after `_: KW_ONLY` are given by name."""


class FrozenInstanceError(AttributeError):
    pass


class Field:
    """A field: its name, its default, what it takes part in."""

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = metadata or {}
        self.kw_only = kw_only

    def __repr__(self):
        return ("Field(name=%r,type=%r,default=%r,default_factory=%r,init=%r,repr=%r,hash=%r,"
                "compare=%r,kw_only=%r)") % (
            self.name, self.type, self.default, self.default_factory, self.init, self.repr,
            self.hash, self.compare, self.kw_only)


class InitVar:
    """A parameter of __init__ that is no field; __post_init__ gets it."""

    def __class_getitem__(cls, kind):
        return cls


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None,
          compare=True, metadata=None,
          kw_only=MISSING):
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


def _annotation_values(cls):
    # They are kept as they were written.
    import _eval
    module = sys.modules.get(cls.__module__)
    return _eval.annotations(cls.__dict__.get("__annotations__", {}), getattr(module, "__dict__", {}))


def _own_fields(cls, kw_only):
    values = None
    found = []
    for name, kind in cls.__dict__.get("__annotations__", {}).items():
        text = kind if isinstance(kind, str) else getattr(kind, "__name__", repr(kind))
        if isinstance(kind, str) and values is None:
            values = _annotation_values(cls)
        if text.split(".")[-1] == "KW_ONLY":
            kw_only = True
            continue
        if text.startswith(("ClassVar", "typing.ClassVar")):
            continue
        value = cls.__dict__.get(name, MISSING)
        one = value if isinstance(value, Field) else field(default=value)
        one.name = name
        one.type = values.get(name, kind) if values is not None else kind
        one._for_init = text.startswith(("InitVar", "dataclasses.InitVar"))
        if one.kw_only is MISSING:
            one.kw_only = kw_only
        if isinstance(one.default, (list, dict, set)):
            raise ValueError("mutable default %s for field %s is not allowed: use default_factory"
                             % (type(one.default), name))
        if isinstance(value, Field):
            if one.default is MISSING:
                delattr(cls, name)
            else:
                setattr(cls, name, one.default)
        found.append(one)
    return found


def _make_init(cls, all_fields):
    positional = [one for one in all_fields if one.init and not one.kw_only]
    by_name = [one for one in all_fields if one.init]
    seen = None
    for one in positional:
        if one.default is not MISSING or one.default_factory is not MISSING:
            seen = one.name
        elif seen is not None:
            raise TypeError("non-default argument %r follows default argument" % one.name)

    def __init__(self, *args, **kwargs):
        name = cls.__qualname__ + ".__init__()"
        if len(args) > len(positional):
            least = len([one for one in positional if one.default is MISSING
                         and one.default_factory is MISSING])
            count = len(positional) + 1
            wanted = str(count) if least == len(positional) else "from %d to %d" % (least + 1,
                                                                                    count)
            raise TypeError("%s takes %s positional argument%s but %d were given"
                            % (name, wanted, "" if wanted == "1" else "s", len(args) + 1))
        given = {}
        for at in range(len(args)):
            given[positional[at].name] = args[at]
        for key in kwargs:
            if key in given:
                raise TypeError("%s got multiple values for argument %r" % (name, key))
            if not [one for one in by_name if one.name == key]:
                raise TypeError("%s got an unexpected keyword argument %r" % (name, key))
            given[key] = kwargs[key]
        missing = [repr(one.name) for one in by_name if one.name not in given
                   and one.default is MISSING
                   and one.default_factory is MISSING]
        if missing:
            listed = " and ".join(missing) if len(missing) < 3 else (
                ", ".join(missing[:-1]) + ", and " + missing[-1])
            raise TypeError("%s missing %d required positional argument%s: %s"
                            % (name, len(missing), "" if len(missing) == 1 else "s", listed))
        extra = []
        for one in all_fields:
            if one.name in given:
                value = given[one.name]
            elif one.default_factory is not MISSING:
                value = one.default_factory()
            elif one.default is not MISSING:
                value = one.default
            else:
                continue
            if one._for_init:
                extra.append(value)
            else:
                object.__setattr__(self, one.name, value)
        if hasattr(self, "__post_init__"):
            self.__post_init__(*extra)

    __init__.__qualname__ = cls.__qualname__ + ".__init__"
    return __init__


def _values(thing, names):
    return tuple([getattr(thing, name) for name in names])


def _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots):
    all_fields = {}
    for base in reversed(cls.__mro__[1:]):
        for one in getattr(base, "__dict__", {}).get("__dataclass_fields__", {}).values():
            all_fields[one.name] = one
    for one in _own_fields(cls, kw_only):
        all_fields[one.name] = one
    cls.__dataclass_fields__ = all_fields
    listed = list(all_fields.values())
    real = [one for one in listed if not one._for_init]
    shown = [one.name for one in real if one.repr]
    compared = [one.name for one in real if one.compare]

    def put(name, function):
        function.__qualname__ = cls.__qualname__ + "." + name
        if name not in cls.__dict__:
            setattr(cls, name, function)

    if init:
        put("__init__", _make_init(cls, listed))
    if repr:
        open_ones = set()       # whose repr is being made, and by whom: one may be in itself

        def __repr__(self):
            mark = id(self), _task.current()
            if mark in open_ones:
                return "..."
            open_ones.add(mark)
            try:
                return type(self).__qualname__ + "(" + ", ".join(
                    [name + "=" + _repr(getattr(self, name)) for name in shown]) + ")"
            finally:
                open_ones.discard(mark)
        put("__repr__", __repr__)
    if eq:
        def __eq__(self, other):
            if type(other) is not type(self):
                return NotImplemented
            return _values(self, compared) == _values(other, compared)
        put("__eq__", __eq__)
    if order:
        def __lt__(self, other):
            return _values(self, compared) < _values(other,
                    compared) if type(other) is type(self) else NotImplemented

        def __le__(self, other):
            return _values(self, compared) <= _values(other,
                    compared) if type(other) is type(self) else NotImplemented

        def __gt__(self, other):
            return _values(self, compared) > _values(other,
                    compared) if type(other) is type(self) else NotImplemented

        def __ge__(self, other):
            return _values(self, compared) >= _values(other,
                    compared) if type(other) is type(self) else NotImplemented

        for function in (__lt__, __le__, __gt__, __ge__):
            put(function.__name__, function)
    if frozen:
        def __setattr__(self, name, value):
            raise FrozenInstanceError("cannot assign to field %r" % name)

        def __delattr__(self, name):
            raise FrozenInstanceError("cannot delete field %r" % name)

        put("__setattr__", __setattr__)
        put("__delattr__", __delattr__)
    if unsafe_hash or eq and frozen:
        hashed = [one.name for one in real if (one.compare if one.hash is None else one.hash)]

        def __hash__(self):
            return hash(_values(self, hashed))
        if "__hash__" not in cls.__dict__ or cls.__dict__["__hash__"] is None:
            cls.__hash__ = __hash__
    elif eq and "__hash__" not in cls.__dict__:
        cls.__hash__ = None
    if match_args and "__match_args__" not in cls.__dict__:
        cls.__match_args__ = tuple([one.name for one in listed if one.init and not one.kw_only])
    if cls.__doc__ is None:
        cls.__doc__ = cls.__name__ + _shown_parameters(listed)
    return _slotted(cls, [one.name for one in real]) if slots else cls


def _shown_parameters(listed):
    # As inspect.signature() would show them.
    texts = []
    by_name = False
    for one in sorted(listed, key=lambda one: one.kw_only is True):
        if not one.init:
            continue
        if one.kw_only is True and not by_name:
            by_name = True
            texts.append("*")
        kind = one.type if isinstance(one.type, str) else (
            one.type.__qualname__ if isinstance(one.type, type) and not hasattr(one.type, "__args__")
            else _repr(one.type).replace("typing.", ""))
        text = "%s: %s" % (one.name, kind)
        if one.default_factory is not MISSING:
            text += " = <factory>"
        elif one.default is not MISSING:
            text += " = " + _repr(one.default)
        texts.append(text)
    return "(" + ", ".join(texts) + ")"


def _slotted(cls, names):
    # The same class once more: whether instances have a dict is known when a class is made.
    if "__slots__" in cls.__dict__:
        raise TypeError("%s already specifies __slots__" % cls.__name__)
    inherited = [name for base in cls.__mro__[1:] for name in base.__dict__.get("__slots__", ())]
    body = {name: value for name, value in cls.__dict__.items()
            if name not in names and name not in ("__dict__", "__weakref__")}
    body["__slots__"] = tuple([name for name in names if name not in inherited])
    body["__qualname__"] = cls.__qualname__
    return type(cls)(cls.__name__, cls.__bases__, body)


_repr = repr


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False,
              frozen=False, match_args=True,
              kw_only=False, slots=False, weakref_slot=False):
    """Makes the methods that follow from the annotations of a class."""
    def decorate(cls):
        return _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots)
    return decorate if cls is None else decorate(cls)


def fields(class_or_instance):
    found = getattr(class_or_instance, "__dataclass_fields__", None)
    if found is None:
        raise TypeError("must be called with a dataclass type or instance")
    return tuple([one for one in found.values() if not one._for_init])


def is_dataclass(obj):
    return hasattr(obj, "__dataclass_fields__")


def _plain(value, make_dict, make_tuple):
    if is_dataclass(value) and not isinstance(value, type):
        pairs = [(one.name, _plain(getattr(value, one.name), make_dict, make_tuple))
                 for one in fields(value)]
        return make_tuple([pair[1]
                           for pair in pairs]) if make_tuple is not None else make_dict(pairs)
    if isinstance(value, (list, tuple)):
        return type(value)([_plain(item, make_dict, make_tuple) for item in value])
    if isinstance(value, dict):
        return type(value)([(_plain(key, make_dict, make_tuple),
                             _plain(item, make_dict, make_tuple))
                            for key, item in value.items()])
    import copy
    return copy.deepcopy(value)


def asdict(obj, *, dict_factory=dict):
    if not is_dataclass(obj) or isinstance(obj, type):
        raise TypeError("asdict() should be called on dataclass instances")
    return _plain(obj, dict_factory, None)


def astuple(obj, *, tuple_factory=tuple):
    if not is_dataclass(obj) or isinstance(obj, type):
        raise TypeError("astuple() should be called on dataclass instances")
    return _plain(obj, None, tuple_factory)


def replace(obj, /, **changes):
    """The same with some fields changed."""
    for one in fields(obj):
        if one.init and one.name not in changes:
            changes[one.name] = getattr(obj, one.name)
    return type(obj)(**changes)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, **options):
    contents = dict(namespace or {})
    contents["__annotations__"] = {}
    for one in fields:
        name, kind, default = (one, "object", MISSING) if isinstance(one, str) else (tuple(one)
                + (MISSING,))[:3]
        contents["__annotations__"][name] = kind
        if default is not MISSING:
            contents[name] = default
    return dataclass(type(cls_name, bases, contents), **options)

"""Classes that are mostly their fields: __init__, __repr__ and __eq__ are made from annotations."""

from _recursion import once as _once
from keyword import iskeyword as _iskeyword
import sys
from types import MappingProxyType as _MappingProxyType


class _MISSING_TYPE:
    pass


MISSING = _MISSING_TYPE()


class KW_ONLY:
    """Fields after `_: KW_ONLY` are given by name."""


class FrozenInstanceError(AttributeError):
    pass


_PARTS = ("name", "type", "default", "default_factory", "init", "repr", "hash", "compare",
          "metadata", "kw_only")


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
        self.metadata = _MappingProxyType({} if metadata is None else metadata)
        self.kw_only = kw_only
        self._field_type = None

    @property
    def _for_init(self):
        return self._field_type == "_FIELD_INITVAR"

    @_once("...")
    def __repr__(self):
        parts = ["%s=%s" % (part, _repr(getattr(self, part))) for part in _PARTS]
        return "Field(%s,_field_type=%s)" % (",".join(parts), self._field_type)

    def __set_name__(self, owner, name):
        # The default is told where it is, as if it stood there itself.
        tell = getattr(type(self.default), "__set_name__", None)
        if tell is not None:
            tell(self.default, owner, name)

    @classmethod
    def __class_getitem__(cls, item):
        return type(list[int])(cls, item)


class _Params:
    # What dataclass() was asked for.
    def __init__(self, **asked):
        self.__dict__.update(asked)

    def __repr__(self):
        return "_DataclassParams(%s)" % ",".join(["%s=%r" % pair for pair in self.__dict__.items()])


class InitVar:
    """A parameter of __init__ that is no field; __post_init__ gets it."""

    __slots__ = ("type",)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        kind = self.type
        plain = isinstance(kind, type) and not hasattr(kind, "__args__")
        return "dataclasses.InitVar[%s]" % (kind.__name__ if plain else _repr(kind))

    @classmethod
    def __class_getitem__(cls, kind):
        return cls(kind)


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None,
          compare=True, metadata=None, kw_only=MISSING):
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


def _kind_of(kind, text):
    # Which of the three an annotation makes of a name.
    # By whatever name it was imported.
    if text.startswith(("ClassVar", "typing.ClassVar")) or _repr(kind).startswith("typing.ClassVar"):
        return "_FIELD_CLASSVAR"
    if isinstance(kind, InitVar) or kind is InitVar \
            or text.startswith(("InitVar", "dataclasses.InitVar")):
        return "_FIELD_INITVAR"
    return "_FIELD"


def _own_fields(cls, kw_only):
    found = []
    notes = cls.__dict__.get("__annotations__", {})
    marked = False
    for name, kind in notes.items():
        text = kind.strip("'\"") if isinstance(kind, str) else (
            kind.__name__ if isinstance(kind, type) and not hasattr(kind, "__args__")
            else _repr(kind))
        if text.split(".")[-1] == "KW_ONLY":
            if marked:
                raise TypeError("%r is KW_ONLY, but KW_ONLY has already been specified" % name)
            marked = kw_only = True
            continue
        value = getattr(cls, name, MISSING)
        if type(value).__name__ in ("member_descriptor", "member"):
            value = MISSING         # a slot of a base
        one = value if isinstance(value, Field) else field(default=value)
        one.name = name
        one.type = kind
        one._field_type = _kind_of(one.type, text)
        if one._field_type != "_FIELD" and one.default_factory is not MISSING:
            raise TypeError("field %s cannot have a default factory" % name)
        if one._field_type != "_FIELD_CLASSVAR":
            if one.kw_only is MISSING:
                one.kw_only = kw_only
        elif one.kw_only is not MISSING:
            raise TypeError("field %s is a ClassVar but specifies kw_only" % name)
        if one._field_type == "_FIELD" and (isinstance(one.default, (list, dict, set))
                                            or type(one.default).__hash__ is None):
            raise ValueError("mutable default %s for field %s is not allowed: use default_factory"
                             % (type(one.default), name))
        if isinstance(cls.__dict__.get(name), Field):
            if one.default is MISSING:
                delattr(cls, name)
            else:
                setattr(cls, name, one.default)
        found.append(one)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in notes:
            raise TypeError("%r is a field but has no type annotation" % name)
    return found


def _make_init(cls, all_fields, frozen, slots):
    positional = [one for one in all_fields if one.init and not one.kw_only]
    by_name = [one for one in all_fields if one.init]
    seen = None
    for one in positional:
        if one.default is not MISSING or one.default_factory is not MISSING:
            seen = one.name
        elif seen is not None:
            raise TypeError("non-default argument %r follows default argument" % one.name)

    def __init__(self, /, *args, **kwargs):
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
        for only in (False, True):
            missing = [repr(one.name) for one in by_name if one.name not in given
                       and one.default is MISSING and one.default_factory is MISSING
                       and one.kw_only == only]
            if missing:
                listed = " and ".join(missing) if len(missing) < 3 else (
                    ", ".join(missing[:-1]) + ", and " + missing[-1])
                raise TypeError("%s missing %d required %s argument%s: %s" % (
                    name, len(missing), "keyword-only" if only else "positional",
                    "" if len(missing) == 1 else "s", listed))
        # Who says how an attribute is set is asked; a frozen one says no.
        plain = frozen or type(self).__setattr__ is object.__setattr__
        put = object.__setattr__ if plain else setattr
        extra = []
        for one in all_fields:
            if one.name in given:
                value = given[one.name]
            elif one.default_factory is not MISSING:
                value = one.default_factory()
            elif one.default is not MISSING and (one.init or slots):
                value = one.default
            else:
                continue            # the class has it, or nobody yet
            if one._for_init:
                extra.append(value)
            else:
                put(self, one.name, value)
        if hasattr(self, "__post_init__"):
            self.__post_init__(*extra)

    __init__.__qualname__ = cls.__qualname__ + ".__init__"
    return __init__


def _values(thing, names):
    return tuple([getattr(thing, name) for name in names])


def _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots,
             weakref_slot):
    all_fields = {}
    frozen_bases = []
    for base in reversed(cls.__mro__[1:]):
        if "__dataclass_fields__" in base.__dict__:
            all_fields.update(base.__dataclass_fields__)
            frozen_bases.append(base.__dataclass_params__.frozen)
    if order and not eq:
        raise ValueError("eq must be true if order is true")
    if weakref_slot and not slots:
        raise TypeError("weakref_slot is True but slots is False")
    for one in _own_fields(cls, kw_only):
        all_fields[one.name] = one
    if any(frozen_bases) and not frozen:
        raise TypeError("cannot inherit non-frozen dataclass from a frozen one")
    if frozen_bases and not all(frozen_bases) and frozen:
        raise TypeError("cannot inherit frozen dataclass from a non-frozen one")
    written = cls.__dict__.get("__hash__", MISSING)
    own_hash = not (written is MISSING or written is None and "__eq__" in cls.__dict__)
    cls.__dataclass_params__ = _Params(init=init, repr=repr, eq=eq, order=order,
                                       unsafe_hash=unsafe_hash, frozen=frozen)
    cls.__dataclass_fields__ = all_fields
    listed = [one for one in all_fields.values() if one._field_type != "_FIELD_CLASSVAR"]
    real = [one for one in listed if one._field_type == "_FIELD"]
    shown = [one.name for one in real if one.repr]
    compared = [one.name for one in real if one.compare]

    def put(name, function):
        function.__qualname__ = cls.__qualname__ + "." + name
        if name in cls.__dict__:
            return False
        setattr(cls, name, function)
        return True

    if init:
        put("__init__", _make_init(cls, listed, frozen, slots))
    if repr:
        @_once("...")
        def __repr__(self):
            return type(self).__qualname__ + "(" + ", ".join(
                [name + "=" + _repr(getattr(self, name)) for name in shown]) + ")"
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
            if not put(function.__name__, function):
                raise TypeError("Cannot overwrite attribute %s in class %s. Consider using "
                                "functools.total_ordering" % (function.__name__, cls.__name__))
    if frozen:
        names = set([one.name for one in real])

        def __setattr__(self, name, value):
            if type(self) is cls or name in names:
                raise FrozenInstanceError("cannot assign to field %r" % name)
            super(cls, self).__setattr__(name, value)

        def __delattr__(self, name):
            if type(self) is cls or name in names:
                raise FrozenInstanceError("cannot delete field %r" % name)
            super(cls, self).__delattr__(name)

        for function in (__setattr__, __delattr__):
            if not put(function.__name__, function):
                raise TypeError("Cannot overwrite attribute %s in class %s"
                                % (function.__name__, cls.__name__))
    if unsafe_hash or eq and frozen:
        hashed = [one.name for one in real if (one.compare if one.hash is None else one.hash)]

        def __hash__(self):
            return hash(_values(self, hashed))
        if unsafe_hash and own_hash:
            raise TypeError("Cannot overwrite attribute __hash__ in class %s" % cls.__name__)
        if not own_hash:
            __hash__.__qualname__ = cls.__qualname__ + ".__hash__"
            cls.__hash__ = __hash__
    elif eq and not own_hash:
        cls.__hash__ = None
    if match_args and "__match_args__" not in cls.__dict__:
        cls.__match_args__ = tuple([one.name for one in listed if one.init and not one.kw_only])
    if cls.__doc__ is None:
        cls.__doc__ = cls.__name__ + _shown_parameters(listed)
    abc = sys.modules.get("abc")
    if abc is not None:
        abc.update_abstractmethods(cls)
    return _slotted(cls, [one.name for one in real], frozen, weakref_slot) if slots else cls


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


def _slots_of(cls):
    named = cls.__dict__.get("__slots__", ())
    return [named] if isinstance(named, str) else list(named)


def _slotted(cls, names, frozen, weakref_slot):
    # The same class once more: whether instances have a dict is known when a class is made.
    if "__slots__" in cls.__dict__:
        raise TypeError("%s already specifies __slots__" % cls.__name__)
    inherited = [name for base in cls.__mro__[1:] for name in _slots_of(base)]
    body = {name: value for name, value in cls.__dict__.items()
            if name not in names and name not in ("__dict__", "__weakref__")}
    body["__slots__"] = tuple([name for name in names + ["__weakref__"] * weakref_slot
                               if name not in inherited])
    body["__qualname__"] = cls.__qualname__
    if frozen:
        # A copy is filled in by these: its attributes can't be set.
        body.setdefault("__getstate__", lambda self: list(_values(self, names)))
        body.setdefault("__setstate__", _set_values)
    return type(cls)(cls.__name__, cls.__bases__, body)


def _set_values(self, state):
    for one, value in zip(fields(self), state):
        object.__setattr__(self, one.name, value)


_repr = repr


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False,
              frozen=False, match_args=True,
              kw_only=False, slots=False, weakref_slot=False):
    """Makes the methods that follow from the annotations of a class."""
    def decorate(cls):
        return _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only,
                        slots, weakref_slot)
    return decorate if cls is None else decorate(cls)


def fields(class_or_instance):
    found = getattr(class_or_instance, "__dataclass_fields__", None)
    if found is None:
        raise TypeError("must be called with a dataclass type or instance")
    return tuple([one for one in found.values() if one._field_type == "_FIELD"])


def is_dataclass(obj):
    return hasattr(obj if isinstance(obj, type) else type(obj), "__dataclass_fields__")


def _is_instance(obj):
    return hasattr(type(obj), "__dataclass_fields__")


def _plain(value, make_dict, make_tuple):
    if _is_instance(value):
        pairs = [(one.name, _plain(getattr(value, one.name), make_dict, make_tuple))
                 for one in fields(value)]
        return make_tuple([pair[1]
                           for pair in pairs]) if make_tuple is not None else make_dict(pairs)
    if isinstance(value, tuple) and hasattr(value, "_fields"):
        return type(value)(*[_plain(item, make_dict, make_tuple) for item in value])
    if isinstance(value, (list, tuple)):
        return type(value)([_plain(item, make_dict, make_tuple) for item in value])
    if isinstance(value, dict):
        return type(value)([(_plain(key, make_dict, make_tuple),
                             _plain(item, make_dict, make_tuple))
                            for key, item in value.items()])
    import copy
    return copy.deepcopy(value)


def asdict(obj, *, dict_factory=dict):
    if not _is_instance(obj):
        raise TypeError("asdict() should be called on dataclass instances")
    return _plain(obj, dict_factory, None)


def astuple(obj, *, tuple_factory=tuple):
    if not _is_instance(obj):
        raise TypeError("astuple() should be called on dataclass instances")
    return _plain(obj, None, tuple_factory)


def replace(obj, /, **changes):
    """The same with some fields changed."""
    if not _is_instance(obj):
        raise TypeError("replace() should be called on dataclass instances")
    for one in obj.__dataclass_fields__.values():
        if one._field_type == "_FIELD_CLASSVAR":
            continue
        if not one.init:
            if one.name in changes:
                raise ValueError("field %s is declared with init=False, it cannot be specified "
                                 "with replace()" % one.name)
        elif one.name not in changes:
            if one._for_init and one.default is MISSING:
                raise ValueError("InitVar %r must be specified with replace()" % one.name)
            changes[one.name] = getattr(obj, one.name)
    return type(obj)(**changes)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, **options):
    contents = dict(namespace or {})
    notes = {}
    for one in fields:
        if isinstance(one, str):
            name, kind, default = one, "typing.Any", MISSING
        elif len(one) == 2:
            (name, kind), default = one, MISSING
        elif len(one) == 3:
            name, kind, default = one
        else:
            raise TypeError("Invalid field: %r" % (one,))
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError("Field names must be valid identifiers: %r" % (name,))
        if _iskeyword(name):
            raise TypeError("Field names must not be keywords: %r" % (name,))
        if name in notes:
            raise TypeError("Field name duplicated: %r" % (name,))
        notes[name] = kind
        if default is not MISSING:
            contents[name] = default
    contents["__annotations__"] = notes
    import types
    made = types.new_class(cls_name, bases, {}, lambda body: body.update(contents))
    return dataclass(made, **options)


__all__ = [
    "dataclass", "field", "Field", "FrozenInstanceError", "InitVar", "KW_ONLY", "MISSING", "fields", "asdict",
    "astuple", "make_dataclass", "replace", "is_dataclass",
]

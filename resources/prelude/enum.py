"""Enumerations: classes with a fixed set of named members."""


_property = property


class property:
    """A value of members; a member may have its name all the same."""

    def __init__(self, fget=None, fset=None, fdel=None, doc=None):
        self.fget = fget
        self.fset = fset
        self.fdel = fdel
        self.__doc__ = getattr(fget, "__doc__", None) if doc is None else doc

    def __set_name__(self, owner, name):
        self.name = name
        self.clsname = owner.__name__

    def getter(self, fget):
        return type(self)(fget, self.fset, self.fdel)

    def setter(self, fset):
        return type(self)(self.fget, fset, self.fdel)

    def deleter(self, fdel):
        return type(self)(self.fget, self.fset, fdel)

    def __get__(self, instance, owner=None):
        if instance is None:
            found = owner.__dict__.get("_member_map_", {}).get(self.name)
            if found is None:
                raise AttributeError("%r has no attribute %r" % (owner, self.name))
            return found
        if self.fget is None:
            raise AttributeError("%r has no attribute %r" % (owner, self.name))
        return self.fget(instance)

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError("<enum %r> cannot set attribute %r" % (self.clsname, self.name))
        return self.fset(instance, value)

    def __delete__(self, instance):
        if self.fdel is None:
            raise AttributeError("<enum %r> cannot delete attribute %r" % (self.clsname, self.name))
        return self.fdel(instance)


class _Later:
    # What becomes of auto()s in an expression once they have their numbers: R | W.

    def __init__(self, act, *parts):
        self._act = act
        self._parts = parts

    def _number(self):
        return self._act(*[part._number() if isinstance(part, _Later) else part
                           for part in self._parts])

    def __or__(self, other):
        return _Later(lambda a, b: a | b, self, other)

    def __ror__(self, other):
        return _Later(lambda a, b: a | b, other, self)

    def __and__(self, other):
        return _Later(lambda a, b: a & b, self, other)

    def __xor__(self, other):
        return _Later(lambda a, b: a ^ b, self, other)

    def __invert__(self):
        return _Later(lambda a: ~a, self)


class auto(_Later):
    """The next number."""

    def __init__(self):
        self.value = None

    def _number(self):
        return self.value


class member:
    """In a class body: this is a member, whatever it looks like."""

    def __init__(self, value):
        self.value = value


class nonmember(member):
    """In a class body: this is no member."""


def _is_sunder(key):
    return len(key) > 2 and key[0] == key[-1] == "_" and key[1] != "_" and key[-2] != "_"


# What an enumeration may say of itself; other names of this kind are for later versions.
_SUNDERS = ("_order_", "_generate_next_value_", "_missing_", "_ignore_", "_iter_member_",
            "_iter_member_by_value_", "_iter_member_by_def_", "_boundary_", "_numeric_repr_")


def _is_member(key, value):
    if isinstance(value, nonmember):
        return False
    if isinstance(value, member):
        return True
    if key.startswith("_") and (key.endswith("_") or key.startswith("__")):
        return False
    return not (hasattr(type(value), "__get__") or isinstance(value, (_property, classmethod,
                                                                      staticmethod, type(_is_member))))


_LOOKS = ("__repr__", "__str__", "__format__", "__hash__", "__or__", "__and__", "__xor__", "__ror__",
          "__rand__", "__rxor__", "__invert__")


class _Body(dict):
    # What the body of an enumeration defines: no member twice.

    def __setitem__(self, key, value):
        if _is_sunder(key) and key not in _SUNDERS and "__" not in key:
            raise ValueError("_sunder_ names, such as %r, are reserved for future Enum use" % key)
        if key == "_generate_next_value_" and any([_is_member(*pair) for pair in self.items()]):
            raise TypeError("_generate_next_value_ must be defined before members")
        ignored = self.get("_ignore_", ())
        if key in (ignored.replace(",", " ").split() if isinstance(ignored, str) else ignored):
            dict.__setitem__(self, key, value)
            return
        if key in self and _is_member(key, self[key]):
            raise TypeError("%r already defined as %r" % (key, self[key]))
        dict.__setitem__(self, key, value)


class EnumType(type):
    """The class of enumerations: it has members, and can be iterated."""

    @classmethod
    def __prepare__(metacls, cls, bases, **kwargs):
        return _Body()

    def __new__(metacls, name, bases, namespace, *, boundary=None, **kwargs):
        for base in bases:
            if getattr(base, "_member_names_", None):
                raise TypeError("<enum %r> cannot extend %r" % (name, base))
        members = {}
        plain = {}
        ignored = namespace.get("_ignore_", ())
        ignored = ignored.replace(",", " ").split() if isinstance(ignored, str) else ignored
        for key, value in namespace.items():
            if key in ignored or key in ("_ignore_", "_order_", "__order__"):
                continue
            if _is_member(key, value) and not (key.startswith("_%s__" % name.lstrip("_"))
                                               and not key.endswith("__")):
                members[key] = value.value if isinstance(value, member) else value
            else:
                plain[key] = value.value if isinstance(value, member) else value
        wrong = [key for key in members if key in ("mro", "")]
        if wrong:
            raise ValueError("invalid enum member name(s) %s" % ",".join(map(repr, wrong)))
        if bases and not isinstance(bases[-1], EnumType):
            raise TypeError("new enumerations should be created as "
                            "`EnumName([mixin_type, ...] [data_type,] enum_type)`")
        plain.setdefault("__doc__", None)
        cls = super().__new__(metacls, name, bases, plain, **kwargs)
        if boundary is not None:
            super().__setattr__(cls, "_boundary_", boundary)
        put = super().__setattr__
        put(cls, "_member_map_", {})
        put(cls, "_member_names_", [])
        put(cls, "_value2member_map_", {})
        kind = _data_type(bases)
        put(cls, "_member_type_", kind)
        # How members look is the enumeration's affair, not that of the int or str in front of it.
        kin = [base for base in bases if isinstance(base, EnumType)]
        for special in _LOOKS if kin else ():
            ours = [base for base in kin[-1].__mro__ if special in base.__dict__
                    and isinstance(base, EnumType)]
            for base in cls.__mro__ if ours else ():
                if special in base.__dict__:
                    if base.__module__ == "builtins" and base is not object:
                        put(cls, special, ours[0].__dict__[special])
                    break
        flags = issubclass(cls, Flag) if "Flag" in globals() else False
        make = plain.get("__new__")
        if isinstance(make, staticmethod):
            make = make.__func__
        if make is None:
            for base in cls.__mro__[1:]:
                if "__new__" in base.__dict__ and isinstance(base, EnumType):
                    make = getattr(base, "__new__")
                    break
        values = []
        for key, value in members.items():
            if isinstance(value, auto):
                if value.value is None:     # else it has its number, by another name
                    value.value = cls._generate_next_value_(key, 1, len(values), values[:])
                value = value.value
            elif isinstance(value, _Later):
                value = value._number()
            elif isinstance(value, tuple) and any([isinstance(part, auto) for part in value]):
                before, parts = values[:], []
                for part in value:
                    if isinstance(part, auto):
                        if part.value is None:
                            part.value = cls._generate_next_value_(key, 1, len(values), before[:])
                            before.append(part.value)
                        part = part.value
                    parts.append(part)
                value = tuple(parts)
            args = value if isinstance(value, tuple) and kind is not tuple else (value,)
            if flags and kind is not object and kind is int and not isinstance(value, int) \
                    or flags and make is None and kind is object and not isinstance(value, int):
                raise TypeError("invalid flag value %r" % (value,))
            if make is not None:
                one = make(cls, *args)
                if not hasattr(one, "_value_"):
                    object.__setattr__(one, "_value_", value if kind is object else kind(*args))
            elif kind is object:
                one = object.__new__(cls)
                object.__setattr__(one, "_value_", value)
            else:
                one = kind.__new__(cls, *args)
                object.__setattr__(one, "_value_", value if not isinstance(value, tuple)
                                   or kind is tuple else kind(*args))
            value = one._value_
            values.append(value)
            known = None
            for other in cls._member_map_.values():
                if other._value_ == value and type(other._value_) is type(value) \
                        or other._value_ == value:
                    known = other
            if known is not None:
                cls._member_map_[key] = known       # another name for it
                put(cls, key, known)
                continue
            object.__setattr__(one, "_name_", key)
            object.__setattr__(one, "_sort_order_", len(cls._member_names_))
            object.__setattr__(one, "__objclass__", cls)
            if "__init__" in plain:
                one.__init__(*args)
            elif kind is not object and not isinstance(kind, EnumType) \
                    and kind.__module__ != "builtins" and hasattr(kind, "__init__"):
                kind.__init__(one, *args)
            cls._member_map_[key] = one
            single = not isinstance(value, int) or value > 0 and value & value - 1 == 0
            if not flags or single:
                cls._member_names_.append(key)
            try:
                cls._value2member_map_[value] = one
            except TypeError:
                pass
            if not any([isinstance(base.__dict__.get(key), property) for base in cls.__mro__]):
                put(cls, key, one)          # else that tells who is asked
        order = namespace.get("_order_", namespace.get("__order__"))
        if order is not None:
            order = order.replace(",", " ").split() if isinstance(order, str) else list(order)
            order = [key for key in order if key not in cls._member_map_
                     or key in cls._member_names_]
            if order != cls._member_names_:
                raise TypeError("member order does not match _order_:\n  %r\n  %r"
                                % (cls._member_names_, order))
        if flags:
            bits = 0
            for one in cls._member_map_.values():
                if isinstance(one._value_, int) and one._value_ > 0:
                    bits |= one._value_
            put(cls, "_flag_mask_", bits)
        return cls

    def __call__(cls, value, names=None, *more, module=None, qualname=None, type=None, start=1,
                 boundary=None):
        if names is None:
            return cls._find(value)
        return cls._create(value, names, type, start, module, qualname, boundary)

    def _create(cls, name, names, kind, start, module, qualname, boundary):
        if isinstance(names, str):
            names = names.replace(",", " ").split()
        namespace = _Body()
        namespace["__module__"] = module or "__main__"
        if qualname is not None:
            namespace["__qualname__"] = qualname
        values = []
        for one in names.items() if isinstance(names, dict) else names:
            if isinstance(one, (tuple, list)):
                namespace[one[0]] = one[1]
            else:
                value = cls._generate_next_value_(one, start, len(values), values[:])
                values.append(value)
                namespace[one] = value
        return type(cls)(name, (cls,) if kind is None else (kind, cls), namespace,
                         boundary=boundary)

    def __iter__(cls):
        return iter([cls._member_map_[name] for name in cls._member_names_])

    def __reversed__(cls):
        return iter([cls._member_map_[name] for name in reversed(cls._member_names_)])

    def __len__(cls):
        return len(cls._member_names_)

    def __bool__(cls):
        return True

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __contains__(cls, value):
        if not isinstance(value, Enum):
            _m_warn(DeprecationWarning, "in 3.12 __contains__ will no longer raise TypeError, but will return True or\n"
                    "False depending on whether the value is a member or the value of a member")
            raise TypeError("unsupported operand type(s) for 'in': '%s' and '%s'"
                            % (type(value).__qualname__, type(cls).__qualname__))
        return isinstance(value, cls) and value._name_ in cls._member_map_

    def __getattr__(cls, name):
        raise AttributeError(name)

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get("_member_map_", {}):
            raise AttributeError("cannot reassign member %r" % name)
        super().__setattr__(name, value)

    def __delattr__(cls, name):
        if name in cls.__dict__.get("_member_map_", {}):
            raise AttributeError("%r cannot delete member %r." % (cls.__name__, name))
        super().__delattr__(name)

    def __dir__(cls):
        return sorted(["__class__", "__contains__", "__doc__", "__getitem__", "__init_subclass__",
                       "__iter__", "__len__", "__members__", "__module__", "__name__",
                       "__qualname__"] + [one._name_ for one in cls])

    def __repr__(cls):
        return "<%s %r>" % ("flag" if "Flag" in globals() and issubclass(cls, Flag) else "enum",
                            cls.__name__)

    @_property
    def __members__(cls):
        import types
        return types.MappingProxyType(cls._member_map_)


EnumMeta = EnumType


def _data_type(bases):
    # The class that members have their values from: int in class Color(int, Enum).
    for base in bases:
        for cls in base.__mro__:
            if cls is object or isinstance(cls, EnumType):
                continue
            if cls.__module__ == "builtins" or "__new__" in cls.__dict__ \
                    or "__dataclass_fields__" in cls.__dict__:
                return cls
    return object


class Enum(metaclass=EnumType):
    """A class whose attributes are its only instances."""

    @classmethod
    def _find(cls, value):
        if isinstance(value, cls):
            return value
        try:
            found = cls._value2member_map_.get(value)
        except TypeError:
            found = None
        if found is not None:
            return found
        for one in cls._member_map_.values():
            if one._value_ == value:
                return one
        found = cls._missing_(value)
        if isinstance(found, cls):
            return found
        if getattr(cls, "_boundary_", None) is EJECT and isinstance(found, int):
            return found
        if found is None:
            raise ValueError("%r is not a valid %s" % (value, cls.__qualname__))
        raise TypeError("error in %s._missing_: returned %r instead of None or a valid member"
                        % (cls.__name__, found))

    @classmethod
    def _missing_(cls, value):
        return None

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        numbers = [value for value in last_values if isinstance(value, int)]
        return max(numbers) + 1 if numbers else start

    @property
    def name(self):
        return self._name_

    @property
    def value(self):
        return self._value_

    def __setattr__(self, name, value):
        if name in ("name", "value"):
            raise AttributeError("<enum 'Enum'> cannot set attribute %r" % name)
        object.__setattr__(self, name, value)

    def __hash__(self):
        return hash(self._name_)

    def __repr__(self):
        return "<%s.%s: %r>" % (type(self).__name__, self._name_, self._value_)

    def __str__(self):
        return "%s.%s" % (type(self).__name__, self._name_)

    def __format__(self, spec):
        return format(str(self), spec)

    def __dir__(self):
        return ["__class__", "__doc__", "__eq__", "__hash__", "__module__", "name", "value"]

    def __reduce__(self):
        return type(self), (self._value_,)

    __reduce_ex__ = lambda self, protocol: self.__reduce__()

    def __deepcopy__(self, memo):
        return self

    def __copy__(self):
        return self


class ReprEnum(Enum):
    """Only repr() is changed: str() and format() are the value's."""

    def __str__(self):
        return str(self._value_)

    def __format__(self, spec):
        return format(self._value_, spec) if spec else str(self)


class IntEnum(int, ReprEnum):
    """Members are ints, too."""

    def __hash__(self):
        return hash(self._value_)


class StrEnum(str, ReprEnum):
    """Members are strings, too."""

    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError("too many arguments for str(): %r" % (values,))
        if len(values) == 1 and not isinstance(values[0], str):
            raise TypeError("%r is not a string" % (values[0],))
        for what, value in zip(("encoding", "errors"), values[1:]):
            if not isinstance(value, str):
                raise TypeError("%s must be a string, not %r" % (what, value))
        made = str.__new__(cls, str(*values))
        object.__setattr__(made, "_value_", str(*values))
        return made

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()

    def __hash__(self):
        return hash(self._value_)


class FlagBoundary(StrEnum):
    """What becomes of bits that no member has."""

    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


class Flag(Enum):
    """Members can be combined by |."""

    _boundary_ = CONFORM

    @_property
    def _keeps(self):
        return self._boundary_ is KEEP

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        numbers = [value for value in last_values if isinstance(value, int)]
        return 1 << max(numbers).bit_length() if numbers else start

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError("%r is not a valid %s" % (value, cls.__qualname__))
        mask = cls._flag_mask_
        bits = value
        if bits < 0:
            bits = bits & (mask if cls._boundary_ is not KEEP else (1 << max(mask.bit_length(),
                                                                          (~bits).bit_length())) - 1)
            known = cls._value2member_map_.get(bits)
            if known is not None:
                return known
        if bits & ~mask:
            if cls._boundary_ is STRICT:
                width = max(bits.bit_length(), mask.bit_length())
                raise ValueError("%r invalid value %r\n    given %s\n  allowed %s" % (
                    cls, value, _bin(bits, width), _bin(mask, width)))
            if cls._boundary_ is EJECT:
                return value
            if cls._boundary_ is CONFORM:
                bits &= mask
                known = cls._value2member_map_.get(bits)
                if known is not None:
                    return known
        if cls._member_type_ is object:
            made = object.__new__(cls)
        else:
            made = cls._member_type_.__new__(cls, bits)
        names = [one._name_ for one in cls if one._value_ & bits]
        rest = bits & ~mask
        if rest and names:
            names.append(str(rest))
        object.__setattr__(made, "_value_", bits)
        object.__setattr__(made, "_name_", "|".join(names) or None)
        cls._value2member_map_[bits] = made
        return made

    def _bits(self, other):
        if isinstance(other, type(self)):
            return other._value_
        if self._member_type_ is int and isinstance(other, int):
            return int(other)
        return None

    def __or__(self, other):
        bits = self._bits(other)
        return NotImplemented if bits is None else type(self)(self._value_ | bits)

    def __and__(self, other):
        bits = self._bits(other)
        return NotImplemented if bits is None else type(self)(self._value_ & bits)

    def __xor__(self, other):
        bits = self._bits(other)
        return NotImplemented if bits is None else type(self)(self._value_ ^ bits)

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__

    def __invert__(self):
        if self._keeps:
            return type(self)(~self._value_)
        return type(self)(self._flag_mask_ & ~self._value_)

    def __contains__(self, other):
        if not isinstance(other, type(self)):
            raise TypeError("unsupported operand type(s) for 'in': '%s' and '%s'" % (
                type(other).__qualname__, type(self).__qualname__))
        return other._value_ & self._value_ == other._value_

    def __bool__(self):
        return bool(self._value_)

    def __iter__(self):
        return iter([one for one in type(self) if one._value_ & self._value_])

    def __len__(self):
        return bin(self._value_).count("1")

    def __hash__(self):
        return hash(self._value_)

    def __repr__(self):
        if self._name_ is None:
            return "<%s: %r>" % (type(self).__name__, self._value_)
        return "<%s.%s: %r>" % (type(self).__name__, self._name_, self._value_)

    def __str__(self):
        if self._name_ is None:
            return "%s(%r)" % (type(self).__name__, self._value_)
        return "%s.%s" % (type(self).__name__, self._name_)


def _bin(number, width):
    return "0b0 " + bin(number)[2:].rjust(width, "0")


class IntFlag(int, Flag):
    """Members can be combined by |, and are ints, too."""

    _boundary_ = KEEP

    def __str__(self):
        return str(self._value_)

    def __format__(self, spec):
        return format(self._value_, spec) if spec else str(self)

    def __hash__(self):
        return hash(self._value_)

    def __eq__(self, other):
        return self._value_ == (other._value_ if isinstance(other, Enum) else other)


def unique(enumeration):
    """No two names for one value."""
    doubles = [(name, one._name_) for name, one in enumeration._member_map_.items()
               if name != one._name_]
    if doubles:
        raise ValueError("duplicate values found in %r: %s"
                         % (enumeration, ", ".join(["%s -> %s" % double for double in doubles])))
    return enumeration


def global_enum(cls, update_str=False):
    import sys
    sys.modules[cls.__module__].__dict__.update(cls._member_map_)
    return cls


class verify:
    """Checks what is named: UNIQUE, CONTINUOUS."""

    def __init__(self, *checks):
        self._checks = checks

    def __call__(self, enumeration):
        if UNIQUE in self._checks:
            unique(enumeration)
        if CONTINUOUS in self._checks:
            values = [one.value for one in enumeration]
            missing = [str(n) for n in range(min(values), max(values)) if n not in values]
            if missing:
                raise ValueError("invalid %s %r: missing values %s" % (
                    "enum", enumeration.__name__, ", ".join(missing)))
        return enumeration


UNIQUE, CONTINUOUS, NAMED_FLAGS = "one value per name", "no skipped integer values", \
    "multi-flag aliases may not contain unnamed flags"

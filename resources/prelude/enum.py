"""Enumerations: classes with a fixed set of named members."""


class auto:
    """The next number."""


class EnumType(type):
    def __new__(metacls, name, bases, namespace, **kwargs):
        members = {}
        plain = {}
        for key, value in namespace.items():
            if key.startswith("_") or isinstance(value,
                    (property, classmethod,
                     staticmethod)) or callable(value) and not isinstance(value, auto):
                plain[key] = value
            else:
                members[key] = value
        cls = super().__new__(metacls, name, bases, plain)
        cls._member_map_ = {}
        cls._member_names_ = []
        cls._value2member_map_ = {}
        values = []
        for key, value in members.items():
            if isinstance(value, auto):
                value = cls._generate_next_value_(key, 1, len(values), values)
            values.append(value)
            known = None
            for member in cls._member_map_.values():
                if member._value_ == value:
                    known = member
            if known is not None:
                cls._member_map_[key] = known       # another name for it
                setattr(cls, key, known)
                continue
            member = cls._make(value)
            member._name_ = key
            member._sort_order_ = len(cls._member_names_)
            if "__init__" in plain:
                member.__init__(*value) if isinstance(value, tuple) else member.__init__(value)
            cls._member_map_[key] = member
            cls._member_names_.append(key)
            try:
                cls._value2member_map_[member._value_] = member
            except TypeError:
                pass
            setattr(cls, key, member)
        return cls

    def __call__(cls, value, names=None, *, module=None, start=1, **kwargs):
        if names is not None:
            if isinstance(names, str):
                names = names.replace(",", " ").split()
            namespace = {}
            for at, name in enumerate(names):
                if isinstance(name, tuple):
                    namespace[name[0]] = name[1]
                else:
                    namespace[name] = start + at
            return EnumType.__new__(type(cls), value, (cls,), namespace)
        return cls._find(value)

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
            raise TypeError("unsupported operand type(s) for 'in': '%s' and '%s'"
                            % (type(value).__name__, cls.__name__))
        return isinstance(value, cls) and value._name_ in cls._member_map_

    def __repr__(cls):
        return "<enum %r>" % cls.__name__

    @property
    def __members__(cls):
        return dict(cls._member_map_)


EnumMeta = EnumType


class Enum(metaclass=EnumType):
    """A class whose attributes are its only instances."""

    @classmethod
    def _make(cls, value):
        member = object.__new__(cls)
        member._value_ = value
        return member

    @classmethod
    def _find(cls, value):
        if isinstance(value, cls):
            return value
        for member in cls._member_map_.values():
            if member._value_ == value:
                return member
        found = cls._missing_(value)
        if found is None:
            raise ValueError("%r is not a valid %s" % (value, cls.__qualname__))
        return found

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

    def __hash__(self):
        return hash(self._name_)

    def __repr__(self):
        return "<%s.%s: %r>" % (type(self).__name__, self._name_, self._value_)

    def __str__(self):
        return "%s.%s" % (type(self).__name__, self._name_)

    def __format__(self, spec):
        return format(str(self), spec)

    def __reduce__(self):
        return type(self), (self._value_,)

    def __deepcopy__(self, memo):
        return self

    def __copy__(self):
        return self


class IntEnum(int, Enum):
    """Members are ints, too."""

    @classmethod
    def _make(cls, value):
        member = int.__new__(cls, value)
        member._value_ = value
        return member

    def __str__(self):
        return str(self._value_)

    def __repr__(self):
        return "<%s.%s: %r>" % (type(self).__name__, self._name_, self._value_)

    def __hash__(self):
        return hash(self._value_)

    def __format__(self, spec):
        return format(self._value_, spec)


class StrEnum(str, Enum):
    """Members are strings, too."""

    @classmethod
    def _make(cls, value):
        member = str.__new__(cls, value)
        member._value_ = value
        return member

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()

    def __str__(self):
        return self._value_

    def __repr__(self):
        return "<%s.%s: %r>" % (type(self).__name__, self._name_, self._value_)

    def __hash__(self):
        return hash(self._value_)

    def __format__(self, spec):
        return format(self._value_, spec)


class Flag(Enum):
    """Members can be combined by |."""

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        highest = max(last_values) if last_values else 0
        return 1 << highest.bit_length()

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            return None
        known = 0
        names = []
        for member in cls:
            known |= member._value_
            if member._value_ and member._value_ & value == member._value_:
                names.append(member._name_)
        if value & ~known:
            raise ValueError("%r is not a valid %s" % (value, cls.__qualname__))
        made = cls._make(value)
        made._name_ = "|".join(names) or None
        cls._value2member_map_[value] = made
        return made

    @classmethod
    def _find(cls, value):
        found = cls._value2member_map_.get(value) if isinstance(value, int) else None
        return super()._find(value) if found is None else found

    def _number(self, other):
        return other._value_ if isinstance(other, type(self)) else None

    def __or__(self, other):
        number = self._number(other)
        return NotImplemented if number is None else type(self)(self._value_ | number)

    def __and__(self, other):
        number = self._number(other)
        return NotImplemented if number is None else type(self)(self._value_ & number)

    def __xor__(self, other):
        number = self._number(other)
        return NotImplemented if number is None else type(self)(self._value_ ^ number)

    def __invert__(self):
        known = 0
        for member in type(self):
            known |= member._value_
        return type(self)(known & ~self._value_)

    def __contains__(self, other):
        return other._value_ & self._value_ == other._value_

    def __bool__(self):
        return bool(self._value_)

    def __iter__(self):
        return iter([member for member in type(self) if member._value_ and member in self])

    def __len__(self):
        return len(list(iter(self)))

    def __repr__(self):
        if self._name_ is None:
            return "<%s: %r>" % (type(self).__name__, self._value_)
        return "<%s.%s: %r>" % (type(self).__name__, self._name_, self._value_)

    def __str__(self):
        return "%s(%r)" % (type(self).__name__,
                           self._value_) if self._name_ is None else "%s.%s" % (type(self).__name__,
                                                                                self._name_)


IntFlag = Flag


def unique(enumeration):
    """No two names for one value."""
    doubles = [(name, member._name_) for name, member in enumeration._member_map_.items()
               if name != member._name_]
    if doubles:
        raise ValueError("duplicate values found in %r: %s"
                         % (enumeration, ", ".join(["%s -> %s" % double for double in doubles])))
    return enumeration

"""Numbers as C has them: what multiprocessing.Value and Array are told. A program reaches no code of this
computer but its own, so no library can be loaded.
"""

import struct


class _SimpleData:
    """One number, cut off as C cuts it off."""

    _type_ = None

    def __init__(self, value=None):
        self.value = self._zero if value is None else value

    @property
    def value(self):
        return self._value

    @value.setter
    def value(self, value):
        self._value = self._cut(value)

    _zero = 0

    @classmethod
    def _cut(cls, value):
        if not isinstance(value, int):
            raise TypeError("'%s' object cannot be interpreted as an integer" % type(value).__name__)
        bits = 8 * struct.calcsize(cls._type_)
        value &= (1 << bits) - 1
        return value - (1 << bits) if cls._type_.islower() and value >> bits - 1 else value

    def __bool__(self):
        return bool(self.value)

    def __repr__(self):
        return "%s(%r)" % (type(self).__name__, self.value)


class _Real(_SimpleData):
    _zero = 0.0

    @classmethod
    def _cut(cls, value):
        if not isinstance(value, (int, float)):
            raise TypeError("must be real number, not " + type(value).__name__)
        return struct.unpack(cls._type_, struct.pack(cls._type_, value))[0]


class c_bool(_SimpleData):
    _type_ = "?"
    _zero = False

    @classmethod
    def _cut(cls, value):
        return bool(value)


class c_char(_SimpleData):
    _type_ = "c"
    _zero = b"\0"

    @classmethod
    def _cut(cls, value):
        if isinstance(value, (bytes, bytearray)) and len(value) == 1:
            return bytes(value)
        raise TypeError("one character bytes, bytearray or integer expected")


class c_byte(_SimpleData):
    _type_ = "b"


class c_ubyte(_SimpleData):
    _type_ = "B"


class c_short(_SimpleData):
    _type_ = "h"


class c_ushort(_SimpleData):
    _type_ = "H"


class c_int(_SimpleData):
    _type_ = "i"


class c_uint(_SimpleData):
    _type_ = "I"


class c_long(_SimpleData):
    _type_ = "l"


class c_ulong(_SimpleData):
    _type_ = "L"


class c_float(_Real):
    _type_ = "f"


class c_double(_Real):
    _type_ = "d"


c_longlong = c_int64 = c_ssize_t = c_long
c_ulonglong = c_uint64 = c_size_t = c_ulong
c_int8, c_int16, c_int32 = c_byte, c_short, c_int
c_uint8, c_uint16, c_uint32 = c_ubyte, c_ushort, c_uint


class Structure:
    """Named numbers: _fields_ = [("x", c_double), ...]."""

    _fields_ = []

    def __init__(self, *args, **kwargs):
        if len(args) > len(self._fields_):
            raise TypeError("too many initializers")
        given = dict(zip([name for name, kind in self._fields_], args))
        given.update(kwargs)
        for name, kind in self._fields_:
            setattr(self, name, given.get(name, kind._zero))

    def __setattr__(self, name, value):
        kind = dict(self._fields_).get(name)
        object.__setattr__(self, name, value if kind is None else kind._cut(value))


def sizeof(thing, /):
    kind = thing if isinstance(thing, type) else type(thing)
    if issubclass(kind, Structure):
        return struct.calcsize("".join(field._type_ for name, field in kind._fields_))
    if issubclass(kind, _SimpleData):
        return struct.calcsize(kind._type_)
    raise TypeError("this type has no size")


def _nothing_to_load(*args, **kwargs):
    raise OSError("no library can be loaded here: a program reaches no code of this computer but its own Python")


CDLL = PyDLL = _nothing_to_load


class _Libraries:
    def __getattr__(self, name):
        _nothing_to_load()

    LoadLibrary = staticmethod(_nothing_to_load)


cdll = pydll = pythonapi = _Libraries()

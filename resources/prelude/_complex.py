"""Complex numbers, and views of bytes.

Runs once, while an image is built, among the builtins; what it defines is frozen.
"""
from _machine import retyped as _c_retyped


def _imaginary(size):
    # What the literal 2j stands for.
    return complex(0.0, size)


def _complex_power(base, exponent):
    # (-8) ** (1 / 3): what leaves the real numbers.
    return complex(base) ** exponent


def _c_text(value, signed=False):
    text = repr(value)
    if text.endswith(".0"):
        text = text[:-2]
    return "+" + text if signed and text[0] != "-" else text


def _c_parts(value):
    # Both parts of a number; None for what is none.
    if isinstance(value, complex):
        return value.real, value.imag
    if isinstance(value, (int, float)):
        return float(value), 0.0
    return None


def _c_read(text):
    inner = text.strip()
    if inner.startswith("(") and inner.endswith(")"):
        inner = inner[1:-1].strip()
    try:
        if inner[-1:] not in ("j", "J"):
            return float(inner), 0.0
        inner = inner[:-1]
        at = len(inner) - 1
        while at > 0 and not (inner[at] in "+-" and inner[at - 1] not in "eE"):
            at -= 1
        real, size = (inner[:at], inner[at:]) if at > 0 else ("0", inner)
        if size in ("", "+", "-"):
            size += "1"
        if real[-1:].isspace() or size[1:2].isspace():
            raise ValueError
        return float(real), float(size)
    except ValueError:
        raise ValueError("complex() arg is a malformed string") from None


class complex:
    """A number with a real and an imaginary part."""

    __slots__ = ("real", "imag")

    def __new__(cls, real=0, imag=None):
        if isinstance(real, str):
            if imag is not None:
                raise TypeError("complex() can't take second arg if first is a string")
            parts = _c_read(real)
        else:
            if isinstance(imag, str):
                raise TypeError("complex() second arg can't be a string")
            parts = cls._of(real, "complex() first argument must be a string or a number, not '%s'")
            if imag is not None:
                more = cls._of(imag, "complex() second argument must be a number, not '%s'")
                parts = parts[0] - more[1], parts[1] + more[0]
                if not isinstance(real, complex) and not isinstance(imag, complex):
                    parts = float(real), float(imag)        # keeps the sign of a zero
        return cls._made(parts[0], parts[1])

    @classmethod
    def _made(cls, real, imag):
        made = object.__new__(cls)
        object.__setattr__(made, "real", real)
        object.__setattr__(made, "imag", imag)
        return made

    @staticmethod
    def _of(value, complaint):
        parts = _c_parts(value)
        if parts is not None:
            return parts
        kind = type(value)
        if hasattr(kind, "__complex__"):
            value = kind.__complex__(value)
            if not isinstance(value, complex):
                raise TypeError("__complex__ returned non-complex (type %s)" % type(value).__name__)
            return value.real, value.imag
        if hasattr(kind, "__float__") or hasattr(kind, "__index__"):
            return float(value), 0.0
        raise TypeError(complaint % kind.__name__)

    def __setattr__(self, name, value):
        if name in ("real", "imag"):
            raise AttributeError("readonly attribute")
        if type(self) is complex:
            raise AttributeError("'complex' object has no attribute '%s'" % name)
        object.__setattr__(self, name, value)

    def conjugate(self):
        return complex(self.real, -self.imag)

    def __complex__(self):
        return complex(self.real, self.imag)

    def __add__(self, other):
        parts = _c_parts(other)
        if parts is None:
            return NotImplemented
        return complex(self.real + parts[0], self.imag + parts[1])

    __radd__ = __add__

    def __sub__(self, other):
        parts = _c_parts(other)
        if parts is None:
            return NotImplemented
        return complex(self.real - parts[0], self.imag - parts[1])

    def __rsub__(self, other):
        parts = _c_parts(other)
        if parts is None:
            return NotImplemented
        return complex(parts[0] - self.real, parts[1] - self.imag)

    def __mul__(self, other):
        parts = _c_parts(other)
        if parts is None:
            return NotImplemented
        a, b = self.real, self.imag
        c, d = parts
        return complex(a * c - b * d, a * d + b * c)

    __rmul__ = __mul__

    def __truediv__(self, other):
        parts = _c_parts(other)
        if parts is None:
            return NotImplemented
        a, b = self.real, self.imag
        c, d = parts
        if not c and not d:
            raise ZeroDivisionError("complex division by zero")
        # By the larger part, so that nothing overflows.
        if abs(c) >= abs(d):
            ratio = d / c
            below = c + d * ratio
            return complex((a + b * ratio) / below, (b - a * ratio) / below)
        ratio = c / d
        below = c * ratio + d
        return complex((a * ratio + b) / below, (b * ratio - a) / below)

    def __rtruediv__(self, other):
        parts = _c_parts(other)
        return NotImplemented if parts is None else complex(*parts) / self

    def __pow__(self, other, modulo=None):
        if modulo is not None:
            raise ValueError("complex modulo")
        parts = _c_parts(other)
        if parts is None:
            return NotImplemented
        c, d = parts
        if not c and not d:
            return complex(1.0, 0.0)
        if not self.real and not self.imag:
            if d or c < 0:
                raise ZeroDivisionError("0.0 to a negative or complex power")
            return complex(0.0, 0.0)
        if not d and c == int(c) and abs(c) <= 100:
            return self._whole_power(int(c))
        size = abs(self)
        angle = _c_atan2(self.imag, self.real)
        length = size ** c
        phase = angle * c
        if d:
            length /= _c_exp(angle * d)
            phase += d * _c_log(size)
        return complex(length * _c_cos(phase), length * _c_sin(phase))

    def __rpow__(self, other, modulo=None):
        parts = _c_parts(other)
        return NotImplemented if parts is None else complex(*parts) ** self

    def _whole_power(self, count):
        result = complex(1.0, 0.0)
        factor = self
        left = abs(count)
        while left:
            if left & 1:
                result = result * factor
            factor = factor * factor
            left >>= 1
        return complex(1.0, 0.0) / result if count < 0 else result

    def __neg__(self):
        return complex(-self.real, -self.imag)

    def __pos__(self):
        return complex(self.real, self.imag)

    def __abs__(self):
        return _c_hypot(self.real, self.imag)

    def __bool__(self):
        return self.real != 0 or self.imag != 0

    def __eq__(self, other):
        if isinstance(other, complex):
            return self.real == other.real and self.imag == other.imag
        if isinstance(other, (int, float)):
            return self.imag == 0 and self.real == other
        return NotImplemented

    def __hash__(self):
        code = hash(self.real) + 1000003 * hash(self.imag) & 0xFFFFFFFFFFFFFFFF
        code = code - (1 << 64) if code >> 63 else code
        return -2 if code == -1 else code

    def _unordered(self, other):
        return NotImplemented

    def __repr__(self):
        if self.real == 0 and str(self.real) == "0.0":
            return _c_text(self.imag) + "j"
        return "(" + _c_text(self.real) + _c_text(self.imag, True) + "j)"

    def __format__(self, spec):
        if not spec:
            return str(self)
        fill, align, rest = " ", "", spec
        if spec[1:2] in ("<", ">", "^", "="):
            fill, align, rest = spec[0], spec[1], spec[2:]
        elif spec[0] in "<>^=":
            align, rest = spec[0], spec[1:]
        if align == "=":
            raise ValueError("'=' alignment flag is not allowed in complex format specifier")
        sign = rest[0] if rest[:1] in ("+", "-", " ") else ""
        rest = rest[len(sign):]
        if rest[:1] == "0":
            raise ValueError("Zero padding is not allowed in complex format specifier")
        width = ""
        while rest[:1].isdigit():
            width, rest = width + rest[0], rest[1:]
        if rest[-1:].isalpha() and rest[-1] not in "eEfFgGn":
            raise ValueError("Unknown format code '%s' for object of type 'complex'" % rest[-1])
        if rest[-1:].isalpha() or rest:
            kind = rest if rest[-1:].isalpha() else rest + "g"
            text = format(self.real, sign + kind) + format(self.imag, "+" + kind) + "j"
            if not rest[-1:].isalpha():
                text = "(" + text + ")"
        else:
            text = str(self)
        return format(text, fill + (align or ">") + width) if width else text

    def __reduce__(self):
        return complex, (self.real, self.imag)

    def __getnewargs__(self):
        return self.real, self.imag


complex.__module__ = "builtins"


class memoryview:
    """The bytes of something else, without a copy of them."""

    _kinds = {"B": 1, "b": 1, "c": 1, "?": 1, "H": 2, "h": 2, "I": 4, "i": 4, "L": 8, "l": 8, "Q": 8, "q": 8, "f": 4, "d": 8}

    def __init__(self, object):
        if isinstance(object, memoryview):
            object._check()
            self._take(object.obj, object._bytes, object.format, object._range, object.readonly)
        elif isinstance(object, (bytes, bytearray)):
            self._take(object, object, "B", range(len(object)), isinstance(object, bytes))
        elif hasattr(type(object), "_shared_bytes"):
            data, format = object._shared_bytes()
            self._take(object, data, format, range(0, len(data), self._kinds[format]), False)
        else:
            raise TypeError("memoryview: a bytes-like object is required, not '%s'" % type(object).__name__)

    def _take(self, owner, data, format, places, readonly):
        # _range: where in _bytes each item begins.
        self.obj = owner
        self._bytes = data
        self.format = format
        self._range = places
        self.readonly = readonly
        self.itemsize = self._kinds[format]
        self.ndim = 1
        self.suboffsets = ()

    def _check(self):
        if self._bytes is None:
            raise ValueError("operation forbidden on released memoryview object")

    @property
    def nbytes(self):
        return len(self) * self.itemsize

    @property
    def shape(self):
        return (len(self),)

    @property
    def strides(self):
        return (self._range.step,)

    @property
    def c_contiguous(self):
        return self._range.step == self.itemsize

    contiguous = c_contiguous

    def __len__(self):
        self._check()
        return len(self._range)

    def _item(self, at):
        if self.format == "B":
            return self._bytes[at]
        import struct
        return struct.unpack(self.format, self._bytes[at:at + self.itemsize])[0]

    def __getitem__(self, index):
        self._check()
        if isinstance(index, slice):
            view = object.__new__(memoryview)
            view._take(self.obj, self._bytes, self.format, self._range[index], self.readonly)
            return view
        if not hasattr(type(index), "__index__"):
            raise TypeError("memoryview: invalid slice key")
        try:
            at = self._range[index]
        except IndexError:
            raise IndexError("index out of bounds on dimension 1") from None
        return self._item(at)

    def __setitem__(self, index, value):
        self._check()
        if self.readonly:
            raise TypeError("cannot modify read-only memory")
        if isinstance(index, slice):
            places = self._range[index]
            data = memoryview(value).tobytes()
            if len(data) != len(places) * self.itemsize:
                raise ValueError("memoryview assignment: lvalue and rvalue have different structures")
            for count, at in enumerate(places):
                self._bytes[at:at + self.itemsize] = data[count * self.itemsize:(count + 1) * self.itemsize]
            return
        try:
            at = self._range[index]
        except IndexError:
            raise IndexError("index out of bounds on dimension 1") from None
        if self.format == "B":
            if not isinstance(value, int):
                raise TypeError("memoryview: invalid type for format 'B'")
            if not 0 <= value < 256:
                raise ValueError("memoryview: invalid value for format 'B'")
            self._bytes[at] = value
            return
        import struct
        try:
            self._bytes[at:at + self.itemsize] = struct.pack(self.format, value)
        except struct.error:
            raise ValueError("memoryview: invalid value for format '%s'" % self.format) from None

    def __iter__(self):
        self._check()
        for at in self._range:
            yield self._item(at)

    def __contains__(self, value):
        return value in self.tolist()

    def tobytes(self, order=None):
        self._check()
        places = self._range
        if places.step == self.itemsize:
            return bytes(self._bytes[places.start:places.stop]) if len(places) else b""
        return b"".join([bytes(self._bytes[at:at + self.itemsize]) for at in places])

    __bytes__ = tobytes

    def tolist(self):
        return [item for item in self]

    def hex(self, *separator):
        return self.tobytes().hex(*separator)

    def cast(self, format, shape=None):
        self._check()
        if format not in self._kinds:
            raise ValueError("memoryview: destination format must be a native single character format prefixed with an optional '@'")
        size = self._kinds[format]
        if self._range.step != self.itemsize:
            raise TypeError("memoryview: casts are restricted to C-contiguous views")
        if self.nbytes % size:
            raise TypeError("memoryview: length is not a multiple of itemsize")
        view = object.__new__(memoryview)
        start = self._range.start
        view._take(self.obj, self._bytes, format, range(start, start + self.nbytes, size), self.readonly)
        return view

    def toreadonly(self):
        view = memoryview(self)
        view.readonly = True
        return view

    def release(self):
        self._bytes = None

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, kind, error, traceback):
        self.release()

    def __eq__(self, other):
        if self is other:
            return True
        if isinstance(other, (bytes, bytearray)):
            return self.tobytes() == other
        if isinstance(other, memoryview) or hasattr(type(other), "_shared_bytes"):
            return self.tolist() == memoryview(other).tolist()
        return NotImplemented

    def __hash__(self):
        if not self.readonly:
            raise ValueError("cannot hash writable memoryview object")
        return hash(self.tobytes())

    def __reduce__(self):
        raise TypeError("cannot pickle 'memoryview' object")

    def __repr__(self):
        if self._bytes is None:
            return "<released memory at 0x%x>" % id(self)
        return "<memory at 0x%x>" % id(self)


memoryview.__module__ = "builtins"


globals()["<imaginary>"] = _imaginary     # what the literal 2j calls

"""Lists of numbers of one kind."""

import struct

typecodes = "bBuhHiIlLqQfd"
_SIZES = {"b": 1, "B": 1, "u": 4, "h": 2, "H": 2, "i": 4, "I": 4, "l": 8, "L": 8, "q": 8, "Q": 8,
          "f": 4, "d": 8}
_NAMES = {"b": "signed char", "B": "unsigned byte integer", "h": "signed short",
          "H": "unsigned short", "i": "signed int", "I": "unsigned int", "l": "signed long"}


class array:
    """A list whose items are all of the kind that its letter says: 'i' an int, 'd' a float..."""

    _named = "array.array"

    def __init__(self, typecode, initializer=(), /):
        if not isinstance(typecode, str) or len(typecode) != 1:
            raise TypeError("array() argument 1 must be a unicode character, not %s"
                            % type(typecode).__name__)
        if typecode not in _SIZES:
            raise ValueError("bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)")
        self.typecode = typecode
        self.itemsize = _SIZES[typecode]
        self._items = []
        if isinstance(initializer, str) and typecode != "u":
            raise TypeError("cannot use a str to initialize an array with typecode '%s'" % typecode)
        if isinstance(initializer, (bytes, bytearray)):
            self.frombytes(initializer)
        else:
            self.extend(initializer)

    def _item(self, value):
        # The value as the array keeps it.
        code = self.typecode
        if code == "u":
            if not isinstance(value, str):
                raise TypeError("array item must be a unicode character, not %s"
                                % type(value).__name__)
            if len(value) != 1:
                raise TypeError("array item must be a unicode character, not str")
            return value
        if code in "fd":
            if isinstance(value, str) or not hasattr(type(value), "__float__") \
                    and not hasattr(type(value), "__index__"):
                raise TypeError("must be real number, not %s" % type(value).__name__)
            value = float(value)
            return value if code == "d" else struct.unpack("f", struct.pack("f", value))[0]
        if not hasattr(type(value), "__index__"):
            raise TypeError("'%s' object cannot be interpreted as an integer"
                            % type(value).__name__)
        value = value.__index__()
        bits = 8 * self.itemsize
        low, high = (-(1 << bits - 1), (1 << bits - 1) - 1) if code.islower() else (
            0, (1 << bits) - 1)
        if low <= value <= high:
            return value
        if code in "bBhH" or code == "i":
            raise OverflowError("%s is %s than %s" % (_NAMES[code],
                                                      "less" if value < low else "greater",
                                                      "minimum" if value < low else "maximum"))
        if code.isupper():
            if value < 0:
                raise OverflowError("can't convert negative value to unsigned int")
            raise OverflowError("unsigned int is greater than maximum" if code == "I"
                                else "Python int too large to convert to C unsigned long")
        raise OverflowError("Python int too large to convert to C long")

    def append(self, v, /):
        self._items.append(self._item(v))

    def extend(self, bb, /):
        if isinstance(bb, array):
            if bb.typecode != self.typecode:
                raise TypeError("can only extend with array of same kind")
            self._items.extend(bb._items)
            return
        for value in bb:
            self._items.append(self._item(value))

    def fromlist(self, list, /):
        self._items.extend([self._item(value) for value in list])

    def fromunicode(self, ustr, /):
        self.extend(ustr)

    def insert(self, i, v, /):
        self._items.insert(i, self._item(v))

    def pop(self, i=-1, /):
        if not self._items:
            raise IndexError("pop from empty array")
        if not -len(self._items) <= i < len(self._items):
            raise IndexError("pop index out of range")
        return self._items.pop(i)

    def remove(self, v, /):
        if v not in self._items:
            raise ValueError("array.remove(x): x not in array")
        self._items.remove(v)

    def index(self, v, start=0, stop=None, /):
        try:
            if stop is None:
                return self._items.index(v, start)
            return self._items.index(v, start, stop)
        except ValueError:
            raise ValueError("array.index(x): x not in array") from None

    def count(self, v, /):
        return self._items.count(v)

    def reverse(self):
        self._items.reverse()

    def tolist(self):
        return list(self._items)

    def tounicode(self):
        if self.typecode != "u":
            raise ValueError("tounicode() may only be called on unicode type arrays")
        return "".join(self._items)

    def _format(self):
        return "=%d%s" % (len(self._items), self.typecode) if self.typecode not in "lL" else \
            "=%d%s" % (len(self._items), "q" if self.typecode == "l" else "Q")

    def tobytes(self):
        if self.typecode == "u":
            return "".join(self._items).encode("utf-32-le")
        return struct.pack(self._format(), *self._items)

    def frombytes(self, buffer, /):
        data = bytes(buffer)
        if len(data) % self.itemsize:
            raise ValueError("bytes length not a multiple of item size")
        if self.typecode == "u":
            self._items.extend(data.decode("utf-32-le"))
            return
        letter = {"l": "q", "L": "Q"}.get(self.typecode, self.typecode)
        self._items.extend(struct.unpack("=%d%s" % (len(data) // self.itemsize, letter), data))

    def tofile(self, f, /):
        f.write(self.tobytes())

    def fromfile(self, f, n, /):
        data = f.read(n * self.itemsize)
        self.frombytes(data[:len(data) // self.itemsize * self.itemsize])
        if len(data) < n * self.itemsize:
            raise EOFError("read() didn't return enough bytes")

    def byteswap(self):
        size = self.itemsize
        data = self.tobytes()
        self._items.clear()
        self.frombytes(b"".join([data[at:at + size][::-1] for at in range(0, len(data), size)]))

    def buffer_info(self):
        return id(self._items), len(self._items)

    def __len__(self):
        return len(self._items)

    def __iter__(self):
        return iter(self._items)

    def __contains__(self, value):
        return value in self._items

    def _like(self, items):
        made = array(self.typecode)
        made._items = items
        return made

    def _checked(self, index):
        if not hasattr(type(index), "__index__"):
            raise TypeError("array indices must be integers")
        return index

    def __getitem__(self, index):
        if isinstance(index, slice):
            return self._like(self._items[index])
        try:
            return self._items[self._checked(index)]
        except IndexError:
            raise IndexError("array index out of range") from None

    def __setitem__(self, index, value):
        if isinstance(index, slice):
            if not isinstance(value, array):
                raise TypeError("can only assign array (not \"%s\") to array slice"
                                % type(value).__name__)
            self._items[index] = value._items
            return
        value = self._item(value)
        try:
            self._items[self._checked(index)] = value
        except IndexError:
            raise IndexError("array assignment index out of range") from None

    def __delitem__(self, index):
        try:
            del self._items[index]
        except IndexError:
            raise IndexError("array assignment index out of range") from None

    def __add__(self, other):
        if not isinstance(other, array):
            raise TypeError("can only append array (not \"%s\") to array" % type(other).__name__)
        if other.typecode != self.typecode:
            raise TypeError("bad argument type for built-in operation")
        return self._like(self._items + other._items)

    def __iadd__(self, other):
        if not isinstance(other, array):
            raise TypeError("can only extend with array (not \"%s\")" % type(other).__name__)
        self.extend(other)
        return self

    def __mul__(self, count):
        return self._like(self._items * count)

    __rmul__ = __mul__

    def __imul__(self, count):
        self._items *= count
        return self

    def __eq__(self, other):
        return self._items == other._items if isinstance(other, array) else NotImplemented

    def __lt__(self, other):
        return self._items < other._items if isinstance(other, array) else NotImplemented

    def __le__(self, other):
        return self._items <= other._items if isinstance(other, array) else NotImplemented

    def __gt__(self, other):
        return self._items > other._items if isinstance(other, array) else NotImplemented

    def __ge__(self, other):
        return self._items >= other._items if isinstance(other, array) else NotImplemented

    __hash__ = None

    def __copy__(self):
        return self._like(list(self._items))

    def __deepcopy__(self, memo):
        return self.__copy__()

    def __reduce__(self):
        return array, (self.typecode, list(self._items))

    def _shared_bytes(self):
        # What memoryview() asks for. The view has a copy: it does not write through.
        return bytearray(self.tobytes()), {"l": "q", "L": "Q"}.get(self.typecode, self.typecode)

    def __bytes__(self):
        return self.tobytes()

    def __repr__(self):
        if not self._items:
            return "array('%s')" % self.typecode
        if self.typecode == "u":
            return "array('u', %r)" % "".join(self._items)
        return "array('%s', %r)" % (self.typecode, self._items)


ArrayType = array

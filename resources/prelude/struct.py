"""Numbers as bytes, by a format."""

import _binary

_SIZES = {"x": 1, "c": 1, "b": 1, "B": 1, "?": 1, "h": 2, "H": 2, "i": 4, "I": 4, "l": 4, "L": 4,
          "q": 8, "Q": 8, "n": 8, "N": 8,
          "e": 2, "f": 4, "d": 8, "P": 8}
_NAMES = {"b": "byte", "B": "ubyte", "h": "short", "H": "ushort", "i": "int", "I": "uint",
          "l": "long", "L": "ulong",
          "q": "int", "Q": "int"}


class error(Exception):
    pass


def _parse(form):
    # (byte order, [(count or None, letter, size)], whether things stand at multiples of their size)
    form = form.decode() if isinstance(form, bytes) else form
    order = "little"
    aligned = True
    sizes = dict(_SIZES)
    at = 0
    if form[:1] in ("<", ">", "!", "=", "@"):
        if form[0] in ">!":
            order = "big"
        aligned = form[0] == "@"
        at = 1
    if aligned:
        sizes["l"] = sizes["L"] = 8
    items = []
    while at < len(form):
        if form[at].isspace():
            at += 1
            continue
        start = at
        while form[at:at + 1].isdigit():
            at += 1
        if at == len(form):
            raise error("repeat count given without format specifier")
        letter = form[at]
        count = int(form[start:at]) if at > start else None
        at += 1
        if letter in "sp":
            items.append((1 if count is None else count, letter, 1))
        elif letter in sizes:
            items.append((count, letter, sizes[letter]))
        else:
            raise error("bad char in struct format")
    return order, items, aligned


def _padding(size, at, aligned):
    return -at % size if aligned else 0


def calcsize(format, /):
    order, items, aligned = _parse(format)
    total = 0
    for count, letter, size in items:
        if letter in "sp":
            total += count
        else:
            total += _padding(size, total, aligned) + size * (1 if count is None else count)
    return total


def _packed(letter, size, value, order):
    if letter == "c":
        if not isinstance(value, bytes) or len(value) != 1:
            raise error("char format requires a bytes object of length 1")
        return value
    if letter == "?":
        return b"\1" if value else b"\0"
    if letter == "e":
        data = _half(float(value))
        return data if order == "little" else data[::-1]
    if letter in "fd":
        if not isinstance(value, (int, float)) and not hasattr(type(value), "__float__"):
            raise error("required argument is not a float")
        value = float(value)
        data = _binary.float_bytes(value, size)
        if data is None:
            raise OverflowError("float too large to pack with f format")
        return data if order == "little" else data[::-1]
    if not isinstance(value, int):
        if not hasattr(value, "__index__"):
            raise error("required argument is not an integer")
        value = value.__index__()
    signed = letter.islower()
    low = -(1 << size * 8 - 1) if signed else 0
    high = (1 << size * 8 - (1 if signed else 0)) - 1
    if not low <= value <= high:
        if letter in "bBhH":
            raise error("%s format requires %d <= number <= %d" % (_NAMES[letter], low, high))
        if letter in "qQnN":
            raise error("int too large to convert")
        if letter in "IL" or letter in "il" and size == 8:
            raise error("argument out of range")
        raise error("'%s' format requires %d <= number <= %d" % (letter, low, high))
    return value.to_bytes(size, order, signed=signed)


def _half(value):
    # A float of 16 bits: a sign, 5 bits of exponent, 10 of fraction.
    sign = 0x8000 if value < 0 or str(value) == "-0.0" else 0
    size = abs(value)
    if size != size:
        bits = 0x7E00
    elif size == float("inf"):
        bits = 0x7C00
    else:
        exponent = -14
        while size >= 2.0 ** (exponent + 1) and exponent < 16:
            exponent += 1
        bits = round(size / 2.0 ** (exponent - 10))
        bits += (exponent + 14) * 1024      # the leading 1 of the fraction counts as one exponent
        if bits >= 0x7C00:
            raise OverflowError("float too large to pack with e format")
    return (sign | bits).to_bytes(2, "little")


def _of_half(bits):
    sign = -1.0 if bits & 0x8000 else 1.0
    exponent = bits >> 10 & 31
    fraction = bits & 1023
    if exponent == 31:
        return float("nan") if fraction else sign * float("inf")
    if exponent == 0:
        return sign * fraction * 2.0 ** -24
    return sign * (1024 + fraction) * 2.0 ** (exponent - 25)


def pack(format, /, *values):
    order, items, aligned = _parse(format)
    wanted = sum([0 if letter == "x" else 1 if letter in "sp" or count is None else count for count,
                  letter, size in items])
    if wanted != len(values):
        raise error("pack expected %d items for packing (got %d)" % (wanted, len(values)))
    parts = []
    total = 0
    at = 0
    for count, letter, size in items:
        if letter in "sp":
            if not isinstance(values[at], (bytes, bytearray)):
                raise error("argument for '%s' must be a bytes object" % letter)
            data = bytes(values[at])
            at += 1
            if letter == "p":
                data = bytes([min(len(data), count - 1, 255)]) + data
            parts.append(data[:count] + b"\0" * (count - len(data)))
            total += count
            continue
        filler = _padding(size, total, aligned)
        parts.append(b"\0" * filler)
        total += filler
        for n in range(1 if count is None else count):
            if letter == "x":
                parts.append(b"\0")
            else:
                parts.append(_packed(letter, size, values[at], order))
                at += 1
            total += size
    return b"".join(parts)


def unpack_from(format, /, buffer, offset=0):
    order, items, aligned = _parse(format)
    buffer = bytes(buffer)
    if len(buffer) - offset < calcsize(format):
        raise error("unpack_from requires a buffer of at least %d bytes for unpacking %d bytes at "
                    "offset %d (actual buffer size is %d)"
                    % (offset + calcsize(format), calcsize(format), offset, len(buffer)))
    values = []
    at = 0
    for count, letter, size in items:
        if letter in "sp":
            data = buffer[offset + at:offset + at + count]
            values.append(data[1:1 + data[0]] if letter == "p" else data)
            at += count
            continue
        at += _padding(size, at, aligned)
        for n in range(1 if count is None else count):
            data = buffer[offset + at:offset + at + size]
            at += size
            if letter == "x":
                continue
            if letter == "c":
                values.append(data)
            elif letter == "?":
                values.append(data != b"\0")
            elif letter == "e":
                values.append(_of_half(int.from_bytes(data, order)))
            elif letter in "fd":
                values.append(_binary.float_of(data if order == "little" else data[::-1]))
            else:
                values.append(int.from_bytes(data, order, signed=letter.islower()))
    return tuple(values)


def unpack(format, buffer, /):
    if len(buffer) != calcsize(format):
        raise error("unpack requires a buffer of %d bytes" % calcsize(format))
    return unpack_from(format, buffer)


def iter_unpack(format, buffer, /):
    size = calcsize(format)
    if size == 0 or len(buffer) % size:
        raise error("iterative unpacking requires a buffer of a multiple of %d bytes" % size)
    for at in range(0, len(buffer), size):
        yield unpack_from(format, buffer, at)


def pack_into(format, buffer, offset, /, *values):
    data = pack(format, *values)
    buffer[offset:offset + len(data)] = data


class Struct:
    """A format that is used often."""

    def __init__(self, format):
        self.format = format
        self.size = calcsize(format)

    def pack(self, *values):
        return pack(self.format, *values)

    def unpack(self, buffer):
        return unpack(self.format, buffer)

    def unpack_from(self, buffer, offset=0):
        return unpack_from(self.format, buffer, offset)

    def iter_unpack(self, buffer):
        return iter_unpack(self.format, buffer)

    def pack_into(self, buffer, offset, *values):
        pack_into(self.format, buffer, offset, *values)

"""Bytes as letters that survive everywhere."""

import string

_LETTERS = string.ascii_uppercase + string.ascii_lowercase + string.digits + "+/"
_LETTERS32 = string.ascii_uppercase + "234567"


def _data(s):
    return s.encode("ascii") if isinstance(s, str) else bytes(s)


def b64encode(s, altchars=None):
    if isinstance(s, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    s = bytes(s)
    parts = []
    for at in range(0, len(s), 3):
        part = s[at:at + 3]
        number = int.from_bytes(part, "big") << 8 * (3 - len(part))
        text = "".join([_LETTERS[number >> shift & 63] for shift in (18, 12, 6, 0)])
        parts.append(text[:len(part) + 1] + "=" * (3 - len(part)))
    result = "".join(parts).encode("ascii")
    if altchars is not None:
        result = result.replace(b"+", bytes(altchars[:1])).replace(b"/", bytes(altchars[1:2]))
    return result


def b64decode(s, altchars=None, validate=False):
    s = _data(s)
    if altchars is not None:
        s = s.replace(bytes(_data(altchars)[:1]), b"+").replace(bytes(_data(altchars)[1:2]), b"/")
    text = "".join([letter for letter in s.decode("ascii") if letter in _LETTERS])
    if len(text) % 4 == 1 or len(text) + s.count(b"=") < (len(text) + 3) // 4 * 4:
        import binascii
        if len(text) % 4 == 1:
            raise binascii.Error("Invalid base64-encoded string: number of data characters (%d) cannot be 1 more than a"
                                 " multiple of 4" % len(text))
        raise binascii.Error("Incorrect padding")
    result = []
    for at in range(0, len(text), 4):
        part = text[at:at + 4]
        number = 0
        for letter in part:
            number = number << 6 | _LETTERS.index(letter)
        number <<= 6 * (4 - len(part))
        result.append(number.to_bytes(3, "big")[:len(part) - 1])
    return b"".join(result)


standard_b64encode = b64encode
standard_b64decode = b64decode


def urlsafe_b64encode(s):
    return b64encode(s, b"-_")


def urlsafe_b64decode(s):
    return b64decode(s, b"-_")


def encodebytes(s):
    whole = b64encode(s)
    return b"".join([whole[at:at + 76] + b"\n" for at in range(0, len(whole), 76)])


decodebytes = b64decode


def b16encode(s):
    return bytes(s).hex().upper().encode("ascii")


def b16decode(s, casefold=False):
    return bytes.fromhex(_data(s).decode("ascii"))


def b32encode(s):
    s = bytes(s)
    parts = []
    for at in range(0, len(s), 5):
        part = s[at:at + 5]
        number = int.from_bytes(part, "big") << 8 * (5 - len(part))
        text = "".join([_LETTERS32[number >> shift & 31] for shift in range(35, -1, -5)])
        keep = (len(part) * 8 + 4) // 5
        parts.append(text[:keep] + "=" * (8 - keep))
    return "".join(parts).encode("ascii")


def b32decode(s, casefold=False, map01=None):
    text = _data(s).decode("ascii").rstrip("=")
    if casefold:
        text = text.upper()
    result = []
    for at in range(0, len(text), 8):
        part = text[at:at + 8]
        number = 0
        for letter in part:
            number = number << 5 | _LETTERS32.index(letter)
        number <<= 5 * (8 - len(part))
        result.append(number.to_bytes(5, "big")[:len(part) * 5 // 8])
    return b"".join(result)


__all__ = [
    "encodebytes", "decodebytes", "b64encode", "b64decode", "b32encode", "b32decode", "b16encode", "b16decode",
    "standard_b64encode", "standard_b64decode", "urlsafe_b64encode", "urlsafe_b64decode",
]

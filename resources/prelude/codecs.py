"""Texts as bytes, by the names of their encodings."""

BOM_UTF8 = b"\xef\xbb\xbf"
BOM_UTF16_LE = BOM_LE = b"\xff\xfe"
BOM_UTF16_BE = BOM_BE = b"\xfe\xff"
BOM_UTF16 = BOM = BOM_UTF16_LE


def encode(obj, encoding="utf-8", errors="strict"):
    if encoding in ("hex", "hex_codec"):
        return bytes(obj).hex().encode()
    if encoding in ("base64", "base64_codec"):
        import base64
        return base64.encodebytes(obj)
    if encoding in ("rot13", "rot_13"):
        return _rot13(obj)
    return obj.encode(encoding, errors)


def decode(obj, encoding="utf-8", errors="strict"):
    if encoding in ("hex", "hex_codec"):
        return bytes.fromhex(bytes(obj).decode())
    if encoding in ("base64", "base64_codec"):
        import base64
        return base64.decodebytes(obj)
    if encoding in ("rot13", "rot_13"):
        return _rot13(obj)
    return bytes(obj).decode(encoding, errors)


def _rot13(text):
    turned = ""
    for letter in text:
        for first in "aA":
            if first <= letter <= chr(ord(first) + 25):
                letter = chr((ord(letter) - ord(first) + 13) % 26 + ord(first))
                break
        turned += letter
    return turned


class CodecInfo(tuple):
    """What lookup() finds."""

    name = property(lambda self: self[2])
    encode = property(lambda self: self[0])
    decode = property(lambda self: self[1])

    def __repr__(self):
        return "<codecs.CodecInfo object for encoding %s at %#x>" % (self.name, id(self))


def lookup(encoding):
    "".encode(encoding)
    name = encoding.lower().replace("_", "-").replace("utf8", "utf-8")
    return CodecInfo((lambda text, errors="strict": (text.encode(encoding, errors), len(text)),
                      lambda data, errors="strict": (bytes(data).decode(encoding, errors), len(data)), name))


def getencoder(encoding):
    return lookup(encoding).encode


def getdecoder(encoding):
    return lookup(encoding).decode


def open(filename, mode="r", encoding=None, errors="strict", buffering=-1):
    import builtins
    return builtins.open(filename, mode, encoding=encoding) if encoding is not None \
        else builtins.open(filename, mode)

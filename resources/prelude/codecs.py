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


class IncrementalDecoder:
    """Text out of bytes that come in pieces: what a piece begins, the next may end."""

    def __init__(self, encoding, errors="strict"):
        self._encoding = encoding
        self.errors = errors
        self._rest = b""

    def decode(self, input, final=False):
        data = self._rest + bytes(input)
        self._rest = b""
        if not final:
            # The longest beginning that is whole. No character has more than four bytes.
            for kept in range(4):
                try:
                    data[:len(data) - kept].decode(self._encoding)
                except UnicodeDecodeError as error:
                    if error.reason not in ("unexpected end of data", "incomplete multibyte sequence",
                                            "truncated data") or kept == len(data):
                        break
                else:
                    self._rest = data[len(data) - kept:]
                    data = data[:len(data) - kept]
                    break
        return data.decode(self._encoding, self.errors)

    def reset(self):
        self._rest = b""

    def getstate(self):
        return self._rest, 0

    def setstate(self, state):
        self._rest = state[0]


class IncrementalEncoder:
    """Bytes of texts that come in pieces."""

    def __init__(self, encoding, errors="strict"):
        self._encoding = encoding
        self.errors = errors

    def encode(self, input, final=False):
        return input.encode(self._encoding, self.errors)

    def reset(self):
        pass


def getincrementaldecoder(encoding):
    lookup(encoding)
    return lambda errors="strict": IncrementalDecoder(encoding, errors)


def getincrementalencoder(encoding):
    lookup(encoding)
    return lambda errors="strict": IncrementalEncoder(encoding, errors)


def iterdecode(iterator, encoding, errors="strict"):
    decoder = IncrementalDecoder(encoding, errors)
    for data in iterator:
        text = decoder.decode(data)
        if text:
            yield text
    text = decoder.decode(b"", True)
    if text:
        yield text


def iterencode(iterator, encoding, errors="strict"):
    for text in iterator:
        data = text.encode(encoding, errors)
        if data:
            yield data


class StreamWriter:
    """Texts, written to what takes bytes."""

    def __init__(self, stream, encoding, errors="strict"):
        self.stream = stream
        self._encoding = encoding
        self.errors = errors

    def write(self, object):
        self.stream.write(object.encode(self._encoding, self.errors))

    def writelines(self, list):
        self.write("".join(list))

    def __getattr__(self, name):
        return getattr(self.stream, name)


def getwriter(encoding):
    lookup(encoding)
    return lambda stream, errors="strict": StreamWriter(stream, encoding, errors)


def getreader(encoding):
    import io
    lookup(encoding)
    return lambda stream, errors="strict": io.TextIOWrapper(stream, encoding, errors)


def open(filename, mode="r", encoding=None, errors="strict", buffering=-1):
    import builtins
    return builtins.open(filename, mode, encoding=encoding) if encoding is not None \
        else builtins.open(filename, mode)

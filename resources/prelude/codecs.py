"""Texts as bytes, by the names of their encodings."""

BOM_UTF8 = b"\xef\xbb\xbf"
BOM_UTF16_LE = BOM_LE = b"\xff\xfe"
BOM_UTF16_BE = BOM_BE = b"\xfe\xff"
BOM_UTF16 = BOM = BOM_UTF16_LE
BOM_UTF32_LE = b"\xff\xfe\0\0"
BOM_UTF32_BE = b"\0\0\xfe\xff"
BOM_UTF32 = BOM_UTF32_LE


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


# By the plain name of an encoding: what marks a text may begin with, and as what encoding it goes on
# behind each. The first is what is written here.
_MARKS = {
    "utf8sig": ((BOM_UTF8, "utf-8"),),
    "utf16": ((BOM_UTF16_LE, "utf-16-le"), (BOM_UTF16_BE, "utf-16-be")),
    "utf32": ((BOM_UTF32_LE, "utf-32-le"), (BOM_UTF32_BE, "utf-32-be")),
}
_MARKS["u16"] = _MARKS["utf16"]
_MARKS["u32"] = _MARKS["utf32"]

# Why the bytes at the end are no character: the next ones may make them one.
_UNFINISHED = ("unexpected end of data", "incomplete multibyte sequence", "truncated data")


def _marks_of(encoding):
    return _MARKS.get(encoding.lower().replace("-", "").replace("_", "").replace(" ", ""), ())


class IncrementalDecoder:
    """Text out of bytes that come in pieces: what a piece begins, the next may end."""

    def __init__(self, encoding, errors="strict"):
        self.errors = errors
        self._begin = encoding
        self._marks = _marks_of(encoding)
        self.reset()

    def decode(self, input, final=False):
        data = self._rest + bytes(input)
        self._rest = b""
        if self._encoding is None:
            data = self._behind_mark(data, final)
            if self._encoding is None:
                return "" if not final or len(self._marks) == 1 \
                    else data.decode(self._begin, self.errors)
        if final:
            return data.decode(self._encoding, self.errors)
        try:
            return data.decode(self._encoding)
        except UnicodeDecodeError as error:
            whole = self._whole(data, error)
        self._rest = data[whole:]
        return data[:whole].decode(self._encoding, self.errors)

    def _behind_mark(self, data, final):
        for mark, encoding in self._marks:
            if data.startswith(mark):
                self._encoding = encoding
                return data[len(mark):]
        if len(self._marks) == 1:
            # It need not have one.
            if not BOM_UTF8.startswith(data):
                self._encoding = self._marks[0][1]
                return data
        elif len(data) >= len(self._marks[0][0]):
            raise UnicodeError(self._marks[0][1][:-3].upper() + " stream does not start with BOM")
        if not final:
            self._rest = data
        return data

    def _whole(self, data, error):
        # How many bytes are no beginning of something that the next ones end. `error`: the first that
        # there is. No more than a few hundred are looked at again behind each.
        if error.reason in _UNFINISHED:
            return error.start
        at = error.end if self.errors != "strict" else len(data)
        while at < len(data):
            part = data[at:at + 256]
            try:
                part.decode(self._encoding)
                at += len(part)
            except UnicodeDecodeError as next:
                unfinished = next.reason in _UNFINISHED
                if unfinished and at + len(part) == len(data):
                    return at + next.start
                at += next.start if unfinished else next.end
        return len(data)

    def reset(self):
        self._encoding = None if self._marks else self._begin
        self._rest = b""

    def pass_mark(self):
        """Reading goes on somewhere behind the beginning."""
        if self._encoding is None:
            self._encoding = self._marks[0][1]
        self._rest = b""

    def getstate(self):
        known = [encoding for mark, encoding in self._marks]
        return self._rest, 1 + known.index(self._encoding) if self._encoding in known else 0

    def setstate(self, state):
        self.reset()
        self._rest, known = state
        if known:
            self._encoding = self._marks[known - 1][1]


class IncrementalEncoder:
    """Bytes of texts that come in pieces. A mark is at the beginning of the first only."""

    def __init__(self, encoding, errors="strict"):
        self.errors = errors
        self._begin = encoding
        self._marks = _marks_of(encoding)
        self.reset()

    def encode(self, input, final=False):
        data = input.encode(self._encoding, self.errors)
        self.pass_mark()
        return data

    def reset(self):
        self._encoding = self._begin

    def pass_mark(self):
        """What is written goes on behind the beginning."""
        if self._marks:
            self._encoding = self._marks[0][1]

    def getstate(self):
        return int(bool(self._marks) and self._encoding == self._begin)

    def setstate(self, state):
        self.reset()
        if not state:
            self.pass_mark()


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
    encoder = IncrementalEncoder(encoding, errors)
    for text in iterator:
        data = encoder.encode(text)
        if data:
            yield data
    data = encoder.encode("", True)
    if data:
        yield data


class StreamWriter:
    """Texts, written to what takes bytes."""

    def __init__(self, stream, encoding, errors="strict"):
        self.stream = stream
        self.errors = errors
        self._encoder = IncrementalEncoder(encoding, errors)

    def write(self, object):
        self.stream.write(self._encoder.encode(object))

    def writelines(self, list):
        self.write("".join(list))

    def reset(self):
        self._encoder.reset()

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        if whence == 0 and offset == 0:
            self.reset()

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

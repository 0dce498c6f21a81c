"""Values as JSON text, and back."""


class JSONDecodeError(ValueError):
    __module__ = "json.decoder"

    def __init__(self, msg, doc, pos):
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = doc.count("\n", 0, pos) + 1
        self.colno = pos - doc.rfind("\n", 0, pos)
        ValueError.__init__(self, "%s: line %d column %d (char %d)" % (msg, self.lineno, self.colno, pos))


_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f"}
_UNESCAPES = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}


def _quoted(text, ensure_ascii):
    parts = []
    for letter in text:
        code = ord(letter)
        if letter in _ESCAPES:
            letter = _ESCAPES[letter]
        elif code < 32 or (ensure_ascii and 126 < code < 0x10000):
            letter = "\\u%04x" % code
        elif ensure_ascii and code > 0xFFFF:
            code -= 0x10000
            letter = "\\u%04x\\u%04x" % (0xD800 | code >> 10, 0xDC00 | code & 0x3FF)
        parts.append(letter)
    return '"' + "".join(parts) + '"'


class JSONEncoder:
    __module__ = "json.encoder"

    item_separator = ", "
    key_separator = ": "

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False, indent=None, separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = " " * indent if isinstance(indent, int) else indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ","
        if default is not None:
            self.default = default

    def default(self, value):
        raise TypeError("Object of type " + type(value).__name__ + " is not JSON serializable")

    def _number(self, value):
        if value != value or value in (float("inf"), float("-inf")):
            if not self.allow_nan:
                raise ValueError("Out of range float values are not JSON compliant")
            return "NaN" if value != value else "Infinity" if value > 0 else "-Infinity"
        return float.__repr__(value)

    def _key(self, key):
        if isinstance(key, str):
            return key
        if isinstance(key, float):
            return self._number(key)
        if key is True or key is False or key is None:
            return {True: "true", False: "false", None: "null"}[key]
        if isinstance(key, int):
            return int.__repr__(key)
        if self.skipkeys:
            return None
        raise TypeError("keys must be str, int, float, bool or None, not " + type(key).__name__)

    def _row(self, open, close, parts, depth):
        if not parts:
            return open + close
        if self.indent is None:
            return open + self.item_separator.join(parts) + close
        line = "\n" + self.indent * (depth + 1)
        return open + line + (self.item_separator + line).join(parts) + "\n" + self.indent * depth + close

    def _text(self, value, depth, outer):
        if isinstance(value, str):
            return _quoted(value, self.ensure_ascii)
        if value is None:
            return "null"
        if value is True:
            return "true"
        if value is False:
            return "false"
        if isinstance(value, int):
            return int.__repr__(value)
        if isinstance(value, float):
            return self._number(value)
        for one in outer:
            if one is value:
                raise ValueError("Circular reference detected")
        outer = outer + (value,)
        if isinstance(value, dict):
            items = sorted(value.items()) if self.sort_keys else value.items()
            parts = []
            for key, item in items:
                key = self._key(key)
                if key is not None:
                    parts.append(_quoted(key, self.ensure_ascii) + self.key_separator + self._text(item, depth + 1, outer))
            return self._row("{", "}", parts, depth)
        if isinstance(value, (list, tuple)) or hasattr(value, "_asdict"):
            return self._row("[", "]", [self._text(item, depth + 1, outer) for item in value], depth)
        return self._text(self.default(value), depth, outer)

    def iterencode(self, value):
        yield self.encode(value)

    def encode(self, value):
        return self._text(value, 0, ())


def dumps(obj, *, cls=None, **options):
    return (JSONEncoder if cls is None else cls)(**options).encode(obj)


def dump(obj, fp, **options):
    fp.write(dumps(obj, **options))


class _Reader:
    object_pairs_hook = None
    parse_constant = None

    def __init__(self, text, object_hook, parse_float, parse_int):
        self.text = text
        self.at = 0
        self.object_hook = object_hook
        self.parse_float = parse_float
        self.parse_int = parse_int

    def fail(self, message, at):
        raise JSONDecodeError(message, self.text, at)

    def skip(self):
        text = self.text
        at = self.at
        while text[at:at + 1] in (" ", "\t", "\n", "\r"):
            at += 1
        self.at = at
        return text[at:at + 1]

    def value(self):
        letter = self.skip()
        if letter == '"':
            return self.string()
        if letter == "{":
            return self.table()
        if letter == "[":
            return self.row()
        for word, value in (("null", None), ("true", True), ("false", False), ("NaN", float("nan")), ("Infinity", float("inf")), ("-Infinity", float("-inf"))):
            if self.text.startswith(word, self.at):
                self.at += len(word)
                if self.parse_constant is not None and isinstance(value, float):
                    return self.parse_constant(word)
                return value
        return self.number()

    def digits(self, at):
        while "0" <= self.text[at:at + 1] <= "9":
            at += 1
        return at

    def number(self):
        start = at = self.at
        text = self.text
        if text[at:at + 1] == "-":
            at += 1
        end = at + 1 if text[at:at + 1] == "0" else self.digits(at)
        if end == at:
            self.fail("Expecting value", start)
        whole = True
        if text[end:end + 1] == "." and self.digits(end + 1) > end + 1:
            end = self.digits(end + 1)
            whole = False
        if text[end:end + 1] in ("e", "E"):
            after = end + 2 if text[end + 1:end + 2] in ("+", "-") else end + 1
            if self.digits(after) > after:
                end = self.digits(after)
                whole = False
        self.at = end
        return self.parse_int(text[start:end]) if whole else self.parse_float(text[start:end])

    def hex4(self, at):
        digits = self.text[at:at + 4]
        if len(digits) != 4 or not all([digit in "0123456789abcdefABCDEF" for digit in digits]):
            self.fail("Invalid \\uXXXX escape", at - 1)
        return int(digits, 16)

    def string(self):
        text = self.text
        start = self.at
        at = start + 1
        # Most strings are plain: then the next quote ends it.
        quote = text.find('"', at)
        plain = text[at:quote]
        if quote >= 0 and "\\" not in plain and plain.isprintable():
            self.at = quote + 1
            return plain
        parts = []
        while True:
            end = at
            while end < len(text) and text[end] not in '"\\' and text[end] >= " ":
                end += 1
            parts.append(text[at:end])
            if end >= len(text):
                self.fail("Unterminated string starting at", start)
            if text[end] == '"':
                self.at = end + 1
                return "".join(parts)
            if text[end] != "\\":
                self.fail("Invalid control character at", end)
            letter = text[end + 1:end + 2]
            if letter == "":
                self.fail("Unterminated string starting at", start)
            at = end + 2
            if letter == "u":
                code = self.hex4(at)
                at += 4
                if 0xD800 <= code < 0xDC00 and text[at:at + 2] == "\\u":
                    low = self.hex4(at + 2)
                    if 0xDC00 <= low < 0xE000:
                        code = 0x10000 + ((code - 0xD800) << 10 | low - 0xDC00)
                        at += 6
                parts.append(chr(code))
            elif letter in _UNESCAPES:
                parts.append(_UNESCAPES[letter])
            else:
                self.fail("Invalid \\escape", end)

    def row(self):
        self.at += 1
        items = []
        if self.skip() == "]":
            self.at += 1
            return items
        while True:
            items.append(self.value())
            letter = self.skip()
            if letter == "]":
                self.at += 1
                return items
            if letter != ",":
                self.fail("Expecting ',' delimiter", self.at)
            self.at += 1

    def table(self):
        self.at += 1
        pairs = []
        letter = self.skip()
        if letter == "}":
            self.at += 1
        else:
            while True:
                if self.skip() != '"':
                    self.fail("Expecting property name enclosed in double quotes", self.at)
                key = self.string()
                if self.skip() != ":":
                    self.fail("Expecting ':' delimiter", self.at)
                self.at += 1
                pairs.append((key, self.value()))
                letter = self.skip()
                if letter == "}":
                    self.at += 1
                    break
                if letter != ",":
                    self.fail("Expecting ',' delimiter", self.at)
                self.at += 1
        if self.object_pairs_hook is not None:
            return self.object_pairs_hook(pairs)
        result = dict(pairs)
        return result if self.object_hook is None else self.object_hook(result)


class JSONDecoder:
    """Text to values."""

    __module__ = "json.decoder"

    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
                 strict=True, object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant
        self.object_pairs_hook = object_pairs_hook

    def _reader(self, s):
        reader = _Reader(s, self.object_hook, self.parse_float, self.parse_int)
        reader.object_pairs_hook = self.object_pairs_hook
        reader.parse_constant = self.parse_constant
        return reader

    def decode(self, s):
        reader = self._reader(s)
        value = reader.value()
        if reader.skip() != "":
            reader.fail("Extra data", reader.at)
        return value

    def raw_decode(self, s, idx=0):
        """(value, where it ends): what follows does not matter."""
        reader = self._reader(s)
        reader.at = idx
        return reader.value(), reader.at


def loads(s, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
          object_pairs_hook=None, **kw):
    if isinstance(s, (bytes, bytearray)):
        s = s.decode()
    if not isinstance(s, str):
        raise TypeError("the JSON object must be str, bytes or bytearray, not " + type(s).__name__)
    return (cls or JSONDecoder)(object_hook=object_hook, parse_float=parse_float,
                                parse_int=parse_int, parse_constant=parse_constant,
                                object_pairs_hook=object_pairs_hook, **kw).decode(s)


def load(fp, **options):
    return loads(fp.read(), **options)


import json.decoder
import json.encoder


__all__ = ["dump", "dumps", "load", "loads", "JSONDecoder", "JSONDecodeError", "JSONEncoder"]

"""Methods of builtin types that are seldom called.

Runs once, while an image is built, among the builtins; what it defines is frozen.
"""
from _code import load as _code_load
from _machine import modules as _modules_here


def _text_of(data):
    return bytes(data).decode("latin-1")


def _like_bytes(self, text):
    # The kind of self, whatever subclass it is of.
    data = text.encode("latin-1")
    return bytearray(data) if isinstance(self, bytearray) else data


def _needs_bytes(value):
    if not isinstance(value, (bytes, bytearray, memoryview)):
        raise TypeError("a bytes-like object is required, not '%s'" % type(value).__name__)
    return bytes(value)


def _ascii_only(self, test):
    # A test that no byte beyond ASCII passes.
    text = _text_of(self)
    return text.isascii() and test(text)


def _bytes_isalpha(self, /):
    return _ascii_only(self, str.isalpha)


def _bytes_isalnum(self, /):
    return _ascii_only(self, str.isalnum)


def _bytes_isspace(self, /):
    return _ascii_only(self, lambda text: text.strip(" \t\n\r\x0b\f") == "" and text != "")


def _cased(self):
    return "".join([letter for letter in _text_of(self) if letter.isascii() and letter.isalpha()])


def _bytes_isupper(self, /):
    return _cased(self).isupper()


def _bytes_islower(self, /):
    return _cased(self).islower()


def _bytes_isascii(self, /):
    return _text_of(self).isascii()


def _bytes_istitle(self, /):
    return "".join([letter if letter.isascii() else " " for letter in _text_of(self)]).istitle()


def _ascii_letters(self, change):
    # Only ASCII letters are changed: the others are hidden from str's own method.
    text = _text_of(self)
    changed = change("".join([letter if letter.isascii() else "\x00" for letter in text]))
    return _like_bytes(self, "".join([new if old.isascii() else old for old, new in zip(text, changed)]))


def _bytes_title(self, /):
    return _ascii_letters(self, str.title)


def _bytes_capitalize(self, /):
    return _ascii_letters(self, str.capitalize)


def _bytes_swapcase(self, /):
    return _ascii_letters(self, str.swapcase)


def _bytes_center(self, width, fillchar=b" ", /):
    return _like_bytes(self, _text_of(self).center(width, _text_of(fillchar)))


def _bytes_zfill(self, width, /):
    return _like_bytes(self, _text_of(self).zfill(width))


def _bytes_expandtabs(self, tabsize=8):
    return _like_bytes(self, _text_of(self).expandtabs(tabsize))


def _bytes_removeprefix(self, prefix, /):
    prefix = _needs_bytes(prefix)
    return self[len(prefix):] if prefix and self.startswith(prefix) else self[:]


def _bytes_removesuffix(self, suffix, /):
    suffix = _needs_bytes(suffix)
    return self[:len(self) - len(suffix)] if suffix and self.endswith(suffix) else self[:]


def _bytes_rpartition(self, sep, /):
    at = self.rfind(_needs_bytes(sep))
    if at < 0:
        return self[:0], self[:0], self[:]
    return self[:at], sep, self[at + len(sep):]


def _bytes_rindex(self, sub, start=None, end=None, /):
    at = self.rfind(sub, start, end)
    if at < 0:
        raise ValueError("subsection not found")
    return at


def _bytes_rsplit(self, sep=None, maxsplit=-1):
    text = None if sep is None else _text_of(_needs_bytes(sep))
    return [_like_bytes(self, part) for part in _text_of(self).rsplit(text, maxsplit)]


def _bytes_translate(self, table, /, delete=b""):
    if table is not None and len(table) != 256:
        raise ValueError("translation table must be 256 characters long")
    made = bytes([byte if table is None else table[byte] for byte in self if byte not in delete])
    return bytearray(made) if isinstance(self, bytearray) else made


def _bytes_maketrans(frm, to, /):
    if len(frm) != len(to):
        raise ValueError("maketrans arguments must have same length")
    table = bytearray(range(256))
    for old, new in zip(frm, to):
        table[old] = new
    return bytes(table)


def _give_methods(kind):
    for name, method in (
        ("isalpha", _bytes_isalpha), ("isalnum", _bytes_isalnum), ("isspace", _bytes_isspace),
        ("isupper", _bytes_isupper), ("islower", _bytes_islower), ("isascii", _bytes_isascii),
        ("istitle", _bytes_istitle), ("title", _bytes_title), ("capitalize", _bytes_capitalize),
        ("swapcase", _bytes_swapcase), ("center", _bytes_center), ("zfill", _bytes_zfill),
        ("expandtabs", _bytes_expandtabs), ("removeprefix", _bytes_removeprefix),
        ("removesuffix", _bytes_removesuffix), ("rpartition", _bytes_rpartition),
        ("rindex", _bytes_rindex), ("rsplit", _bytes_rsplit), ("translate", _bytes_translate),
    ):
        setattr(kind, name, method)
        method.__name__ = name
        method.__qualname__ = kind.__name__ + "." + name
    kind.maketrans = staticmethod(_bytes_maketrans)


_give_methods(bytearray)
_give_methods(bytes)


def _bytearray_insert(self, index, item, /):
    size = len(self)
    at = max(index + size, 0) if index < 0 else min(index, size)
    self[at:at] = bytes([item])


def _bytearray_remove(self, value, /):
    at = self.find(bytes([value]))
    if at < 0:
        raise ValueError("value not found in bytearray")
    del self[at]


def _bytearray_reverse(self, /):
    self[:] = self[::-1]


def _bytearray_copy(self, /):
    return self[:]


bytearray.insert = _bytearray_insert
bytearray.remove = _bytearray_remove
bytearray.reverse = _bytearray_reverse
bytearray.copy = _bytearray_copy
bytearray.fromhex = classmethod(lambda cls, string, /: cls(bytes.fromhex(string)))


def _float_fromhex(cls, string, /):
    text = string.strip().lower()
    sign = -1.0 if text[:1] == "-" else 1.0
    text = text.lstrip("+-")
    if text in ("inf", "infinity", "nan"):
        return cls(sign * float(text))
    digits, letter, exponent = (text[2:] if text[:2] == "0x" else text).partition("p")
    whole, dot, decimals = digits.partition(".")
    try:
        value = int(whole + decimals, 16)
        power = int(exponent) if letter else 0
    except ValueError:
        raise ValueError("invalid hexadecimal floating-point string") from None
    power -= 4 * len(decimals)
    exact = value * 2 ** power if power >= 0 else value / 2 ** -power
    return cls(sign * exact)


float.fromhex = classmethod(_float_fromhex)



# list[int]

class GenericAlias:
    """A class with the classes of what is in it: for annotations."""

    def __init__(self, origin, args):
        self.__origin__ = origin
        self.__args__ = args if isinstance(args, tuple) else (args,)
        self.__parameters__ = tuple([arg for arg in self.__args__ if type(arg).__name__ == "TypeVar"])

    def __call__(self, *args, **keywords):
        return self.__origin__(*args, **keywords)

    def __getitem__(self, args):
        values = dict(zip(self.__parameters__, args if isinstance(args, tuple) else (args,)))
        return _GenericAlias(self.__origin__, tuple([values.get(arg, arg) if arg in self.__parameters__ else arg for arg in self.__args__]))

    def __getattr__(self, name):
        return getattr(self.__origin__, name)

    def __mro_entries__(self, bases):
        return (self.__origin__,)

    def __instancecheck__(self, value):
        raise TypeError("isinstance() argument 2 cannot be a parameterized generic")

    def __subclasscheck__(self, cls):
        raise TypeError("issubclass() argument 2 cannot be a parameterized generic")

    def __or__(self, other):
        return _m_union(self, other)

    def __ror__(self, other):
        return _m_union(other, self)

    def __eq__(self, other):
        if not isinstance(other, _GenericAlias):
            return NotImplemented
        return self.__origin__ is other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __repr__(self):
        return _alias_part(self.__origin__) + "[" + ", ".join([_alias_part(arg) for arg in self.__args__]) + "]"


GenericAlias.__module__ = "types"
_GenericAlias = GenericAlias
del GenericAlias


def _alias_part(part):
    if part is ...:
        return "..."
    if isinstance(part, _GenericAlias) or not isinstance(part, type):
        return "[" + ", ".join([_alias_part(one) for one in part]) + "]" if isinstance(part, list) else repr(part)
    return part.__qualname__ if part.__module__ == "builtins" else part.__module__ + "." + part.__qualname__


def _subscribed(cls, args):
    if cls in (int, float, str, bytes, bytearray, bool, complex, range, slice, object):
        raise TypeError("type '" + cls.__name__ + "' is not subscriptable")
    return _GenericAlias(cls, args)


def breakpoint(*args, **kwargs):
    """There is no pdb here."""
    raise NotImplementedError("there is no debugger here: pause the run in the window and step through it")


def help(request=None):
    """Prints what a function or class says of itself."""
    text = getattr(request, "__doc__", None)
    name = getattr(request, "__name__", type(request).__name__)
    print("Help on " + name + ":\n")
    print(text if isinstance(text, str) else "(nothing is written down about it)")


def _bytes_join(separator, parts):
    return separator.join([bytes(part) if isinstance(part, memoryview) else part for part in parts])


# Modules

def __import__(name, globals=None, locals=None, fromlist=(), level=0):
    """What the import statement does. Only what some import statement names, or the program's own library, is there."""
    if not isinstance(name, str):
        raise TypeError("__import__() argument 1 must be str, not " + type(name).__name__)
    if not name:
        raise ValueError("Empty module name")
    modules = _modules_here()
    first = last = None
    whole = ""
    for part in name.split("."):
        parent = whole
        whole = parent + "." + part if parent else part
        last = modules.get(whole)
        if last is None:
            found = _code_load(whole)
            if found is None:
                if parent:
                    raise ModuleNotFoundError("No module named '%s'; '%s' is not a package" % (whole, parent), name=whole)
                raise ModuleNotFoundError("No module named '%s'" % whole, name=whole)
            last, body = found
            modules[whole] = last
            if parent:
                setattr(modules[parent], part, last)
            if body is not None:
                try:
                    body()
                except BaseException:
                    modules.pop(whole, None)
                    raise
        first = first or last
    return last if fromlist else first


# What a SyntaxError knows

def _syntax_part(at):
    def part(error):
        args = error.args
        if at == 0:
            return args[0] if args else None
        if len(args) > 1 and isinstance(args[1], tuple) and len(args[1]) >= at:
            return args[1][at - 1]
        return None
    return property(part)


def _syntax_text(error, /):
    text = str(error.msg)
    if error.filename and error.lineno is not None:
        return "%s (%s, line %d)" % (text, error.filename.split("/")[-1], error.lineno)
    return "%s (line %d)" % (text, error.lineno) if error.lineno is not None else text


for _at, _name in enumerate(("msg", "filename", "lineno", "offset", "text", "end_lineno", "end_offset")):
    setattr(SyntaxError, _name, _syntax_part(_at))
for _kind in SyntaxError, IndentationError, TabError:
    _kind.__str__ = _syntax_text
del _at, _name, _kind

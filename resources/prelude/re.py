"""Regular expressions."""

import _regex


class RegexFlag(int):
    """How a pattern is read; flags are put together by |."""

    @property
    def name(self):
        return "|".join([name for bit, name in _FLAGS if int(self) & bit]) or None

    @property
    def value(self):
        return int(self)

    def __or__(self, other):
        return RegexFlag(int(self) | int(other)) if isinstance(other, int) else NotImplemented

    __ror__ = __or__

    def __and__(self, other):
        return RegexFlag(int(self) & int(other)) if isinstance(other, int) else NotImplemented

    __rand__ = __and__

    def __xor__(self, other):
        return RegexFlag(int(self) ^ int(other)) if isinstance(other, int) else NotImplemented

    __rxor__ = __xor__

    def __invert__(self):
        return RegexFlag(sum([bit for bit, _ in _FLAGS if not int(self) & bit]))

    def __contains__(self, other):
        return int(self) & int(other) == int(other)

    def __repr__(self):
        names = ["re." + name for bit, name in _FLAGS if int(self) & bit]
        return "|".join(names) or "re.NOFLAG"

    __str__ = __repr__

    def __format__(self, spec):
        return format(str(self), spec)


_FLAGS = ((256, "ASCII"), (2, "IGNORECASE"), (4, "LOCALE"), (32, "UNICODE"), (8, "MULTILINE"),
          (16, "DOTALL"), (64, "VERBOSE"), (128, "DEBUG"))
NOFLAG = RegexFlag.NOFLAG = RegexFlag(0)
I = IGNORECASE = RegexFlag.I = RegexFlag.IGNORECASE = RegexFlag(2)
L = LOCALE = RegexFlag.L = RegexFlag.LOCALE = RegexFlag(4)
M = MULTILINE = RegexFlag.M = RegexFlag.MULTILINE = RegexFlag(8)
S = DOTALL = RegexFlag.S = RegexFlag.DOTALL = RegexFlag(16)
U = UNICODE = RegexFlag.U = RegexFlag.UNICODE = RegexFlag(32)
X = VERBOSE = RegexFlag.X = RegexFlag.VERBOSE = RegexFlag(64)
A = ASCII = RegexFlag.A = RegexFlag.ASCII = RegexFlag(256)
DEBUG = RegexFlag.DEBUG = RegexFlag(128)
_NAMES = ((2, "re.IGNORECASE"), (8, "re.MULTILINE"), (16, "re.DOTALL"), (64, "re.VERBOSE"),
          (256, "re.ASCII"))


class error(Exception):
    """The pattern is not well formed."""

    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        super().__init__(msg if pos is None else "%s at position %d" % (msg, pos))


class Match:
    """Where a pattern was found."""

    def __init__(self, pattern, string, spans, pos, endpos):
        self.re = pattern
        self.string = string
        self.pos = pos
        self.endpos = endpos
        self._spans = spans

    def _index(self, group):
        if isinstance(group, int):
            if 0 <= group <= self.re.groups:
                return group
        elif group in self.re.groupindex:
            return self.re.groupindex[group]
        raise IndexError("no such group")

    def _text(self, index, default=None):
        start, end = self._spans[2 * index], self._spans[2 * index + 1]
        return default if start < 0 else self.string[start:end]

    def group(self, *groups):
        if not groups:
            return self._text(0)
        if len(groups) == 1:
            return self._text(self._index(groups[0]))
        return tuple([self._text(self._index(group)) for group in groups])

    def __getitem__(self, group):
        return self._text(self._index(group))

    def groups(self, default=None):
        return tuple([self._text(index, default) for index in range(1, self.re.groups + 1)])

    def groupdict(self, default=None):
        return {name: self._text(index, default) for name, index in self.re.groupindex.items()}

    def start(self, group=0):
        return self._spans[2 * self._index(group)]

    def end(self, group=0):
        return self._spans[2 * self._index(group) + 1]

    def span(self, group=0):
        index = self._index(group)
        return self._spans[2 * index], self._spans[2 * index + 1]

    @property
    def regs(self):
        return tuple([self.span(index) for index in range(self.re.groups + 1)])

    @property
    def lastindex(self):
        last = None
        furthest = -1
        for index in range(1, self.re.groups + 1):
            if self._spans[2 * index + 1] > furthest:
                last, furthest = index, self._spans[2 * index + 1]
        return last

    @property
    def lastgroup(self):
        for name, index in self.re.groupindex.items():
            if index == self.lastindex:
                return name
        return None

    def expand(self, template):
        return _filled(_template(template, self.re), self)

    def __bool__(self):
        return True

    def __repr__(self):
        return "<re.Match object; span=%r, match=%r>" % (self.span(), self.group())


class Pattern:
    """A pattern that is used often."""

    def __init__(self, pattern, flags):
        info = _regex.info(pattern, flags)
        if len(info) == 2:
            raise error(info[0], pattern, info[1] if info[1] >= 0 else None)
        self.pattern = pattern
        self.groups = info[0]
        self.groupindex = dict(info[2])
        self._flags = flags | (256 if isinstance(pattern, bytes) else 0)
        self.flags = info[1] | (0 if isinstance(pattern, bytes) or info[1] & 256 else 32)

    def _scan(self, string, pos, endpos, mode, most):
        if isinstance(string, str) != isinstance(self.pattern, str):
            if not isinstance(string, (str, bytes, bytearray)):
                raise TypeError("expected string or bytes-like object, got %r"
                                % type(string).__name__)
            kinds = ("string", "bytes-like") if isinstance(self.pattern, str) else ("bytes",
                                                                                    "string")
            raise TypeError("cannot use a %s pattern on a %s object" % kinds)
        size = len(string)
        pos = min(max(pos, 0), size)
        endpos = size if endpos is None else min(max(endpos, 0), size)
        found = _regex.scan(self.pattern, self._flags, string, pos, endpos, mode, most)
        return [Match(self, string, spans, pos, endpos) for spans in found]

    def match(self, string, pos=0, endpos=None):
        """At the beginning; None when it is not there."""
        found = self._scan(string, pos, endpos, 0, 1)
        return found[0] if found else None

    def fullmatch(self, string, pos=0, endpos=None):
        found = self._scan(string, pos, endpos, 2, 1)
        return found[0] if found else None

    def search(self, string, pos=0, endpos=None):
        """Anywhere; None when it is not there."""
        found = self._scan(string, pos, endpos, 1, 1)
        return found[0] if found else None

    def finditer(self, string, pos=0, endpos=None):
        return iter(self._scan(string, pos, endpos, 1, -1))

    def findall(self, string, pos=0, endpos=None):
        """What was found, or the groups of it, in a list."""
        empty = string[:0]
        found = []
        for match in self._scan(string, pos, endpos, 1, -1):
            if self.groups == 0:
                found.append(match.group())
            elif self.groups == 1:
                found.append(match._text(1, empty))
            else:
                found.append(match.groups(empty))
        return found

    def split(self, string, maxsplit=0):
        parts = []
        at = 0
        for match in self._scan(string, 0, None, 1, maxsplit if maxsplit > 0
                                else -1) if maxsplit >= 0 else ():
            parts.append(string[at:match.start()])
            parts.extend(match.groups())
            at = match.end()
        parts.append(string[at:])
        return parts

    def subn(self, repl, string, count=0):
        """(the text with all matches replaced, how many there were)"""
        template = None if callable(repl) else _template(repl, self)
        parts = []
        at = 0
        matches = self._scan(string, 0, None, 1, count if count > 0 else -1)
        for match in matches:
            parts.append(string[at:match.start()])
            parts.append(repl(match) if template is None else _filled(template, match))
            at = match.end()
        parts.append(string[at:])
        return string[:0].join(parts), len(matches)

    def sub(self, repl, string, count=0):
        return self.subn(repl, string, count)[0]

    def __eq__(self, other):
        return isinstance(other,
                          Pattern) and self.pattern == other.pattern and self.flags == other.flags

    def __hash__(self):
        return hash((self.pattern, self.flags))

    def __repr__(self):
        names = [name for bit, name in _NAMES if self.flags & bit]
        text = repr(self.pattern)[:200]
        return "re.compile(%s%s)" % (text, ", " + "|".join(names) if names else "")


_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "f": "\f", "v": "\v", "a": "\a", "\\": "\\", "0": "\0"}


def _template(repl, pattern):
    # Texts and numbers of groups, in turn.
    text = repl if isinstance(repl, str) else repl.decode("latin-1")
    parts = []
    literal = ""
    at = 0
    while at < len(text):
        letter = text[at]
        if letter != "\\" or at + 1 == len(text):
            literal += letter
            at += 1
            continue
        letter = text[at + 1]
        at += 2
        group = None
        if letter == "g":
            end = text.find(">", at)
            if text[at:at + 1] != "<" or end < 0:
                raise error("missing <" if text[at:at + 1] != "<"
                            else "missing >, unterminated name", repl, at)
            name = text[at + 1:end]
            at = end + 1
            if name.isdigit():
                group = int(name)
            elif name in pattern.groupindex:
                group = pattern.groupindex[name]
            else:
                raise IndexError("unknown group name %r" % name)
        elif letter in "123456789":
            group = int(letter)
            if text[at:at + 1].isdigit() and group * 10 + int(text[at]) <= pattern.groups:
                group = group * 10 + int(text[at])
                at += 1
        elif letter in _ESCAPES:
            literal += _ESCAPES[letter]
        elif letter.isalpha():
            raise error("bad escape \\" + letter, repl, at - 2)
        else:
            literal += "\\" + letter
        if group is not None:
            if group > pattern.groups:
                raise error("invalid group reference %d" % group, repl, at - 1)
            parts.append(literal if isinstance(repl, str) else literal.encode("latin-1"))
            parts.append(group)
            literal = ""
    parts.append(literal if isinstance(repl, str) else literal.encode("latin-1"))
    return parts


def _filled(parts, match):
    empty = match.string[:0]
    return empty.join([match._text(part, empty) if isinstance(part, int) else part
                       for part in parts])


_known = {}


def compile(pattern, flags=0):
    """The pattern, read once."""
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError("cannot process flags argument with a compiled pattern")
        return pattern
    if not isinstance(pattern, (str, bytes)):
        raise TypeError("first argument must be string or compiled pattern")
    flags = int(flags)
    key = (type(pattern), pattern, flags)
    made = _known.get(key)
    if made is None:
        made = _known[key] = Pattern(pattern, flags)
    return made


def match(pattern, string, flags=0):
    return compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    return compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    return compile(pattern, flags).search(string)


def findall(pattern, string, flags=0):
    return compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    return compile(pattern, flags).finditer(string)


def split(pattern, string, maxsplit=0, flags=0):
    return compile(pattern, flags).split(string, maxsplit)


def sub(pattern, repl, string, count=0, flags=0):
    return compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, count=0, flags=0):
    return compile(pattern, flags).subn(repl, string, count)


def escape(pattern):
    """The text as a pattern that matches itself."""
    special = "()[]{}?*+-|^$\\.&~# \t\n\r\v\f"
    if isinstance(pattern, bytes):
        return escape(pattern.decode("latin-1")).encode("latin-1")
    return "".join(["\\" + letter if letter in special else letter for letter in pattern])


def purge():
    _known.clear()


template = compile

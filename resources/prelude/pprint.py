"""Values over several lines, when one is too short."""

import sys


def _one_line(value, sort=True, depth=None, level=1):
    def inside(item):
        return _one_line(item, sort, depth, level + 1)
    kind = type(value)
    over = depth is not None and level > depth and kind in (dict, list, tuple, set) and value
    if isinstance(value, dict) and kind.__repr__ is dict.__repr__:
        return "{...}" if over else \
            "{" + ", ".join([inside(key) + ": " + inside(item) for key, item in _sorted(value, sort)]) + "}"
    if kind is list:
        return "[...]" if over else "[" + ", ".join([inside(item) for item in value]) + "]"
    if kind is tuple:
        return "(...)" if over else \
            "(" + ", ".join([inside(item) for item in value]) + ("," if len(value) == 1 else "") + ")"
    if kind is set and value:
        return "{" + ", ".join([inside(item) for item in _sorted_items(value)]) + "}"
    return repr(value)


def _sorted(table, sort=True):
    try:
        return sorted(table.items()) if sort else list(table.items())
    except TypeError:
        return list(table.items())


def _sorted_items(items):
    try:
        return sorted(items)
    except TypeError:
        return list(items)


class PrettyPrinter:
    """How values are laid out: at most so wide, so deep."""

    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False,
                 sort_dicts=True, underscore_numbers=False):
        if indent < 0:
            raise ValueError("indent must be >= 0")
        if depth is not None and depth <= 0:
            raise ValueError("depth must be > 0")
        if not width:
            raise ValueError("width must be != 0")
        self._indent = indent
        self._width = width
        self._depth = depth
        self._stream = stream
        self._compact = compact
        self._sort = sort_dicts

    def pprint(self, object):
        (sys.stdout if self._stream is None else self._stream).write(self.pformat(object) + "\n")

    def pformat(self, object):
        return self._format(object, 0, 0, 1)

    def _line(self, value, level):
        return _one_line(value, self._sort, self._depth, level)

    def _format(self, value, column, behind, level):
        # `behind`: letters that follow on its last line. level: how many containers deep, from 1.
        line = self._line(value, level)
        if column + len(line) + behind <= self._width or self._depth is not None and level > self._depth:
            return line
        gap = " " * (self._indent - 1)
        inner = column + self._indent
        if isinstance(value, dict) and value and type(value).__repr__ is dict.__repr__:
            pairs = _sorted(value, self._sort)
            parts = []
            for at in range(len(pairs)):
                key = self._line(pairs[at][0], level + 1) + ": "
                parts.append(key + self._format(pairs[at][1], inner + len(key), 1
                                                + (behind if at + 1 == len(pairs) else 0), level + 1))
            return "{" + gap + (",\n" + " " * inner).join(parts) + "}"
        if type(value) in (list, tuple, set) and value:
            left, right = {list: "[]", tuple: "()", set: "{}"}[type(value)]
            items = _sorted_items(value) if type(value) is set else list(value)
            if len(items) == 1 and type(value) is tuple:
                right = ",)"
            return left + gap + self._items(items, inner, behind, level) + right
        if type(value) is str:
            return self._text(value, column, behind, level)
        return line

    def _items(self, items, inner, behind, level):
        out = ""
        room = self._width - inner + 1      # what is left of the present line, for compact
        newline = ",\n" + " " * inner
        for at in range(len(items)):
            last = at + 1 == len(items)
            if self._compact:
                line = self._line(items[at], level + 1)
                whole = self._width - inner + 1 - (behind + 1 if last else 0)
                room -= behind + 1 if last else 0
                if len(line) + 2 <= room or len(line) + 2 <= whole:
                    fresh = len(line) + 2 > room
                    out += (newline if fresh else ", ") if at else ""
                    out += line
                    room = (whole if fresh else room) - len(line) - 2
                    continue
            out += newline if at else ""
            out += self._format(items[at], inner, 1 + (behind if last else 0), level + 1)
            room = 0
        return out

    def _text(self, value, column, behind, level):
        # A long text word by word, each line a literal of its own; alone it stands in brackets.
        alone = level == 1
        if alone:
            column += 1
            behind += 1
        room = self._width - column
        pieces = []
        lines = value.splitlines(True)
        for number in range(len(lines)):
            last = number + 1 == len(lines)
            if len(repr(lines[number])) <= room - (behind if last else 0):
                pieces.append(lines[number])
                continue
            words = _words(lines[number])
            piece = ""
            for at in range(len(words)):
                space = room - (behind if last and at + 1 == len(words) else 0)
                if piece and len(repr(piece + words[at])) > space:
                    pieces.append(piece)
                    piece = ""
                piece += words[at]
            pieces.append(piece)
        if len(pieces) < 2:
            return repr(value)
        text = ("\n" + " " * column).join([repr(piece) for piece in pieces])
        return "(" + text + ")" if alone else text


def _words(line):
    # Each with the spaces behind it.
    words = []
    for at in range(len(line)):
        if at and not line[at].isspace() and line[at - 1].isspace():
            words.append("")
        if not words:
            words.append("")
        words[-1] += line[at]
    return words


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
            underscore_numbers=False):
    return PrettyPrinter(indent, width, depth, compact=compact, sort_dicts=sort_dicts).pformat(object)


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
           underscore_numbers=False):
    PrettyPrinter(indent, width, depth, stream, compact=compact, sort_dicts=sort_dicts).pprint(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def saferepr(object):
    return _one_line(object)


__all__ = ["pprint", "pformat", "saferepr", "PrettyPrinter", "pp"]

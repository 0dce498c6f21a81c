"""Values over several lines, when one is too short."""

import sys


def _one_line(value):
    if isinstance(value, dict) and type(value).__repr__ is dict.__repr__:
        pairs = _sorted(value)
        return "{" + ", ".join([_one_line(key) + ": " + _one_line(item) for key,
                                item in pairs]) + "}"
    if type(value) is list:
        return "[" + ", ".join([_one_line(item) for item in value]) + "]"
    if type(value) is tuple:
        return "(" + ", ".join([_one_line(item) for item in value]) + ("," if len(value) == 1
                                                                       else "") + ")"
    if type(value) is set and value:
        return "{" + ", ".join([_one_line(item) for item in _sorted_items(value)]) + "}"
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
    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False,
                 sort_dicts=True, underscore_numbers=False):
        self._indent = indent
        self._width = width
        self._stream = stream
        self._sort = sort_dicts

    def pprint(self, object):
        (sys.stdout if self._stream is None else self._stream).write(self.pformat(object) + "\n")

    def pformat(self, object):
        return self._format(object, 0, 0)

    def _format(self, value, column, behind):
        # `behind`: letters that follow on its last line.
        line = _one_line(value) if self._sort else repr(value)
        if column + len(line) + behind <= self._width:
            return line
        gap = " " * (self._indent - 1)
        inner = column + self._indent
        if isinstance(value, dict) and value and type(value).__repr__ is dict.__repr__:
            pairs = _sorted(value, self._sort)
            parts = []
            for at in range(len(pairs)):
                key = _one_line(pairs[at][0]) + ": "
                parts.append(key + self._format(pairs[at][1], inner + len(key), 1
                                                + (behind if at + 1 == len(pairs) else 0)))
            return "{" + gap + (",\n" + " " * inner).join(parts) + "}"
        if type(value) in (list, tuple, set) and value:
            left, right = {list: "[]", tuple: "()", set: "{}"}[type(value)]
            items = _sorted_items(value) if type(value) is set else list(value)
            if len(items) == 1 and type(value) is tuple:
                right = ",)"
            parts = []
            for at in range(len(items)):
                parts.append(self._format(items[at], inner, 1
                                          + (behind if at + 1 == len(items) else 0)))
            return left + gap + (",\n" + " " * inner).join(parts) + right
        return line


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
            underscore_numbers=False):
    return PrettyPrinter(indent, width, depth, sort_dicts=sort_dicts).pformat(object)


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
           underscore_numbers=False):
    PrettyPrinter(indent, width, depth, stream, sort_dicts=sort_dicts).pprint(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def saferepr(object):
    return _one_line(object)

"""Exceptions and stacks as text."""

import _machine
import _task
import sys


class FrameSummary:
    """One line of a stack."""

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self.line = line
        self.locals = locals
        self.end_lineno = lineno
        self.colno = self.end_colno = None
        self._marks = ""

    def __iter__(self):
        return iter((self.filename, self.lineno, self.name, self.line))

    def __getitem__(self, index):
        return (self.filename, self.lineno, self.name, self.line)[index]

    def __len__(self):
        return 4

    def __eq__(self, other):
        return tuple(self) == tuple(other)

    def __repr__(self):
        return "<FrameSummary file %s, line %s in %s>" % (self.filename, self.lineno, self.name)


class StackSummary(list):
    """Lines of a stack."""

    @classmethod
    def extract(cls, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        made = cls([_summary(frame, lineno) for frame, lineno in frame_gen])
        return cls(_limited(made, limit))

    @classmethod
    def from_list(cls, a_list):
        return cls([one if isinstance(one, FrameSummary) else FrameSummary(
            one[0], one[1], one[2], line=one[3]) for one in a_list])

    def format_frame_summary(self, frame_summary):
        text = '  File "%s", line %s, in %s\n' % (frame_summary.filename, frame_summary.lineno,
                                                  frame_summary.name)
        if frame_summary.line:
            text += "    %s\n" % frame_summary.line.strip()
            if frame_summary._marks:
                text += "    %s\n" % frame_summary._marks
        return text

    def format(self):
        return [self.format_frame_summary(one) for one in self]


def _summary(frame, lineno):
    return FrameSummary(frame.f_code.co_filename, lineno, frame.f_code.co_name,
                        line=frame.f_code._text(lineno))


def _limited(entries, limit):
    if limit is None:
        return entries
    return entries[:limit] if limit >= 0 else entries[limit:]


def walk_tb(tb):
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def walk_stack(f):
    f = _frame_chain() if f is None else f
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def extract_tb(tb, limit=None):
    found = StackSummary.extract(walk_tb(tb))
    for one in found:
        one._marks = tb.tb_frame.f_code._marks(tb.tb_lasti)
        tb = tb.tb_next
    return StackSummary(_limited(found, limit))


def extract_stack(f=None, limit=None):
    """The stack of who calls, the outermost call first."""
    entries = list(walk_stack(f))
    entries.reverse()
    found = StackSummary.extract(entries)
    if limit is not None:
        found = StackSummary(found[-limit:] if limit > 0 else found[:-limit])
    return found


def format_list(extracted_list):
    return StackSummary.from_list(extracted_list).format()


def print_list(extracted_list, file=None):
    (sys.stderr if file is None else file).write("".join(format_list(extracted_list)))


def format_tb(tb, limit=None):
    return extract_tb(tb, limit).format()


def print_tb(tb, limit=None, file=None):
    print_list(extract_tb(tb, limit), file)


def format_stack(f=None, limit=None):
    return extract_stack(f, limit).format()


def print_stack(f=None, limit=None, file=None):
    print_list(extract_stack(f, limit), file)


def _error_of(exc, value):
    # Both ways to give an exception: by itself, or as its class, itself and its traceback.
    if exc is None or isinstance(exc, type):
        return value
    return exc


def format_exception(exc, /, value=None, tb=None, limit=None, chain=True):
    error = _error_of(exc, value)
    if error is None:
        return ["NoneType: None\n"]
    if not chain or limit is not None:
        parts = format_tb(error.__traceback__, limit)
        head = ["Traceback (most recent call last):\n"] if parts else []
        return head + parts + format_exception_only(error)
    # In CPython's pieces: the heading, each frame with its line, what comes last.
    pieces = []
    for line in _task.traceback(error).rstrip("\n").split("\n"):
        if pieces and line.startswith("    ") and pieces[-1].startswith("  File "):
            pieces[-1] += line + "\n"
        else:
            pieces.append(line + "\n")
    return pieces


def format_exception_only(exc, /, value=None):
    error = _error_of(exc, value)
    if error is None:
        return ["NoneType: None\n"]
    kind = type(error)
    name = kind.__qualname__ if kind.__module__ in ("builtins", "__main__") else \
        kind.__module__ + "." + kind.__qualname__
    try:
        text = str(error)
    except Exception:
        text = "<exception str() failed>"
    lines = [name + ": " + text + "\n" if text else name + "\n"]
    if isinstance(error, SyntaxError) and error.lineno is not None:
        lines = ["  File \"%s\", line %d\n" % (error.filename or "<string>", error.lineno)]
        shown = (error.text or "").strip()
        if shown:
            lines.append("    " + shown + "\n")
            if error.offset:
                before = len(error.text) - len(error.text.lstrip())
                lines.append("    " + " " * max(error.offset - 1 - before, 0) + "^\n")
        lines.append("%s: %s\n" % (name, error.msg))
    return lines + [note + "\n" for note in getattr(error, "__notes__", ())]


def format_exc(limit=None, chain=True):
    """The exception that is being handled, as it would be printed."""
    error = _machine.handled()
    return "NoneType: None\n" if error is None else "".join(format_exception(error, limit=limit,
                                                                            chain=chain))


def print_exc(limit=None, file=None, chain=True):
    (sys.stderr if file is None else file).write(format_exc(limit, chain))


def print_exception(exc, /, value=None, tb=None, limit=None, file=None, chain=True):
    (sys.stderr if file is None else file).write("".join(format_exception(exc, value, tb, limit,
                                                                          chain)))


def print_last(limit=None, file=None, chain=True):
    raise ValueError("no last exception")


def clear_frames(tb):
    pass


class TracebackException:
    """An exception's text and stack, kept apart from it."""

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True,
                 capture_locals=False, compact=False):
        self.exc_type = exc_type
        self.stack = extract_tb(exc_traceback, limit)
        self._only = format_exception_only(exc_value)
        self._whole = format_exception(exc_value)
        self._str = str(exc_value)
        self.__notes__ = getattr(exc_value, "__notes__", None)
        cause, context = exc_value.__cause__, exc_value.__context__
        self.__cause__ = None if cause is None else TracebackException.from_exception(cause)
        self.__context__ = None if context is None or cause is not None else \
            TracebackException.from_exception(context)
        self.__suppress_context__ = exc_value.__suppress_context__

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    def format_exception_only(self):
        return iter(self._only)

    def format(self, *, chain=True):
        if chain:
            return iter(self._whole)
        return iter(["Traceback (most recent call last):\n"] + self.stack.format() + self._only)

    def print(self, *, file=None, chain=True):
        (sys.stderr if file is None else file).write("".join(self.format(chain=chain)))

    def __str__(self):
        return self._str


__all__ = [
    "extract_stack", "extract_tb", "format_exception", "format_exception_only", "format_list", "format_stack",
    "format_tb", "print_exc", "format_exc", "print_exception", "print_last", "print_stack", "print_tb",
    "clear_frames", "FrameSummary", "StackSummary", "TracebackException", "walk_stack", "walk_tb",
]

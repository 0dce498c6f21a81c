"""Warnings: sentences for who wrote the program."""

import _code
import sys

_filters = []       # (action, category, pattern), the last one first
_log = None         # where catch_warnings(record=True) keeps them
_shown = set()


class catch_warnings:
    """What is changed within is as before afterwards; record=True gives a list of what was said."""

    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0,
                 append=False):
        self._record = record
        self._action = action
        self._category = category

    def __enter__(self):
        global _log
        self._before = _filters[:], showwarning, _log
        _shown.clear()
        if self._action is not None:
            simplefilter(self._action, self._category)
        if not self._record:
            return None
        _log = []
        return _log

    def __exit__(self, kind, error, traceback):
        global showwarning, _log
        _filters[:], showwarning, _log = self._before
        _shown.clear()


class WarningMessage:
    def __init__(self, message, category, filename, lineno, line=None):
        self.line = line
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno

    def __str__(self):
        return "{message : %r, category : %r, filename : %r, lineno : %s, line : %r}" % (
            self.message, self.category.__name__, self.filename, self.lineno, self.line)


def simplefilter(action, category=Warning, lineno=0, append=False):
    filterwarnings(action, "", category, append=append)


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    if action not in ("error", "ignore", "always", "default", "module", "once"):
        raise AssertionError("invalid action: %r" % (action,))
    _filters.insert(len(_filters) if append else 0, (action, category, message))
    _shown.clear()


def resetwarnings():
    _filters.clear()


def formatwarning(message, category, filename, lineno, line=None):
    text = "%s:%s: %s: %s\n" % (filename, lineno, category.__name__, message)
    return text + "  %s\n" % line.strip() if line else text


def showwarning(message, category, filename, lineno, file=None, line=None):
    (sys.stderr if file is None else file).write(formatwarning(message, category, filename, lineno, line))


def warn(message, category=None, stacklevel=1, source=None):
    """Say it on standard error; the same sentence of the same line once."""
    if isinstance(message, Warning):
        category = type(message)
    else:
        category = UserWarning if category is None else category
        if not (isinstance(category, type) and issubclass(category, Warning)):
            raise TypeError("category must be a Warning subclass, not '%s'" % type(category).__name__)
        message = category(message)
    function, lineno, filename, line = _code.caller(max(stacklevel - 1, 0)) or ("", 1, "sys", "")
    warn_explicit(message, category, filename, lineno, line=line)


def warn_explicit(message, category, filename, lineno, module=None, registry=None,
                  module_globals=None, source=None, line=None):
    action = "default"
    for wanted, kind, pattern in _filters:
        if issubclass(category, kind) and (not pattern or _begins(pattern, str(message))):
            action = wanted
            break
    else:
        # As Python starts: these are for who develops libraries, not seen outside of main.
        if issubclass(category, (PendingDeprecationWarning, ImportWarning, ResourceWarning)):
            return
    if action == "error":
        raise message
    if action == "ignore":
        return
    key = (str(message), category) if action == "once" else (str(message), category, lineno)
    if action != "always":
        if key in _shown:
            return
        _shown.add(key)
    if _log is not None:
        _log.append(WarningMessage(message, category, filename, lineno, line))
    else:
        showwarning(message, category, filename, lineno, None, line)
        if source is not None:
            sys.stderr.write("%s: Enable tracemalloc to get the object allocation traceback\n" % category.__name__)


def _begins(pattern, text):
    import re
    return re.match(pattern, text, re.IGNORECASE) is not None


__all__ = [
    "warn", "warn_explicit", "showwarning", "formatwarning", "filterwarnings", "simplefilter", "resetwarnings",
    "catch_warnings",
]

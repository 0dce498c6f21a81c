"""Warnings: sentences for who wrote the program."""

import sys

_filters = []       # (action, category), the last one first
_shown = set()


class catch_warnings:
    """What is changed within is as before afterwards; record=True gives a list of what was said."""

    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0,
                 append=False):
        self._record = record
        self._action = action
        self._category = category

    def __enter__(self):
        global showwarning
        self._filters = _filters[:]
        self._show = showwarning
        if self._action is not None:
            simplefilter(self._action, self._category)
        if not self._record:
            return None
        log = []
        showwarning = lambda message, category, filename, lineno, file=None, line=None: log.append(
            WarningMessage(message, category, filename, lineno))
        return log

    def __exit__(self, kind, error, traceback):
        global showwarning
        _filters[:] = self._filters
        showwarning = self._show


class WarningMessage:
    def __init__(self, message, category, filename, lineno):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno


def simplefilter(action, category=Warning, lineno=0, append=False):
    _filters.insert(len(_filters) if append else 0, (action, category))


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    simplefilter(action, category)


def resetwarnings():
    _filters.clear()


def formatwarning(message, category, filename, lineno, line=None):
    return "%s:%s: %s: %s\n" % (filename, lineno, category.__name__, message)


def showwarning(message, category, filename, lineno, file=None, line=None):
    (sys.stderr if file is None else file).write(formatwarning(message, category, filename, lineno))


def warn(message, category=None, stacklevel=1, source=None):
    """Say it on standard error; the same sentence once."""
    if isinstance(message, Warning):
        category = type(message)
    else:
        category = UserWarning if category is None else category
        message = category(message)
    action = "default"
    for wanted, kind in _filters:
        if issubclass(category, kind):
            action = wanted
            break
    if action == "error":
        raise message
    if action == "ignore":
        return
    key = (str(message), category)
    if action != "always":
        if key in _shown:
            return
        _shown.add(key)
    showwarning(message, category, sys.argv[0], 1)

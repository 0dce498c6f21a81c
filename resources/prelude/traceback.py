"""Exceptions as text."""

import _machine
import _task
import sys


def format_exception(exc, /, value=None, tb=None, limit=None, chain=True):
    error = exc if value is None else value
    return [line + "\n" for line in _task.traceback(error).rstrip("\n").split("\n")]


def format_exception_only(exc, /, value=None):
    return [_task.traceback(exc if value is None else value).rstrip("\n").split("\n")[-1] + "\n"]


def format_exc(limit=None, chain=True):
    """The exception that is being handled, as it would be printed."""
    error = _machine.handled()
    return "NoneType: None\n" if error is None else _task.traceback(error)


def print_exc(limit=None, file=None, chain=True):
    (sys.stderr if file is None else file).write(format_exc())


def print_exception(exc, /, value=None, tb=None, limit=None, file=None, chain=True):
    (sys.stderr if file is None else file).write(_task.traceback(exc if value is None else value))


def format_tb(tb, limit=None):
    return []


def print_tb(tb, limit=None, file=None):
    pass


def print_stack(f=None, limit=None, file=None):
    pass


def format_stack(f=None, limit=None):
    return []


def extract_tb(tb, limit=None):
    return []

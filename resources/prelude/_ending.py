"""What is done at the end of the program, before its last thread ends."""

import _task
import sys

_functions = []     # (function, args, kwargs)


rest = ""           # what was read of standard input and not yet given
unfinished = {}     # stream: the beginning of a character of which no more has come; see _StreamBuffer


def register(function, args=(), kwargs={}):
    """Call it at the end; the last one registered comes first."""
    _functions.append((function, args, kwargs))


def unregister(function):
    _functions[:] = [entry for entry in _functions if entry[0] != function]


def first(function):
    """Call it at the end, before all that were registered."""
    global _first
    _first = function


def _first():
    pass


def run():
    """The machine calls this when main has returned or raised."""
    try:
        _first()
    except BaseException as error:      # Ctrl+C, mostly, while threads are waited for: that ends the wait
        sys.stderr.write("Exception ignored in: <module 'threading' from '/usr/lib/python3.11/threading.py'>\n"
                         + _task.traceback(error))
    while _functions:
        function, args, kwargs = _functions.pop()
        try:
            function(*args, **kwargs)
        except (Exception, SystemExit) as error:
            sys.stderr.write("Exception ignored in atexit callback: %r\n%s" % (function, _task.traceback(error)))
    for stream, data in unfinished.items():
        stream.write(data.decode("utf-8", "replace"))

"""What is done at the end of the program, before its last thread ends."""

_functions = []


def register(function):
    """Call it at the end; the last one registered comes first."""
    _functions.append(function)


def first(function):
    """Call it at the end, before all that were registered."""
    global _first
    _first = function


def _first():
    pass


def run():
    """The machine calls this when main has returned or raised."""
    _first()
    while _functions:
        _functions.pop()()

"""What a program wants done at its end."""

import _ending


def register(function, *args, **kwargs):
    """Call function(*args, **kwargs) at the end; the last one registered comes first."""
    _ending.register(function, args, kwargs)
    return function


def unregister(function):
    """Do not call it after all."""
    _ending.unregister(function)

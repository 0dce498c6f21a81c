"""Modules by name. What a program imports this way must be named in an import statement, too, or be known to Python's own part."""

import sys


def import_module(name, package=None):
    """The module of that name; `.name` is one of the package."""
    if name.startswith("."):
        if not package:
            raise TypeError("the 'package' argument is required to perform a relative import for %r" % name)
        level = len(name) - len(name.lstrip("."))
        name = package.rsplit(".", level - 1)[0] + "." + name[level:]
    __import__(name)
    return sys.modules[name]


def reload(module):
    return module


def invalidate_caches():
    pass

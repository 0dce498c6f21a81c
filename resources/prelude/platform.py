"""What the program runs on."""

import sys


def system():
    return "Linux"


def node():
    return "interleave"


def release():
    return "6.1"


def machine():
    return "x86_64"


def processor():
    return ""


def platform(aliased=False, terse=False):
    return "Linux-6.1-x86_64-with-glibc2.36"


def python_version():
    return "%d.%d.%d" % tuple(sys.version_info)[:3]


def python_version_tuple():
    return tuple(python_version().split("."))


def python_implementation():
    return "CPython"


def architecture(executable="", bits="", linkage=""):
    return "64bit", "ELF"

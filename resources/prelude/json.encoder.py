"""Where CPython has JSONEncoder from."""

from json import JSONEncoder

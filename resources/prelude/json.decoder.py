"""Where CPython has JSONDecoder and its error from."""

from json import JSONDecodeError, JSONDecoder

"""What CPython has written in C of queue."""


class Empty(Exception):
    """There is nothing to get."""

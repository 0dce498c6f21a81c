"""What was written to files and is not in them yet: it is kept until flush() or close(), as in CPython.

CPython closes a file when the last reference to it goes. There are no counts here: whoever looks at a file asks
first whether those who wrote to it are still there (settle), and what the others left is written then. To find that out
takes a collection; a program that leaves very many files open has all that waits written instead.
"""

import _ending
import _files
import _weak

_by_path = {}       # path: [Unwritten], of those that keep something
_looks = 200        # so many collections are made


class Unwritten:
    """What one open file keeps, and the place in its path where that belongs; None: the end."""

    def __init__(self, path, append):
        self.size = 0
        self._path = path
        self._append = append
        self._parts = []
        self._at = 0
        self._cell = None

    def keep(self, data, at, file):
        """At `at` if it is the first. file: a list that nobody but the open file has, and it is in it."""
        if not self._parts:
            self._at = at
            self._cell = _weak.Cell(file, None, None)
            _by_path.setdefault(self._path, []).append(self)
        self._parts.append(data)
        self.size += len(data)

    def write(self):
        """All of it. Gives where the next is to go; False: there is no room."""
        data = b"".join(self._parts)
        self._parts = []
        self.size = 0
        self._cell = None
        waiting = _by_path[self._path]
        waiting.remove(self)
        if not waiting:
            del _by_path[self._path]
        if not _files.kind(self._path):
            _files.make(self._path, False)      # it was removed meanwhile
        size = _files.write(self._path, None if self._append else self._at, data)
        return size if size is False or self._append else self._at + len(data)

    def file(self):
        """The open file; None: nobody has it any more."""
        here = self._cell.target()
        return None if here is None else here[0]


def settle(path):
    """What is still to be written to it by nobody any more."""
    global _looks
    if path in _by_path:
        if _looks > 0:
            _looks -= 1
            _look()
        _write_left(path, _looks == 0)


def _look():
    _weak.look()


def _write_left(path, everything):
    for one in list(_by_path[path]):
        file = one.file()
        if file is None:
            one.write()
        elif everything:
            file.flush()


def settle_all():
    if _by_path:
        _look()
        for path in list(_by_path):
            _write_left(path, False)


_ending.register(settle_all)

"""Files with names that nobody else has."""

import os
import random
import io

_count = 0
tempdir = None


def gettempdir():
    return "/tmp"


def mktemp(suffix="", prefix="tmp", dir=None):
    global _count
    while True:
        _count += 1
        path = os.path.join(dir or gettempdir(), "%s%08d%s" % (prefix, _count, suffix))
        if not os.path.exists(path):
            return path


def mkdtemp(suffix="", prefix="tmp", dir=None):
    path = mktemp(suffix, prefix, dir)
    os.mkdir(path)
    return path


def mkstemp(suffix="", prefix="tmp", dir=None, text=False):
    path = mktemp(suffix, prefix, dir)
    io.open(path, "w").close()
    return 3, path


class _Named:
    # A file that is removed when it is closed.
    def __init__(self, file, delete):
        self._file = file
        self._delete = delete
        self.name = file.name

    def __getattr__(self, name):
        return getattr(self._file, name)

    def __iter__(self):
        return iter(self._file)

    def close(self):
        if not self._file.closed:
            self._file.close()
            if self._delete and os.path.exists(self.name):
                os.remove(self.name)

    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        self.close()


def NamedTemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix="",
                       prefix="tmp", dir=None, delete=True):
    return _Named(io.open(mktemp(suffix, prefix, dir), mode, encoding=encoding), delete)


TemporaryFile = NamedTemporaryFile


class TemporaryDirectory:
    """A folder that is removed, with all in it, at the end of the with."""

    def __init__(self, suffix="", prefix="tmp", dir=None):
        self.name = mkdtemp(suffix, prefix, dir)

    def __enter__(self):
        return self.name

    def __exit__(self, kind, error, traceback):
        self.cleanup()

    def cleanup(self):
        import shutil
        shutil.rmtree(self.name)


__all__ = [
    "NamedTemporaryFile", "TemporaryFile", "TemporaryDirectory", "mkstemp", "mkdtemp", "mktemp", "tempdir",
    "gettempdir",
]

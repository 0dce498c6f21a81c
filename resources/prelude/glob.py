"""Files whose paths match a pattern."""

import fnmatch
import os
import re

_magic = re.compile("[*?[]")


def has_magic(s):
    return _magic.search(s) is not None


def escape(pathname):
    return re.sub("([*?[])", "[\\1]", pathname)


def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    return list(iglob(pathname, root_dir=root_dir, recursive=recursive,
                      include_hidden=include_hidden))


def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    pathname = os.fspath(pathname)
    folder, pattern = os.path.split(pathname)
    if not has_magic(pathname):
        if pattern and os.path.exists(_under(root_dir, pathname)) or \
                not pattern and os.path.isdir(_under(root_dir, folder)):
            yield pathname
        return
    if folder and folder != pathname and has_magic(folder):
        folders = iglob(folder, root_dir=root_dir, recursive=recursive,
                        include_hidden=include_hidden)
    else:
        folders = [folder]
    for one in folders:
        for name in _matching(_under(root_dir, one), pattern, recursive, include_hidden):
            yield os.path.join(one, name) if one else name


def _under(root, path):
    return path if root is None else os.path.join(root, path)


def _matching(folder, pattern, recursive, hidden):
    if recursive and pattern == "**":
        if os.path.isdir(folder or os.curdir):
            yield ""
            for path in _below(folder or os.curdir, hidden):
                yield path
    elif not has_magic(pattern):
        if os.path.exists(os.path.join(folder, pattern)):
            yield pattern
    elif os.path.isdir(folder or os.curdir):
        names = os.listdir(folder or os.curdir)
        if not hidden and not pattern.startswith("."):
            names = [name for name in names if not name.startswith(".")]
        for name in fnmatch.filter(names, pattern):
            yield name


def _below(folder, hidden):
    for name in os.listdir(folder):
        if hidden or not name.startswith("."):
            yield name
            path = os.path.join(folder, name)
            if os.path.isdir(path):
                for deeper in _below(path, hidden):
                    yield os.path.join(name, deeper)


__all__ = ["glob", "iglob", "escape"]

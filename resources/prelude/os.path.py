"""Paths: text with slashes, and what lies there in the run's file system."""

import _files
import _unwritten

sep = "/"
altsep = None
pardir = ".."
curdir = "."
extsep = "."
_home = "/home/learner"
_tops = ("/", "/home", "/home/learner", "/tmp")


def _text(path):
    if isinstance(path, (str, bytes)):
        return path
    return path.__fspath__()


def join(path, *parts):
    path = _text(path)
    for part in parts:
        part = _text(part)
        if part.startswith("/"):
            path = part
        elif not path or path.endswith("/"):
            path += part
        else:
            path += "/" + part
    return path


def split(path):
    path = _text(path)
    at = path.rfind("/") + 1
    head = path[:at]
    if head.strip("/"):
        head = head.rstrip("/")
    return head, path[at:]


def basename(path):
    return split(path)[1]


def dirname(path):
    return split(path)[0]


def splitext(path):
    path = _text(path)
    at = path.rfind(".")
    start = path.rfind("/") + 1
    if at <= start or not path[start:at].strip("."):
        return path, ""
    return path[:at], path[at:]


def splitdrive(path):
    return "", path


def isabs(path):
    return _text(path).startswith("/")


def normpath(path):
    path = _text(path)
    parts = []
    for part in path.split("/"):
        if part in ("", "."):
            continue
        if part == ".." and parts and parts[-1] != "..":
            parts.pop()
        elif part != ".." or not path.startswith("/"):
            parts.append(part)
    text = "/".join(parts)
    return "/" + text if path.startswith("/") else text or "."


def normcase(path):
    return path


def abspath(path):
    return normpath(join(_folder[0], path))


realpath = abspath
_folder = [_home]       # the current one


def relpath(path, start=None):
    there = [part for part in abspath(path).split("/") if part]
    here = [part for part in abspath(start or _folder[0]).split("/") if part]
    same = 0
    while same < min(len(there), len(here)) and there[same] == here[same]:
        same += 1
    return "/".join([".."] * (len(here) - same) + there[same:]) or "."


def commonprefix(paths):
    if not paths:
        return ""
    first, last = min(paths), max(paths)
    for at in range(len(first)):
        if first[at] != last[at:at + 1]:
            return first[:at]
    return first


def expanduser(path):
    return _home + path[1:] if path == "~" or path.startswith("~/") else path


def expandvars(path):
    return path


def _kind(path):
    path = abspath(path)
    return 2 if path in _tops else _files.kind(path)


def exists(path):
    return _kind(path) != 0


lexists = exists


def isfile(path):
    return _kind(path) == 1


def isdir(path):
    return _kind(path) == 2


def islink(path):
    return False


def getsize(path):
    if _kind(path) == 0:
        raise FileNotFoundError(2, "No such file or directory", path)
    _unwritten.settle(abspath(path))
    return _files.size(abspath(path)) or 0


def samefile(one, other):
    return abspath(one) == abspath(other)


def commonpath(paths):
    """The longest path that all of them begin with."""
    paths = [_text(path) for path in paths]
    if not paths:
        raise ValueError("commonpath() arg is an empty sequence")
    if len(set([path.startswith("/") for path in paths])) > 1:
        raise ValueError("Can't mix absolute and relative paths")
    split = [[part for part in path.split("/") if part and part != "."] for path in paths]
    first, last = min(split), max(split)
    same = 0
    while same < min(len(first), len(last)) and first[same] == last[same]:
        same += 1
    return ("/" if paths[0].startswith("/") else "") + "/".join(first[:same])


def _when(path):
    if _kind(path) == 0:
        raise FileNotFoundError(2, "No such file or directory", path)
    import time
    return time.time()


getmtime = getatime = getctime = _when


def ismount(path):
    return abspath(path) == "/"


devnull = "/dev/null"
pathsep = ":"
defpath = "/bin:/usr/bin"
supports_unicode_filenames = False

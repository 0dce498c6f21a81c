"""Paths as objects, over the run's own file system."""

import fnmatch
import io
import os


class PurePath:
    """A path as text: nothing is looked up."""

    def __new__(cls, *parts):
        if cls is PurePath:
            cls = PurePosixPath
        return object.__new__(cls)

    def __init__(self, *parts):
        self._text = _joined(parts)

    def _made(self, text):
        made = object.__new__(type(self))
        made._text = _joined([text])
        return made

    @property
    def drive(self):
        return ""

    @property
    def root(self):
        return "/" if self._text.startswith("/") else ""

    anchor = root

    @property
    def parts(self):
        names = [part for part in self._text.split("/") if part]
        if self._text == ".":
            names = []
        return tuple(([self.root] if self.root else []) + names)

    @property
    def name(self):
        names = self.parts[1:] if self.root else self.parts
        return names[-1] if names else ""

    @property
    def suffix(self):
        at = self.name.rfind(".")
        return self.name[at:] if 0 < at < len(self.name) - 1 else ""

    @property
    def suffixes(self):
        if self.name.endswith("."):
            return []
        return ["." + part for part in self.name.lstrip(".").split(".")[1:]]

    @property
    def stem(self):
        return self.name[:len(self.name) - len(self.suffix)]

    @property
    def parent(self):
        parts = self.parts
        if len(parts) <= len(self.root):
            return self
        return self._made(_together(parts[:-1]))

    @property
    def parents(self):
        found = []
        path = self
        while path.parent._text != path._text:
            path = path.parent
            found.append(path)
        return _Parents(found)

    def joinpath(self, *parts):
        return self._made(_joined([self._text] + list(parts)))

    def __truediv__(self, other):
        try:
            return self.joinpath(other)
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, other):
        try:
            return self._made(_joined([other, self._text]))
        except TypeError:
            return NotImplemented

    def with_name(self, name):
        if not self.name:
            raise ValueError("%r has an empty name" % (self,))
        if not name or "/" in name or name == ".":
            raise ValueError("Invalid name %r" % (name,))
        return self._made(_together(self.parts[:-1] + (name,)))

    def with_stem(self, stem):
        return self.with_name(stem + self.suffix)

    def with_suffix(self, suffix):
        if "/" in suffix or suffix and not suffix.startswith(".") or suffix == ".":
            raise ValueError("Invalid suffix %r" % suffix)
        if not self.name:
            raise ValueError("%r has an empty name" % (self,))
        return self.with_name(self.stem + suffix)

    def relative_to(self, *other):
        there = self._made(_joined(other))
        count = len(there.parts)
        if self.parts[:count] != there.parts:
            raise ValueError("%r is not in the subpath of %r OR one path is relative and the other is absolute."
                             % (str(self), str(there)))
        return self._made(_together(self.parts[count:]))

    def is_relative_to(self, *other):
        there = self._made(_joined(other)).parts
        return self.parts[:len(there)] == there

    def is_absolute(self):
        return self.root != ""

    def is_reserved(self):
        return False

    def as_posix(self):
        return self._text

    def as_uri(self):
        if not self.is_absolute():
            raise ValueError("relative path can't be expressed as a file URI")
        import urllib.parse
        return "file://" + urllib.parse.quote(self._text)

    def match(self, path_pattern):
        wanted = PurePosixPath(path_pattern)
        if not wanted.parts:
            raise ValueError("empty pattern")
        mine = self.parts
        if wanted.is_absolute() and len(mine) != len(wanted.parts) or len(mine) < len(wanted.parts):
            return False
        return all([fnmatch.fnmatchcase(name, pattern)
                    for name, pattern in zip(reversed(mine), reversed(wanted.parts))])

    def __fspath__(self):
        return self._text

    def __str__(self):
        return self._text

    def __bytes__(self):
        return self._text.encode()

    def __eq__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return self._text == other._text

    def __hash__(self):
        return hash(self._text)

    def __lt__(self, other):
        return self.parts < other.parts if isinstance(other, PurePath) else NotImplemented

    def __le__(self, other):
        return self.parts <= other.parts if isinstance(other, PurePath) else NotImplemented

    def __gt__(self, other):
        return self.parts > other.parts if isinstance(other, PurePath) else NotImplemented

    def __ge__(self, other):
        return self.parts >= other.parts if isinstance(other, PurePath) else NotImplemented

    def __reduce__(self):
        return type(self), (self._text,)

    def __repr__(self):
        return "%s(%r)" % (type(self).__name__, self._text)


def _joined(parts):
    text = ""
    for part in parts:
        part = os.fspath(part)
        if not isinstance(part, str):
            raise TypeError("argument should be a str object or an os.PathLike object returning str, not %r"
                            % type(part))
        text = part if part.startswith("/") else text + "/" + part if text else part
    names = [name for name in text.split("/") if name not in ("", ".")]
    return ("/" if text.startswith("/") else "") + "/".join(names) or "."


def _together(parts):
    if parts and parts[0] == "/":
        return "/" + "/".join(parts[1:])
    return "/".join(parts)


class _Parents:
    # The folders that a path is in, from the inside out.

    def __init__(self, paths):
        self._paths = paths

    def __len__(self):
        return len(self._paths)

    def __getitem__(self, index):
        return tuple(self._paths[index]) if isinstance(index, slice) else self._paths[index]

    def __repr__(self):
        return "<PosixPath.parents>"


class PurePosixPath(PurePath):
    pass


class Path(PurePath):
    """A path, and what lies there."""

    def __new__(cls, *parts, **kwargs):
        if cls is Path:
            cls = PosixPath
        return object.__new__(cls)

    @classmethod
    def cwd(cls):
        return cls(os.getcwd())

    @classmethod
    def home(cls):
        return cls(os.path.expanduser("~"))

    def exists(self):
        return os.path.exists(self._text)

    def is_file(self):
        return os.path.isfile(self._text)

    def is_dir(self):
        return os.path.isdir(self._text)

    def is_symlink(self):
        return False

    def stat(self, *, follow_symlinks=True):
        return os.stat(self._text)

    lstat = stat

    def absolute(self):
        return self._made(os.path.join(os.getcwd(), self._text))

    def resolve(self, strict=False):
        if strict and not self.exists():
            raise FileNotFoundError(2, "No such file or directory", self._text)
        return self._made(os.path.abspath(self._text))

    def expanduser(self):
        return self._made(os.path.expanduser(self._text))

    def samefile(self, other_path):
        return os.path.samefile(self._text, other_path)

    def open(self, mode="r", buffering=-1, encoding=None, errors=None, newline=None):
        return io.open(self, mode, buffering, encoding, errors, newline)

    def read_text(self, encoding=None, errors=None):
        with self.open("r", encoding=encoding, errors=errors) as file:
            return file.read()

    def read_bytes(self):
        with self.open("rb") as file:
            return file.read()

    def write_text(self, data, encoding=None, errors=None, newline=None):
        if not isinstance(data, str):
            raise TypeError("data must be str, not %s" % type(data).__name__)
        with self.open("w", encoding=encoding, errors=errors, newline=newline) as file:
            return file.write(data)

    def write_bytes(self, data):
        with self.open("wb") as file:
            return file.write(data)

    def touch(self, mode=0o666, exist_ok=True):
        if self.exists():
            if not exist_ok:
                raise FileExistsError(17, "File exists", self._text)
            return
        self.open("a").close()

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        if self.is_dir() and exist_ok:
            return
        if parents and not self.parent.exists():
            self.parent.mkdir(parents=True, exist_ok=True)
        os.mkdir(self._text)

    def rmdir(self):
        os.rmdir(self._text)

    def unlink(self, missing_ok=False):
        if missing_ok and not self.exists():
            return
        os.remove(self._text)

    def rename(self, target):
        os.rename(self._text, os.fspath(target))
        return self._made(target)

    replace = rename

    def chmod(self, mode, *, follow_symlinks=True):
        if not self.exists():
            raise FileNotFoundError(2, "No such file or directory", self._text)

    def owner(self):
        return os.getlogin()

    def iterdir(self):
        for name in os.listdir(self._text):
            yield self / name

    def glob(self, pattern):
        return self._glob(pattern, "")

    def rglob(self, pattern):
        return self._glob(pattern, "**/")

    def _glob(self, pattern, before):
        if not pattern:
            raise ValueError("Unacceptable pattern: %r" % pattern)
        if pattern.startswith("/"):
            raise NotImplementedError("Non-relative patterns are unsupported")
        seen = set()
        for path in _matching(self, PurePosixPath(before + pattern).parts):
            if path not in seen:
                seen.add(path)
                yield path

    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        pass


def _matching(path, patterns):
    if not patterns:
        yield path
        return
    first, rest = patterns[0], patterns[1:]
    if first == "**":
        for folder in _folders(path):
            for found in _matching(folder, rest):
                yield found
    elif path.is_dir():
        for name in os.listdir(path):
            if fnmatch.fnmatchcase(name, first) and (not rest or (path / name).is_dir()):
                for found in _matching(path / name, rest):
                    yield found


def _folders(path):
    if path.is_dir():
        yield path
        for name in os.listdir(path):
            for folder in _folders(path / name):
                yield folder


class PosixPath(Path, PurePosixPath):
    pass


class PureWindowsPath(PurePath):
    def __init__(self, *parts):
        raise NotImplementedError("paths are as on Linux here")


class WindowsPath(Path):
    def __init__(self, *parts):
        raise NotImplementedError("cannot instantiate 'WindowsPath' on your system")


__all__ = ["PurePath", "PurePosixPath", "PureWindowsPath", "Path", "PosixPath", "WindowsPath"]

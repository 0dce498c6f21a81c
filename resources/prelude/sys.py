"""The machine as the program sees it."""
import _machine

argv = ["program.py"]
byteorder = "little"
executable = "/usr/bin/python3"
float_info = None
hexversion = 0x030B07F0
maxunicode = 0x10FFFF
path = [""]
platform = "linux"
version = "3.11.7 (Interleave)"
copyright = ""
__stdout__ = stdout
__stderr__ = stderr
__stdin__ = stdin
modules = _modules()

_limit = 1000
_interval = 0.005


class _VersionInfo:
    major = 3
    minor = 11
    micro = 7
    releaselevel = "final"
    serial = 0

    def _all(self):
        return 3, 11, 7, "final", 0

    def __iter__(self):
        return iter(self._all())

    def __getitem__(self, index):
        return self._all()[index]

    def __len__(self):
        return 5

    def __eq__(self, other):
        return self._all() == tuple(other)

    def __lt__(self, other):
        return self._all() < tuple(other)

    def __le__(self, other):
        return self._all() <= tuple(other)

    def __gt__(self, other):
        return self._all() > tuple(other)

    def __ge__(self, other):
        return self._all() >= tuple(other)

    def __repr__(self):
        return "sys.version_info(major=3, minor=11, micro=7, releaselevel='final', serial=0)"


version_info = _VersionInfo()


class _Implementation:
    name = "interleave"


implementation = _Implementation()


def exit(status=None, /):
    raise SystemExit(status)


def exc_info():
    error = _machine.handled()
    if error is None:
        return None, None, None
    return type(error), error, getattr(error, "__traceback__", None)


def getrecursionlimit():
    return _limit


def setrecursionlimit(limit, /):
    global _limit
    if limit <= 0:
        raise ValueError("recursion limit must be greater or equal than 1")
    _limit = limit


def getswitchinterval():
    return _interval


def setswitchinterval(interval, /):
    global _interval
    if interval <= 0:
        raise ValueError("switch interval must be strictly positive")
    _interval = float(interval)


def getsizeof(value, *default):
    return 48


def getdefaultencoding():
    return "utf-8"


def getfilesystemencoding():
    return "utf-8"

"""What a program asks its system: its environment, files and processes."""

import _files
import _task
import _unwritten
import _weak
import os.path as path
import sys

name = "posix"
sep = "/"
altsep = None
pathsep = ":"
linesep = "\n"
curdir = "."
pardir = ".."
devnull = "/dev/null"
extsep = "."
defpath = "/bin:/usr/bin"
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
EX_OK, EX_USAGE, EX_DATAERR, EX_NOINPUT, EX_UNAVAILABLE, EX_SOFTWARE, EX_OSERR, EX_IOERR = 0, 64, 65, 66, 69, 70, 71, 74


class _Environ(dict):
    # Only texts go in.

    def __setitem__(self, key, value):
        for one in (key, value):
            if not isinstance(one, str):
                raise TypeError("str expected, not %s" % type(one).__name__)
        dict.__setitem__(self, key, value)

    def copy(self):
        return dict(self)

    def __repr__(self):
        return "environ(%s)" % dict.__repr__(self)


environ = _Environ({"HOME": "/home/learner", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "USER": "learner"})


def getenv(key, default=None):
    return environ.get(key, default)


def putenv(key, value):
    environ[key] = value


def getcwd():
    return path._folder[0]


def unsetenv(key):
    environ.pop(key, None)


def fsencode(filename):
    filename = fspath(filename)
    return filename.encode() if isinstance(filename, str) else filename


def fsdecode(filename):
    filename = fspath(filename)
    return filename.decode() if isinstance(filename, bytes) else filename


class PathLike:
    """What has __fspath__()."""

    def __class_getitem__(cls, item):
        return cls


def cpu_count():
    return 4


def getlogin():
    return environ["USER"]


def strerror(code):
    return _ERRORS.get(code, "Unknown error " + str(code))


_ERRORS = {1: "Operation not permitted", 2: "No such file or directory", 3: "No such process",
           4: "Interrupted system call", 9: "Bad file descriptor",
           11: "Resource temporarily unavailable", 13: "Permission denied", 17: "File exists",
           20: "Not a directory", 21: "Is a directory", 22: "Invalid argument",
           28: "No space left on device", 32: "Broken pipe", 98: "Address already in use",
           104: "Connection reset by peer", 110: "Connection timed out", 111: "Connection refused"}


class terminal_size:
    def __init__(self, parts):
        self.columns, self.lines = parts

    def __iter__(self):
        return iter((self.columns, self.lines))

    def __getitem__(self, index):
        return (self.columns, self.lines)[index]

    def __repr__(self):
        return "os.terminal_size(columns=%d, lines=%d)" % (self.columns, self.lines)


def get_terminal_size(fd=1):
    return terminal_size((80, 24))


def fspath(path):
    if isinstance(path, (str, bytes)):
        return path
    if not hasattr(type(path), "__fspath__"):
        raise TypeError("expected str, bytes or os.PathLike object, not " + type(path).__name__)
    return path.__fspath__()


# --- Files and folders ----------------------------------------------------------------------------

def _absent(name):
    raise FileNotFoundError(2, "No such file or directory", name)


def chdir(name):
    if not path.isdir(name):
        _absent(name)
    path._folder[0] = path.abspath(name)


def remove(name, *, dir_fd=None):
    kind = path._kind(name)
    if kind == 0:
        _absent(name)
    if kind == 2:
        raise IsADirectoryError(21, "Is a directory", name)
    _unwritten.settle(path.abspath(name))
    _files.remove(path.abspath(name))


unlink = remove


def _names_in(folder):
    start = folder if folder.endswith("/") else folder + "/"
    found = []
    for one in list(_files.paths()) + list(path._tops):
        if one.startswith(start) and one != start:
            first = one[len(start):].split("/")[0]
            if first not in found:
                found.append(first)
    return sorted(found)


def listdir(name="."):
    kind = path._kind(name)
    if kind == 0:
        _absent(name)
    if kind == 1:
        raise NotADirectoryError(20, "Not a directory", name)
    return _names_in(path.abspath(name))


def mkdir(name, mode=511, *, dir_fd=None):
    whole = path.abspath(name)
    if path._kind(whole):
        raise FileExistsError(17, "File exists", name)
    if not path.isdir(path.dirname(whole)):
        _absent(name)
    made = _files.make_new(whole, True)
    if made is False:
        raise FileExistsError(17, "File exists", name)
    if not made:
        raise OSError(28, strerror(28), name)


def makedirs(name, mode=511, exist_ok=False):
    whole = path.abspath(name)
    if path.isdir(whole):
        if not exist_ok:
            raise FileExistsError(17, "File exists", name)
        return
    above = path.dirname(whole)
    if not path.isdir(above):
        makedirs(above, mode, True)
    mkdir(name)


def rmdir(name):
    kind = path._kind(name)
    if kind == 0:
        _absent(name)
    if kind == 1:
        raise NotADirectoryError(20, "Not a directory", name)
    if _names_in(path.abspath(name)):
        raise OSError(39, "Directory not empty", name)
    _files.remove(path.abspath(name))


def rename(old, new):
    kind = path._kind(old)
    if kind == 0:
        _absent(old)
    start = path.abspath(old)
    target = path.abspath(new)
    for one in _files.paths():
        if one == start or one.startswith(start + "/"):
            _unwritten.settle(one)
            data = _files.read(one, 0, -1)
            folder = _files.kind(one) == 2
            _files.remove(one)
            _files.remove(target + one[len(start):])
            _files.make(target + one[len(start):], folder)
            if not folder:
                _files.write(target + one[len(start):], 0, data)


replace = rename


def walk(top):
    folders = []
    names = []
    for name in listdir(top):
        (folders if path.isdir(path.join(top, name)) else names).append(name)
    yield top, folders, names
    for name in folders:
        for entry in walk(path.join(top, name)):
            yield entry


class DirEntry:
    """A name in a folder, and what it is."""

    def __init__(self, folder, name):
        self.name = name
        self.path = path.join(folder, name)

    def is_dir(self, *, follow_symlinks=True):
        return path.isdir(self.path)

    def is_file(self, *, follow_symlinks=True):
        return path.isfile(self.path)

    def is_symlink(self):
        return False

    def stat(self, *, follow_symlinks=True):
        return stat(self.path)

    def __fspath__(self):
        return self.path

    def __repr__(self):
        return "<DirEntry %r>" % self.name


class scandir:
    """The entries of a folder, one after another."""

    def __init__(self, path="."):
        folder = fspath(path)
        self._entries = iter([DirEntry(folder, name) for name in listdir(folder)])

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._entries)

    def close(self):
        self._entries = iter(())

    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        self.close()


class stat_result:
    """What is known of a file."""

    def __init__(self, size, folder):
        import time
        self.st_size = size
        self.st_mode = 0o40755 if folder else 0o100644
        self.st_mtime = self.st_atime = self.st_ctime = time.time()
        self.st_uid = self.st_gid = 1000
        self.st_nlink = 1
        self.st_ino = self.st_dev = 0


def stat(name):
    kind = path._kind(name)
    if kind == 0:
        _absent(name)
    return stat_result(path.getsize(name), kind == 2)


lstat = stat


def chmod(name, mode, *, dir_fd=None, follow_symlinks=True):
    stat(name)


def utime(name, times=None, *, ns=None, dir_fd=None, follow_symlinks=True):
    stat(name)


def truncate(name, length):
    stat(name)
    _files.truncate(path.abspath(name), length)


def access(name, mode):
    return path.exists(name)


F_OK = 0
R_OK = 4
W_OK = 2
X_OK = 1
O_RDONLY, O_WRONLY, O_RDWR, O_ACCMODE = 0, 1, 2, 3
O_CREAT, O_EXCL, O_TRUNC, O_APPEND, O_NONBLOCK = 64, 128, 512, 1024, 2048
O_DIRECTORY, O_NOFOLLOW, O_CLOEXEC, O_SYNC = 0o200000, 0o400000, 0o2000000, 0o4010000


# --- Processes ------------------------------------------------------------------------------------

def getppid():
    return _parent[0]


_parent = [1000]


def kill(pid, number):
    """Send a signal to that process."""
    import signal
    signal._send(pid, number)


_forked = {}        # pid: task, of children that nobody has waited for
_relatives = {}     # pid: task, of those who were there when this process began


def _signal_box():
    # Of a process that is about to begin: how signals reach it. Nobody needs it who never heard of signals.
    return sys.modules["signal"]._box_for_child() if "signal" in sys.modules else None


def _begin_process(parent, task, box):
    # First thing in a new process.
    _relatives.update(_forked)
    _relatives[parent] = task
    _forked.clear()
    _parent[0] = parent
    sys.setswitchinterval(sys.getswitchinterval())
    if box is not None:
        sys.modules["signal"]._begin_process(box)


def fork():
    """A copy of this process goes on here, too: it gets 0, the caller its pid."""
    mine = getpid()
    task = _task.current()
    lent = [end for end in _descriptors.values() if isinstance(end, _End)]
    for end in lent:
        end.way.lend(end.side)
    box = _signal_box()
    child = _task.fork()
    here = _task.current() if child is None else child[0]
    for end in lent:
        end.way.settle(end.side, here)
        if child is None:
            end.holder = here
    if child is None:
        _begin_process(mine, task, box)
        if "threading" in sys.modules:
            threading = sys.modules["threading"]
            threading._after_fork(threading._MainThread())
        return 0
    if not _forked:
        import _ending
        _ending.register(_wait_for_all)
    pid = _task.os_id(child[0]) or 1000 + child[1]
    _forked[pid] = child[0]
    if box is not None:
        sys.modules["signal"]._boxes[child[0]] = box
    return pid


def _wait_for_all():
    # A run is over when its main process is: children that were left alone finish before.
    for task in _forked.values():
        _task.join(task, None)


# --- Pipes between them ---------------------------------------------------------------------------

class _End:
    # One end of a pipe in this process. Bytes that came and were not asked for yet wait in `rest`.
    def __init__(self, way, side):
        self.way = way
        self.side = side            # 0: reads, 1: writes
        self.holder = _task.current()
        self.rest = b""
        way.hold(side, self.holder)

    def ready(self, seconds):
        # Is there something to read, or nobody left to write? Waits so long.
        return bool(self.rest) or self.way.poll(seconds)


_descriptors = {}       # number: its _End or _Opened


class _Opened:
    # A file with a number: by open() here, or one of io's that was asked for it, which is not kept.
    def __init__(self, file, kept):
        self.kept = file if kept else None
        self.cell = None if kept else _weak.Cell(file, None, None)

    def file(self):
        return self.kept if self.cell is None else self.cell.target()

    def ready(self, seconds):
        return True


_BESIDE_SOCKETS = 1 << 16       # where there may be sockets, the numbers from 3 on are theirs


def _number_of(what):
    number = _BESIDE_SOCKETS if "socket" in sys.modules else 3
    while number in _descriptors and not _is_over(number):
        number += 1
    _descriptors[number] = what
    return number


def _is_over(fd):
    # Has the file of that number been closed or collected? Then the number is free again.
    entry = _descriptors.get(fd)
    if not isinstance(entry, _Opened):
        return entry is None
    file = entry.file()
    if file is not None and not file.closed:
        return False
    _descriptors.pop(fd, None)
    return True


def _opened(fd):
    # The file of that number; None: it is of something else, or of nothing.
    if _is_over(fd):
        return None
    entry = _descriptors.get(fd)
    return entry.file() if isinstance(entry, _Opened) else None


def open(name, flags, mode=0o777, *, dir_fd=None):
    """A descriptor of that file."""
    import io
    kind = path._kind(name)
    if flags & O_EXCL and flags & O_CREAT and kind:
        raise FileExistsError(17, "File exists", name)
    if not kind and not flags & O_CREAT:
        _absent(name)
    if kind == 1 and flags & O_DIRECTORY:
        raise NotADirectoryError(20, "Not a directory", name)
    access = flags & O_ACCMODE
    if not kind and flags & O_EXCL:
        io.FileIO(name, "xb").close()
    elif not kind or flags & O_TRUNC and access:
        io.FileIO(name, "wb").close()
    file = io.FileIO(name, "rb" if access == O_RDONLY else "ab" if flags & O_APPEND else "r+b")
    file._limit = 0
    file._readable = access != O_WRONLY
    number = _number_of(_Opened(file, True))
    file.name = file._number = number
    return number


def lseek(fd, position, how):
    """Gives where in the file the next read or write is."""
    file = _opened(fd)
    if file is not None:
        return file.seek(position, how)
    if fd in _descriptors or fd in (0, 1, 2):
        raise OSError(29, "Illegal seek")
    raise _bad()


def fstat(fd):
    file = _opened(fd)
    if file is not None:
        return stat_result(_files.size(file._path) or 0, False)
    if fd in _descriptors or fd in (0, 1, 2):
        return stat_result(0, False)
    raise _bad()


def ftruncate(fd, length):
    file = _opened(fd)
    if file is None:
        raise _bad()
    file.truncate(length)


def _bad():
    return OSError(9, "Bad file descriptor")


def pipe():
    """Two descriptors: what is written to the second can be read from the first."""
    import _sync
    way = _sync.Way()
    numbers = []
    for side in (0, 1):
        numbers.append(_number_of(_End(way, side)))
    return tuple(numbers)


def _end_of(fd, side):
    end = _descriptors.get(fd)
    if not isinstance(end, _End) or end.side != side:
        raise _bad()
    return end


_typed = [b""]      # what was read of a line of standard input and not asked for yet


def read(fd, n):
    """At most n bytes, as soon as there are any; none when everybody who could write has closed."""
    if fd == 0:
        if not _typed[0]:
            _typed[0] = sys.stdin.readline().encode()
        data = _typed[0][:n]
        _typed[0] = _typed[0][n:]
        return data
    file = _opened(fd)
    if file is not None:
        if not file.readable():
            raise _bad()
        return file.read(n)
    end = _end_of(fd, 0)
    if not end.rest:
        try:
            end.rest = end.way.receive()
        except EOFError:
            return b""
    while len(end.rest) < n and end.way.poll(0):
        try:
            end.rest += end.way.receive()
        except EOFError:
            break
    data = end.rest[:n]
    end.rest = end.rest[n:]
    return data


def write(fd, data):
    """Gives how many bytes were written."""
    data = bytes(data)
    if fd in (1, 2):
        (sys.stdout if fd == 1 else sys.stderr).write(data.decode("utf-8", "replace"))
        return len(data)
    file = _opened(fd)
    if file is not None:
        if not file.writable():
            raise _bad()
        written = file.write(data)
        file.flush()
        return written
    if not _end_of(fd, 1).way.send(data):
        raise BrokenPipeError(32, "Broken pipe")
    return len(data)


def close(fd):
    if fd in (0, 1, 2):
        return
    file = _opened(fd)
    end = _descriptors.pop(fd, None)
    if file is not None:
        file.close()
        return
    if not isinstance(end, _End):
        raise _bad()
    end.way.drop(end.side, end.holder)


class _PipeFile:
    """A descriptor as a file, of text or bytes."""

    def __init__(self, fd, mode):
        self._fd = fd
        self._empty = b"" if "b" in mode else ""
        self._waiting = b""
        self.mode = mode
        self.closed = False

    def fileno(self):
        return self._fd

    def _shown(self, data):
        return data if self._empty == b"" else data.decode()

    def write(self, data):
        self._waiting += data if self._empty == b"" else data.encode()
        if b"\n" in self._waiting and self._empty == b"":
            self.flush()
        return len(data)

    def flush(self):
        if self._waiting and "r" not in self.mode:
            write(self._fd, self._waiting)
            self._waiting = b""

    def read(self, n=-1):
        while n < 0 or len(self._waiting) < n:
            more = read(self._fd, 65536)
            if not more:
                break
            self._waiting += more
        n = len(self._waiting) if n < 0 else n
        data, self._waiting = self._waiting[:n], self._waiting[n:]
        return self._shown(data)

    def readline(self):
        while b"\n" not in self._waiting:
            more = read(self._fd, 65536)
            if not more:
                break
            self._waiting += more
        n = self._waiting.find(b"\n") + 1 or len(self._waiting)
        data, self._waiting = self._waiting[:n], self._waiting[n:]
        return self._shown(data)

    def readlines(self):
        return list(self)

    def __iter__(self):
        return iter(self.readline, self._empty)

    def close(self):
        if not self.closed:
            self.flush()
            self.closed = True
            close(self._fd)

    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        self.close()


def fdopen(fd, mode="r", buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None):
    """The descriptor as a file."""
    file = _opened(fd)
    if file is not None:
        import io
        file.mode = mode if "b" in mode else mode.replace("t", "") + "b"
        file._limit = 0 if buffering == 0 else io.DEFAULT_BUFFER_SIZE
        return file if "b" in mode else io.TextIOWrapper(file, encoding, errors, newline, buffering == 1)
    if fd not in _descriptors and fd not in (1, 2):
        raise _bad()
    return _PipeFile(fd, mode)


# --- Waiting for children -------------------------------------------------------------------------

def _status(task):
    code = _task.exit_code(task)
    return -code if code < 0 else code << 8


WNOHANG = 1


def waitpid(pid, options):
    """(pid, status) of that child, or of any one (-1), when it has ended."""
    if not _forked or pid > 0 and pid not in _forked:
        raise ChildProcessError(10, "No child processes")
    waiting = {pid: _forked[pid]} if pid > 0 else dict(_forked)
    while True:
        for number, task in waiting.items():
            if _task.ended(task):
                del _forked[number]
                return number, _status(task)
        if options & WNOHANG:
            return 0, 0
        for number, task in waiting.items():
            if len(waiting) == 1:
                _task.join(task, None)
            elif _task.join(task, 0.001):
                break


def wait():
    return waitpid(-1, 0)


def waitstatus_to_exitcode(status):
    return -(status & 127) if status & 127 else status >> 8


def abort():
    kill(getpid(), 6)


def system(command):
    """The exit status of one of the few commands that there are."""
    import subprocess
    done = subprocess._run(command)
    sys.stdout.write(done[1])
    sys.stderr.write(done[2])
    return done[0] << 8


def urandom(size):
    import random
    return random.randbytes(size)


def WIFEXITED(status):
    return status & 127 == 0


def WEXITSTATUS(status):
    return status >> 8 & 255


def WIFSIGNALED(status):
    return status & 127 != 0


def WTERMSIG(status):
    return status & 127


def getuid():
    return 1000


getgid = geteuid = getegid = getuid


class _Named(tuple):
    # A tuple whose places have names.
    def __getattr__(self, name):
        if name not in self._names:
            raise AttributeError("'%s' object has no attribute '%s'" % (type(self).__name__, name))
        return self[self._names.index(name)]

    def __repr__(self):
        return "posix.%s(%s)" % (type(self).__name__, ", ".join("%s=%r" % pair for pair in zip(self._names, self)))


class uname_result(_Named):
    _names = ("sysname", "nodename", "release", "version", "machine")


class times_result(_Named):
    _names = ("user", "system", "children_user", "children_system", "elapsed")


def uname():
    return uname_result(("Linux", "interleave", "6.1", "#1", "x86_64"))


def times():
    """Seconds of this process on a core, and since some moment."""
    import time
    return times_result((time.process_time(), 0.0, 0.0, 0.0, time.monotonic()))


def sched_getaffinity(pid):
    return set(range(cpu_count()))


def sched_setaffinity(pid, mask):
    """Accepted: --cores says how many cores there are."""


def sched_yield():
    """Whoever else is ready may go on first."""
    import time
    time.sleep(0)


_niceness = 0


def nice(increment):
    """Kept, and without effect: who goes first is the schedule's affair."""
    global _niceness
    _niceness = min(max(_niceness + increment, 0), 19)
    return _niceness


def getloadavg():
    return (0.0, 0.0, 0.0)


def fsync(fd):
    pass


def isatty(fd):
    return fd in (0, 1, 2) and (sys.stdin, sys.stdout, sys.stderr)[fd].isatty()


def getpgrp():
    return getpid()


def getpgid(pid):
    return pid or getpid()


def getsid(pid):
    return pid or getpid()


def setsid():
    """Accepted: there is no terminal to leave."""


def setpgid(pid, pgrp):
    pass


def umask(mask):
    return 0o022


def removedirs(name):
    rmdir(name)
    above = path.dirname(name)
    while above and not _names_in(path.abspath(above)):
        rmdir(above)
        above = path.dirname(above)


def popen(cmd, mode="r", buffering=-1):
    """What one of the few commands that there are prints, as a file."""
    import io
    import subprocess
    return io.StringIO(subprocess._run(cmd)[1])


__all__ = [
    "open", "lseek", "fstat", "ftruncate", "O_ACCMODE", "O_APPEND", "O_CLOEXEC", "O_DIRECTORY", "O_EXCL", "O_NOFOLLOW",
    "O_NONBLOCK", "O_SYNC", "O_TRUNC",
    "altsep", "curdir", "pardir", "sep", "pathsep", "linesep", "defpath", "name", "path", "devnull", "SEEK_SET",
    "SEEK_CUR", "SEEK_END", "fsencode", "fsdecode", "fdopen", "extsep", "_exit", "DirEntry", "EX_DATAERR",
    "EX_IOERR", "EX_NOINPUT", "EX_OK", "EX_OSERR", "EX_SOFTWARE", "EX_UNAVAILABLE", "EX_USAGE", "F_OK", "O_CREAT",
    "O_RDONLY", "O_RDWR", "O_WRONLY", "R_OK", "WEXITSTATUS", "WIFEXITED", "WIFSIGNALED", "WNOHANG", "WTERMSIG",
    "W_OK", "X_OK", "abort", "access", "chdir", "chmod", "close", "cpu_count", "environ", "fork", "fspath", "fsync",
    "get_terminal_size", "getcwd", "getegid", "geteuid", "getgid", "getloadavg", "getlogin", "getpgid", "getpgrp",
    "getpid", "getppid", "getsid", "getuid", "isatty", "kill", "listdir", "lstat", "mkdir", "nice", "pipe",
    "putenv", "read", "remove", "rename", "replace", "rmdir", "scandir", "sched_getaffinity", "sched_setaffinity",
    "sched_yield", "setpgid", "setsid", "stat", "stat_result", "strerror", "system", "terminal_size", "times",
    "times_result", "truncate", "umask", "uname", "uname_result", "unlink", "unsetenv", "urandom", "utime", "wait",
    "waitpid", "waitstatus_to_exitcode", "write", "makedirs", "removedirs", "walk", "getenv", "popen",
]

"""Memory that lies in a file, or in no file: processes that are forked share it."""

import _files
import _task
import os
import sys

ACCESS_DEFAULT, ACCESS_READ, ACCESS_WRITE, ACCESS_COPY = 0, 1, 2, 3
MAP_SHARED, MAP_PRIVATE, MAP_ANONYMOUS, MAP_ANON = 1, 2, 32, 32
PROT_READ, PROT_WRITE, PROT_EXEC = 1, 2, 4
PAGESIZE = ALLOCATIONGRANULARITY = 4096
error = OSError

_KINDS = ("ACCESS_DEFAULT", "ACCESS_READ", "ACCESS_WRITE", "ACCESS_COPY")
_anonymous = 0
_closed = []        # (pid, path) of what lies in no file and is closed here, but perhaps not in a child


def _remove_closed():
    # What this process made and no child can see any more.
    multiprocessing = sys.modules.get("multiprocessing")
    if (any([not _task.ended(task) for task in os._forked.values()])
            or multiprocessing is not None and multiprocessing.active_children()):
        return
    for pid, path in list(_closed):
        if pid == os.getpid():
            _files.remove(path)
    _closed.clear()


class mmap:
    """So many bytes of a file (fileno -1: of none), to be read and written like a bytearray and like a file."""

    def __init__(self, fileno, length, flags=MAP_SHARED, prot=PROT_READ | PROT_WRITE, access=ACCESS_DEFAULT, offset=0):
        if length < 0:
            raise OverflowError("memory mapped length must be positive")
        if offset < 0:
            raise OverflowError("memory mapped offset must be positive")
        if access != ACCESS_DEFAULT and (flags != MAP_SHARED or prot != PROT_READ | PROT_WRITE):
            raise ValueError("mmap can't specify both access and flags, prot.")
        if access not in (0, 1, 2, 3):
            raise ValueError("mmap invalid access parameter.")
        self._access = access
        self._writable = access != ACCESS_READ and (access != ACCESS_DEFAULT or bool(prot & PROT_WRITE))
        self._offset = offset
        self._at = 0
        if fileno == -1 and length == 0:
            raise OSError(22, "Invalid argument")
        self._maker = os.getpid() if fileno == -1 else None
        self._path = self._nowhere(length) if fileno == -1 else self._path_of(fileno)
        size = _files.size(self._path) - offset if fileno != -1 else length
        if fileno != -1 and size <= 0 and length == 0:
            raise ValueError("cannot mmap an empty file" if offset == 0 else "mmap offset is greater than file size")
        if length > size:
            raise ValueError("mmap length is greater than file size")
        self._length = length or size
        # One's own from now on.
        self._copy = None
        if access == ACCESS_COPY or flags & MAP_PRIVATE:
            self._copy = bytearray(_files.read(self._path, offset, self._length))
        self._closed = False

    @staticmethod
    def _nowhere(length):
        global _anonymous
        _remove_closed()
        _anonymous += 1
        path = "/dev/shm/.mapped-%d-%d" % (os.getpid(), _anonymous)
        if not _files.make(path, False) or not _files.write(path, 0, bytes(length)):
            _files.remove(path)
            raise OSError(12, "Cannot allocate memory")
        return path

    @staticmethod
    def _path_of(fileno):
        file = os._opened(fileno)
        if file is None:
            raise OSError(9, "Bad file descriptor")
        file.flush()
        return file._path

    def _check(self, changes=False):
        if self._closed:
            raise ValueError("mmap closed or invalid")
        if changes and not self._writable:
            raise TypeError("mmap can't modify a readonly memory map.")

    def _get(self, start, end):
        if self._copy is not None:
            return bytes(self._copy[start:end])
        return _files.read(self._path, self._offset + start, end - start) if end > start else b""

    def _put(self, start, data):
        if self._copy is not None:
            self._copy[start:start + len(data)] = data
        elif data:
            _files.write(self._path, self._offset + start, bytes(data))

    def _place(self, index):
        place = index + self._length if index < 0 else index
        if not 0 <= place < self._length:
            raise IndexError("mmap index out of range")
        return place

    def __len__(self):
        self._check()
        return self._length

    def __getitem__(self, index):
        self._check()
        if isinstance(index, slice):
            return self._get(0, self._length)[index]
        place = self._place(index)
        return self._get(place, place + 1)[0]

    def __setitem__(self, index, value):
        self._check(True)
        if not isinstance(index, slice):
            place = self._place(index)
            if not isinstance(value, int):
                raise TypeError("'%s' object cannot be interpreted as an integer" % type(value).__name__)
            if not 0 <= value < 256:
                raise ValueError("mmap item value must be in range(0, 256)")
            self._put(place, bytes((value,)))
            return
        places = range(*index.indices(self._length))
        value = bytes(value)
        if len(value) != len(places):
            raise IndexError("mmap slice assignment is wrong size")
        if places.step == 1:
            self._put(places.start, value)
        else:
            for place, one in zip(places, value):
                self._put(place, bytes((one,)))

    def __contains__(self, item):
        return item in self[:]

    def __iter__(self):
        return iter([self._get(at, at + 1) for at in range(len(self))])

    def read(self, n=None):
        self._check()
        end = self._length if n is None or n < 0 else min(self._at + n, self._length)
        data = self._get(self._at, end)
        self._at += len(data)
        return data

    def read_byte(self):
        self._check()
        if self._at >= self._length:
            raise ValueError("read byte out of range")
        return self.read(1)[0]

    def readline(self):
        self._check()
        rest = self._get(self._at, self._length)
        line = rest[:rest.find(b"\n") + 1 or len(rest)]
        self._at += len(line)
        return line

    def write(self, data):
        self._check(True)
        if isinstance(data, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        if self._at + len(data) > self._length:
            raise ValueError("data out of range")
        self._put(self._at, data)
        self._at += len(data)
        return len(data)

    def write_byte(self, byte):
        self._check(True)
        if self._at >= self._length:
            raise ValueError("write byte out of range")
        self._put(self._at, bytes((byte,)))
        self._at += 1

    def seek(self, pos, whence=0):
        self._check()
        place = pos + (0, self._at, self._length)[whence]
        if not 0 <= place <= self._length:
            raise ValueError("seek out of range")
        self._at = place

    def tell(self):
        self._check()
        return self._at

    def find(self, sub, start=None, end=None):
        self._check()
        return self._get(0, self._length).find(sub, self._at if start is None else start,
                                               self._length if end is None else end)

    def rfind(self, sub, start=None, end=None):
        self._check()
        return self._get(0, self._length).rfind(sub, self._at if start is None else start,
                                                self._length if end is None else end)

    def move(self, dest, src, count):
        self._check(True)
        if min(dest, src, count) < 0 or max(dest, src) + count > self._length:
            raise ValueError("source, destination, or count out of range")
        self._put(dest, self._get(src, src + count))

    def size(self):
        self._check()
        return _files.size(self._path)

    def flush(self, offset=0, size=None):
        self._check()

    def madvise(self, option, start=0, length=None):
        self._check()

    def close(self):
        if self._closed:
            return
        self._closed = True
        if self._maker == os.getpid():
            _closed.append((self._maker, self._path))
            _remove_closed()

    @property
    def closed(self):
        return self._closed

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, kind, error, traceback):
        self.close()

    def __repr__(self):
        if self._closed:
            return "<mmap.mmap closed=True>"
        return "<mmap.mmap closed=False, access=%s, length=%d, pos=%d, offset=%d>" % (
            _KINDS[self._access], self._length, self._at, self._offset)

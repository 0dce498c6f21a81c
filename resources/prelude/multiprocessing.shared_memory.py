"""Memory that processes find by its name: a file of the run, read and written at a place."""

import multiprocessing
import os
import struct

_FOLDER = "/dev/shm"
_made = 0


def _new_name():
    global _made
    _made += 1
    return "psm_%08x" % (multiprocessing.current_process().pid << 12 | _made)


class _Buffer:
    """Bytes of the memory, as a memoryview has them."""

    def __init__(self, memory, first, count):
        self._memory = memory
        self._first = first
        self._count = count

    def __len__(self):
        return self._count

    nbytes = property(__len__)
    itemsize = 1
    format = "B"
    readonly = False

    def _place(self, index):
        place = index + self._count if index < 0 else index
        if not 0 <= place < self._count:
            raise IndexError("index out of bounds on dimension 1")
        return self._first + place

    def __getitem__(self, index):
        if not isinstance(index, slice):
            return self._memory._read(self._place(index), 1)[0]
        first, last, step = index.indices(self._count)
        if step == 1:
            return _Buffer(self._memory, self._first + first, max(0, last - first))
        return memoryview(bytes(self)[index])

    def __setitem__(self, index, value):
        if not isinstance(index, slice):
            if not isinstance(value, int):
                raise TypeError("memoryview: invalid type for format 'B'")
            if not 0 <= value < 256:
                raise ValueError("memoryview: invalid value for format 'B'")
            self._memory._write(self._place(index), bytes((value,)))
            return
        data = bytes(value)
        places = range(*index.indices(self._count))
        if len(data) != len(places):
            raise ValueError("memoryview assignment: lvalue and rvalue have different structures")
        if places.step == 1:
            self._memory._write(self._first + places.start, data)
        else:
            for place, byte in zip(places, data):
                self[place] = byte

    def __iter__(self):
        return iter(self.tobytes())

    def __bytes__(self):
        return self._memory._read(self._first, self._count)

    tobytes = __bytes__

    def tolist(self):
        return list(bytes(self))

    def hex(self, *args):
        return bytes(self).hex(*args)

    def __eq__(self, other):
        return bytes(self) == bytes(other)

    def release(self):
        pass


class SharedMemory:
    """Memory of a fixed size; whoever knows its name may use it."""

    def __init__(self, name=None, create=False, size=0):
        if not size >= 0:
            raise ValueError("'size' must be a positive integer")
        if create and size == 0:
            raise ValueError("'size' must be a positive number different from zero")
        if name is None and not create:
            raise ValueError("'name' can only be None if create=True")
        self._name = name if name is not None else _new_name()
        path = os.path.join(_FOLDER, self._name)
        if create:
            if os.path.exists(path):
                raise FileExistsError(17, "File exists", "/" + self._name)
            os.makedirs(_FOLDER, exist_ok=True)
            with open(path, "wb") as file:
                file.write(bytes(size))
        elif not os.path.exists(path):
            raise FileNotFoundError(2, "No such file or directory", "/" + self._name)
        self._size = os.path.getsize(path)
        self._file = open(path, "r+b", buffering=0)
        self._buf = _Buffer(self, 0, self._size)

    def _read(self, place, count):
        self._file.seek(place)
        return self._file.read(count)

    def _write(self, place, data):
        self._file.seek(place)
        self._file.write(data)

    @property
    def buf(self):
        return self._buf

    @property
    def name(self):
        return self._name

    @property
    def size(self):
        return self._size

    def close(self):
        """This process uses it no more."""
        self._buf = None
        self._file.close()

    def unlink(self):
        """Nobody can find it any more."""
        os.remove(os.path.join(_FOLDER, self._name))

    def __getstate__(self):
        return self._name

    def __setstate__(self, name):
        self.__init__(name)

    def __repr__(self):
        return "SharedMemory(%r, size=%d)" % (self._name, self._size)


_WIDTH = 40     # what every item has room for


def _allowed(value):
    # So long a text may stand in that place.
    return 8 * (len(value) // 8 + 1) if isinstance(value, (str, bytes)) else 8


def _room(allowed):
    return max(_WIDTH, allowed + 9)


class ShareableList:
    """A list of numbers and short texts in shared memory; as long as it was made."""

    def __init__(self, sequence=None, *, name=None):
        if sequence is None:
            self.shm = SharedMemory(name)
            self._count, = struct.unpack("q", bytes(self.shm.buf[:8]))
            return
        sequence = list(sequence)
        items = [self._packed(one) for one in sequence]
        # How many; where each begins; each one: how long a text may stand there, then what it is.
        starts, at = [], 8 + 8 * len(items)
        for item, value in zip(items, sequence):
            starts.append(at)
            at += 8 + max(_room(_allowed(value)), len(item))
        self.shm = SharedMemory(name, create=True, size=at)
        self._count = len(items)
        self.shm.buf[:8] = struct.pack("q", len(items))
        self.shm.buf[8:8 + 8 * len(items)] = struct.pack("%dq" % len(items), *starts)
        for start, item, value in zip(starts, items, sequence):
            allowed = max(_allowed(value), len(item) - 9)
            self.shm.buf[start:start + 8 + len(item)] = struct.pack("q", allowed) + item

    @staticmethod
    def _packed(value):
        if value is None:
            return b"n"
        if isinstance(value, bool):
            return b"?" + bytes((value,))
        if isinstance(value, int):
            return b"q" + struct.pack("q", value)
        if isinstance(value, float):
            return b"d" + struct.pack("d", value)
        if isinstance(value, (str, bytes)):
            data = value.encode() if isinstance(value, str) else value
            return (b"s" if isinstance(value, str) else b"b") + struct.pack("q", len(data)) + data
        raise ValueError("type %s is not supported" % type(value))

    def _start(self, index):
        if not -self._count <= index < self._count:
            raise IndexError("index out of range")
        place = 8 + 8 * (index % self._count)
        return struct.unpack("q", bytes(self.shm.buf[place:place + 8]))[0]

    def __getitem__(self, position):
        start = self._start(position)
        allowed, = struct.unpack("q", bytes(self.shm.buf[start:start + 8]))
        data = bytes(self.shm.buf[start + 8:start + 8 + _room(allowed)])
        kind = data[:1]
        if kind == b"n":
            return None
        if kind == b"?":
            return bool(data[1])
        if kind in b"qd":
            return struct.unpack(kind.decode(), data[1:9])[0]
        length, = struct.unpack("q", data[1:9])
        return data[9:9 + length].decode() if kind == b"s" else data[9:9 + length]

    def __setitem__(self, position, value):
        try:
            start = self._start(position)
        except IndexError:
            raise IndexError("assignment index out of range") from None
        allowed, = struct.unpack("q", bytes(self.shm.buf[start:start + 8]))
        data = self._packed(value)
        if data[:1] in (b"s", b"b") and len(data) > allowed + 9:
            raise ValueError("bytes/str item exceeds available storage")
        self.shm.buf[start + 8:start + 8 + len(data)] = data

    def __len__(self):
        return self._count

    def __iter__(self):
        return (self[i] for i in range(self._count))

    @property
    def format(self):
        """What the items are, as struct would say it."""
        texts = []
        for position, one in enumerate(self):
            start = self._start(position)
            allowed, = struct.unpack("q", bytes(self.shm.buf[start:start + 8]))
            texts.append("xxxxxx?x" if one is None else "xxxxxxx?" if isinstance(one, bool)
                         else "q" if isinstance(one, int) else "d" if isinstance(one, float)
                         else "%ds" % allowed)
        return "".join(texts)

    def count(self, value):
        return sum(value == one for one in self)

    def index(self, value):
        for position, one in enumerate(self):
            if value == one:
                return position
        raise ValueError("ShareableList.index(x): x not in list")

    def __getstate__(self):
        return self.shm.name

    def __setstate__(self, name):
        self.__init__(name=name)

    def __repr__(self):
        return "ShareableList(%r, name=%r)" % (list(self), self.shm.name)


__all__ = ["SharedMemory", "ShareableList"]

"""Files of the run's own file system, and files that are only in memory."""

import _code
import _files
import _unwritten
import codecs
import os
import sys

SEEK_SET = 0
SEEK_CUR = 1
SEEK_END = 2
DEFAULT_BUFFER_SIZE = 8192


class UnsupportedOperation(OSError, ValueError):
    """A file opened for something else."""


class IOBase:
    """What all files are."""

    closed = False

    def close(self):
        if not self.closed:
            self.flush()
            self.closed = True

    def flush(self):
        pass

    def readable(self):
        return False

    def writable(self):
        return False

    def seekable(self):
        return True

    def isatty(self):
        return False

    def fileno(self):
        raise UnsupportedOperation("fileno")

    def _check(self, complaint="I/O operation on closed file."):
        if self.closed:
            raise ValueError(complaint)

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, kind, error, traceback):
        self.close()

    def __iter__(self):
        self._check()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def readlines(self, hint=-1):
        lines = []
        size = 0
        for line in self:
            lines.append(line)
            size += len(line)
            if hint is not None and 0 < hint <= size:
                break
        return lines

    def writelines(self, lines):
        for line in lines:
            self.write(line)


class RawIOBase(IOBase):
    pass


class BufferedIOBase(IOBase):
    pass


class TextIOBase(IOBase):
    encoding = None
    errors = None
    newlines = None


class _Memory(IOBase):
    # Text or bytes in a string that grows; `_empty` is the empty one.

    def __init__(self, initial):
        self._parts = [initial] if initial else []
        self._at = 0

    def _whole(self):
        if len(self._parts) != 1:
            self._parts = [self._empty.join(self._parts)]
        return self._parts[0]

    def readable(self):
        return True

    def writable(self):
        return True

    def getvalue(self):
        self._check()
        return self._whole()

    def write(self, data):
        self._check()
        data = self._accept(data)
        size = 0
        for part in self._parts:
            size += len(part)
        if self._at == size:
            self._parts.append(data)        # the usual way: at the end
        else:
            whole = self._whole()
            if self._at > size:
                whole += self._zero * (self._at - size)
            self._parts = [whole[:self._at] + data + whole[self._at + len(data):]]
        self._at += len(data)
        return len(data)

    def read(self, size=-1):
        self._check()
        whole = self._whole()
        end = len(whole) if size is None or size < 0 else self._at + size
        data = whole[self._at:end]
        self._at += len(data)
        return data

    def readline(self, size=-1):
        self._check()
        whole = self._whole()
        end = whole.find(self._newline, self._at)
        end = len(whole) if end < 0 else end + 1
        if size is not None and size >= 0:
            end = min(end, self._at + size)
        data = whole[self._at:end]
        self._at += len(data)
        return data

    def seek(self, offset, whence=0):
        self._check()
        if whence == 1:
            offset += self._at
        elif whence == 2:
            offset += len(self._whole())
        if offset < 0:
            raise ValueError("negative seek value %d" % offset)
        self._at = offset
        return offset

    def tell(self):
        self._check()
        return self._at

    def truncate(self, size=None):
        size = self._at if size is None else size
        self._parts = [self._whole()[:size]]
        return size


class StringIO(_Memory, TextIOBase):
    """A text file in memory."""

    _empty = ""
    _zero = "\0"
    _newline = "\n"

    def _check(self, complaint="I/O operation on closed file"):
        if self.closed:
            raise ValueError(complaint)

    def __init__(self, initial_value="", newline="\n"):
        if initial_value is not None and not isinstance(initial_value, str):
            raise TypeError("initial_value must be str or None, not %s"
                            % type(initial_value).__name__)
        _Memory.__init__(self, initial_value or "")

    def _accept(self, data):
        if not isinstance(data, str):
            raise TypeError("string argument expected, got %r" % type(data).__name__)
        return data


class BytesIO(_Memory, BufferedIOBase):
    """A binary file in memory."""

    _empty = b""
    _zero = b"\0"
    _newline = b"\n"

    def __init__(self, initial_bytes=b""):
        _Memory.__init__(self, bytes(initial_bytes or b""))

    def _accept(self, data):
        if isinstance(data, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        return bytes(data)

    def getbuffer(self):
        return memoryview(self.getvalue())

    def readinto(self, buffer):
        data = self.read(len(buffer))
        buffer[:len(data)] = data
        return len(data)

    readinto1 = readinto

    def read1(self, size=-1):
        return self.read(size)


# --- Files with a name ----------------------------------------------------------------------------

def _fail(number, path):
    raise OSError(number, os.strerror(number), path)


StringIO.__module__ = BytesIO.__module__ = "_io"


class FileIO(RawIOBase):
    """A file of bytes. What is written is kept until flush() or close(), as in CPython."""

    _limit = DEFAULT_BUFFER_SIZE

    def __init__(self, file, mode="r", closefd=True, opener=None):
        self.name = file
        self.mode = mode
        self._path = os.path.abspath(os.fspath(file))
        self._readable = "r" in mode or "+" in mode
        self._writable = "r" not in mode or "+" in mode
        self._append = "a" in mode
        self._at = 0
        self._here = [self]     # nobody else has it: it goes with this file
        self._unwritten = _unwritten.Unwritten(self._path, self._append)
        _unwritten.settle(self._path)
        kind = _files.kind(self._path)
        if kind == 2 or self._path == "/":
            raise IsADirectoryError(21, "Is a directory", file)
        if "x" in mode and kind:
            raise FileExistsError(17, "File exists", file)
        if "r" in mode:
            if not kind:
                raise FileNotFoundError(2, "No such file or directory", file)
        else:
            folder = os.path.dirname(self._path)
            if not os.path.isdir(folder):
                raise FileNotFoundError(2, "No such file or directory", file)
            if "x" in mode:
                made = _files.make_new(self._path, False)
                if made is False:
                    raise FileExistsError(17, "File exists", file)
            else:
                made = kind or _files.make(self._path, False)
            if not made:
                _fail(28, file)
            if "w" in mode and kind:
                _files.truncate(self._path, 0)
        if self._append:
            self._at = _files.size(self._path)

    def readable(self):
        return self._readable

    def writable(self):
        return self._writable

    _number = None

    def fileno(self):
        self._check()
        if self._number is None:
            self._number = os._number_of(os._Opened(self, False))
        return self._number

    def close(self):
        if not self.closed:
            self.flush()
            self.closed = True
            if self._number is not None:
                os._descriptors.pop(self._number, None)

    def flush(self):
        self._check()
        if self._unwritten.size:
            at = self._unwritten.write()
            if at is False:
                _fail(28, self.name)
            self._at = at

    def write(self, data):
        self._check("write to closed file")
        if not self._writable:
            raise UnsupportedOperation("not writable" if "b" not in self.mode else "write")
        if isinstance(data, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        if len(data):
            self._unwritten.keep(bytes(data), self._at, self._here)
        if self._unwritten.size >= self._limit:
            self.flush()
        return len(data)

    def read(self, size=-1):
        self._check("read of closed file")
        if not self._readable:
            raise UnsupportedOperation("not readable" if "b" not in self.mode else "read")
        self.flush()
        data = _files.read(self._path, self._at, -1 if size is None else size) or b""
        self._at += len(data)
        return data

    readall = read
    read1 = read

    def readinto(self, buffer):
        data = self.read(len(buffer))
        buffer[:len(data)] = data
        return len(data)

    def peek(self, size=0):
        at = self._at
        data = self.read(max(size, 1))
        self._at = at
        return data

    def readline(self, size=-1):
        self._check()
        if not self._readable:
            raise UnsupportedOperation("not readable" if "b" not in self.mode else "read")
        self.flush()
        parts = []
        while True:
            part = _files.read(self._path, self._at, 256) or b""
            end = part.find(b"\n")
            if end >= 0:
                part = part[:end + 1]
            self._at += len(part)
            parts.append(part)
            if end >= 0 or not part:
                return b"".join(parts)

    def seek(self, offset, whence=0):
        self._check()
        self.flush()
        if whence == 1:
            offset += self._at
        elif whence == 2:
            offset += _files.size(self._path) or 0
        if offset < 0:
            raise OSError(22, "Invalid argument")
        self._at = offset
        return offset

    def tell(self):
        self._check()
        return self._at + self._unwritten.size

    def truncate(self, size=None):
        self.flush()
        size = self._at if size is None else size
        _files.truncate(self._path, size)
        return size

    def __repr__(self):
        return "<_io.BufferedReader name=%r>" % (self.name,
                ) if not self._writable else "<_io.BufferedWriter name=%r>" % (self.name,)


BufferedReader = FileIO
BufferedWriter = FileIO
BufferedRandom = FileIO


class TextIOWrapper(TextIOBase):
    """Text over a file of bytes."""

    def __init__(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False,
                 write_through=False):
        self.buffer = buffer
        self.encoding = encoding or "UTF-8"
        self.errors = errors or "strict"
        self._newline = newline
        self._lines = line_buffering
        self.name = getattr(buffer, "name", None)
        self.mode = getattr(buffer, "mode", "r")
        self._decoder = codecs.IncrementalDecoder(self.encoding, self.errors)
        self._encoder = codecs.IncrementalEncoder(self.encoding, self.errors)
        if self._encoder.getstate():
            # Only a text that begins here begins with a mark.
            try:
                begins = buffer.tell() == 0
            except (AttributeError, OSError):
                begins = True
            if not begins:
                self._encoder.pass_mark()

    def readable(self):
        return self.buffer.readable()

    def writable(self):
        return self.buffer.writable()

    def fileno(self):
        return self.buffer.fileno()

    def flush(self):
        self.buffer.flush()

    def close(self):
        if not self.closed:
            self.buffer.close()
            self.closed = True

    def write(self, text):
        self._check()
        if not isinstance(text, str):
            raise TypeError("write() argument must be str, not %s" % type(text).__name__)
        if not self.buffer.writable():
            raise UnsupportedOperation("not writable")
        sent = text.replace("\n", "\r\n") if self._newline == "\r\n" else text
        self.buffer.write(self._encoder.encode(sent))
        if self._lines and "\n" in text:
            self.flush()
        return len(text)

    def _plain(self, text):
        if self._newline is None and "\r" in text:
            text = text.replace("\r\n", "\n").replace("\r", "\n")
        return text

    def read(self, size=-1):
        self._check()
        if not self.buffer.readable():
            raise UnsupportedOperation("not readable")
        if size is None or size < 0:
            return self._plain(self._decoder.decode(self.buffer.read(), True))
        text = ""
        while True:
            # A character may be longer than a byte.
            shown = self._plain(text)
            if len(shown) >= size:
                return shown
            data = self.buffer.read(size - len(shown))
            text += self._decoder.decode(data, not data)
            if not data:
                return self._plain(text)

    def readline(self, size=-1):
        self._check()
        if not self.buffer.readable():
            raise UnsupportedOperation("not readable")
        text = ""
        data = self.buffer.readline()
        while True:
            text += self._decoder.decode(data, not data)
            if not data or text.endswith("\n"):
                return self._plain(text)
            # Where letters are wide, a byte like a line's end need not be one, and more belong to it.
            data = self.buffer.read(1) if self._decoder.getstate()[0] else self.buffer.readline()

    def seek(self, offset, whence=0):
        at = self.buffer.seek(offset, whence)
        for coder in (self._decoder, self._encoder):
            coder.reset()
            if at != 0:
                coder.pass_mark()
        return at

    def tell(self):
        return self.buffer.tell()

    def truncate(self, size=None):
        return self.buffer.truncate(size)

    def __repr__(self):
        return "<_io.TextIOWrapper name=%r mode=%r encoding=%r>" % (self.name, self.mode,
                                                                    self.encoding)


class _Nowhere:
    # What is written to it is gone; there is nothing to read.

    closed = False

    def __init__(self, name, mode):
        self.name = name
        self.mode = mode

    def write(self, data):
        if self.closed:
            raise ValueError("I/O operation on closed file.")
        return len(data)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def read(self, size=-1):
        return b"" if "b" in self.mode else ""

    readline = read

    def __iter__(self):
        return iter(())

    def flush(self):
        pass

    def isatty(self):
        return False

    def close(self):
        self.closed = True

    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        self.close()


def _is_program(file, mode):
    main = getattr(sys.modules.get("__main__"), "__file__", None)
    return main is not None and "w" not in mode and "x" not in mode and isinstance(file, str) \
        and os.path.basename(file) == os.path.basename(main) \
        and os.path.abspath(file) == os.path.abspath(main) and not os.path.exists(file)


def open(file, mode="r", buffering=-1, encoding=None, errors=None, newline=None, closefd=True,
         opener=None):
    """A file of the run's own file system: text, or bytes with "b" in the mode."""
    if not isinstance(mode, str):
        raise TypeError("open() argument 'mode' must be str, not %s" % type(mode).__name__)
    for letter in mode:
        if letter not in "rwaxbt+":
            raise ValueError("invalid mode: %r" % mode)
    if "b" in mode and "t" in mode:
        raise ValueError("can't have text and binary mode at once")
    if len([letter for letter in mode if letter in "rwax"]) != 1:
        raise ValueError("must have exactly one of create/read/write/append mode")
    if "b" in mode and encoding is not None:
        raise ValueError("binary mode doesn't take an encoding argument")
    if isinstance(file, int):
        return os.fdopen(file, mode, buffering, encoding, errors, newline)
    file = os.fspath(file)
    if file == os.devnull:
        return _Nowhere(file, mode)
    if _is_program(file, mode):
        # The one file of the user's that a program may read is itself.
        with FileIO(file, "wb") as copy:
            copy.write(_code.source().encode("utf-8", "surrogatepass"))
    made = FileIO(file, mode)
    if buffering == 0:
        made._limit = 0
    if "b" in mode:
        return made
    return TextIOWrapper(made, encoding, errors, newline, buffering == 1)


__all__ = [
    "open", "IOBase", "RawIOBase", "FileIO", "BytesIO", "StringIO", "BufferedIOBase", "BufferedReader",
    "BufferedWriter", "BufferedRandom", "TextIOBase", "TextIOWrapper", "UnsupportedOperation", "SEEK_SET",
    "SEEK_CUR", "SEEK_END", "DEFAULT_BUFFER_SIZE",
]

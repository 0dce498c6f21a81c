"""Files and data that are compressed, as the command gzip does it."""

import io
import zlib


class BadGzipFile(OSError):
    """It is not one."""


def compress(data, compresslevel=9, *, mtime=None):
    return zlib.compress(data, compresslevel, 31)


def decompress(data):
    data = bytes(data)
    if data and data[:2] != b"\x1f\x8b":
        raise BadGzipFile("Not a gzipped file (%r)" % data[:2])
    parts = []
    while data:
        one = zlib.decompressobj(31)
        parts.append(one.decompress(data))
        if not one.eof:
            raise EOFError("Compressed file ended before the end-of-stream marker was reached")
        data = one.unused_data
    return b"".join(parts)


class GzipFile(io.BytesIO):
    """A compressed file: its content in memory, written when it is closed."""

    def __init__(self, filename=None, mode="rb", compresslevel=9, fileobj=None, mtime=None):
        self._file = io.open(filename, mode.rstrip("bt") + "b") if fileobj is None else fileobj
        self._owns = fileobj is None
        self.name = filename or getattr(fileobj, "name", "")
        self._writes = mode[0] in "wax"
        self._level = compresslevel
        io.BytesIO.__init__(self, b"" if self._writes else decompress(self._file.read()))

    def writable(self):
        return self._writes

    def readable(self):
        return not self._writes

    def close(self):
        if self.closed:
            return
        if self._writes:
            self._file.write(compress(self.getvalue(), self._level))
        if self._owns:
            self._file.close()
        io.BytesIO.close(self)


def open(filename, mode="rb", compresslevel=9, encoding=None, errors=None, newline=None):
    if hasattr(filename, "read") or hasattr(filename, "write"):
        file = GzipFile(None, mode.replace("t", "") or "r", compresslevel, filename)
    else:
        file = GzipFile(filename, mode.replace("t", ""), compresslevel)
    return io.TextIOWrapper(file, encoding, errors, newline) if "t" in mode else file

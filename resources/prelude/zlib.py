"""Data made smaller, as gzip and PNG do it."""

DEFLATED = 8
MAX_WBITS = 15
DEF_MEM_LEVEL = 8
DEF_BUF_SIZE = 16384
Z_NO_COMPRESSION = 0
Z_BEST_SPEED = 1
Z_BEST_COMPRESSION = 9
Z_DEFAULT_COMPRESSION = -1
Z_DEFAULT_STRATEGY = 0
Z_NO_FLUSH = 0
Z_SYNC_FLUSH = 2
Z_FULL_FLUSH = 3
Z_FINISH = 4
ZLIB_VERSION = ZLIB_RUNTIME_VERSION = "1.2.13"


class error(Exception):
    pass


error.__module__ = "zlib"


def crc32(data, value=0, /):
    return _crc32(bytes(data), value)


def adler32(data, value=1, /):
    return _adler32(bytes(data), value)


def compress(data, /, level=-1, wbits=15):
    made = _deflate(data if isinstance(data, (bytes, bytearray, str)) else bytes(data), level, wbits)
    if isinstance(made, int):
        raise error("Bad compression level" if made == -2 else "Error %d while compressing data" % made)
    return made


def _inflated(data, wbits):
    made = _inflate(data if isinstance(data, (bytes, bytearray, str)) else bytes(data), wbits)
    if isinstance(made, int):
        raise error("Error %d while decompressing data: %s" % (
            made, "incorrect header check" if made == -3 else "invalid input"))
    return made


def decompress(data, /, wbits=15, bufsize=16384):
    made, used, whole = _inflated(data, wbits)
    if not whole:
        raise error("Error -5 while decompressing data: incomplete or truncated stream")
    return made


class _Compress:
    # Keeps what it is given: flush() makes one stream of it.

    def __init__(self, level, wbits):
        self._parts = []
        self._level = level
        self._wbits = wbits

    def compress(self, data, /):
        self._parts.append(bytes(data))
        return b""

    def flush(self, mode=Z_FINISH, /):
        if mode != Z_FINISH:
            return b""
        data = compress(b"".join(self._parts), self._level, self._wbits)
        self._parts = []
        return data


class _Decompress:
    def __init__(self, wbits):
        self._data = b""
        self._given = 0
        self._wbits = wbits
        self.eof = False
        self.unused_data = b""
        self.unconsumed_tail = b""

    def decompress(self, data, /, max_length=0):
        self._data += bytes(data)
        if not self._data:
            return b""
        made, used, self.eof = _inflated(self._data, self._wbits)
        if self.eof:
            self.unused_data = self._data[used:]
        new = made[self._given:]
        self._given = len(made)
        return new

    def flush(self, length=DEF_BUF_SIZE, /):
        return b""


def compressobj(level=-1, method=DEFLATED, wbits=MAX_WBITS, memLevel=DEF_MEM_LEVEL,
                strategy=Z_DEFAULT_STRATEGY, zdict=None):
    return _Compress(level, wbits)


def decompressobj(wbits=MAX_WBITS, zdict=b""):
    return _Decompress(wbits)

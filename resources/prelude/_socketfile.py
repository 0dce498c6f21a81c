# What socket.makefile() gives: a buffered file over a socket, of bytes or of text.


class SocketFile:
    def __init__(self, sock, mode, buffering, encoding, errors, newline):
        self._sock = sock
        self.mode = mode
        self._text = 'b' not in mode
        self._reading = 'r' in mode or 'w' not in mode
        self._writing = 'w' in mode
        self._at_once = buffering == 0
        self._by_line = buffering == 1 and self._text
        self.encoding = encoding or 'utf-8'
        self.errors = errors or 'strict'
        self.newlines = None
        self._newline = newline
        self._in = b''
        self._out = b''
        self._ended = False
        self.closed = False

    def __repr__(self):
        if self._text:
            return "<_io.TextIOWrapper mode=%r encoding='%s'>" % (self.mode, self.encoding.upper())
        kind = 'BufferedRWPair' if self._reading and self._writing else (
            'BufferedReader' if self._reading else 'BufferedWriter')
        return '<_io.%s>' % kind

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, *args):
        self.close()

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    @property
    def name(self):
        return self._sock.fileno()

    def fileno(self):
        self._check()
        return self._sock.fileno()

    def readable(self):
        return self._reading

    def writable(self):
        return self._writing

    def seekable(self):
        return False

    def isatty(self):
        return False

    def close(self):
        if self.closed:
            return
        try:
            if self._writing:
                self.flush()
        finally:
            self.closed = True
            self._sock._file_closed()

    def __del__(self):
        # Nobody has it any more: what was written goes out, and the socket may close.
        try:
            self.close()
        except (OSError, ValueError):
            pass

    def _check(self, call=None):
        if self.closed:
            raise ValueError('I/O operation on closed file.' if self._text or call is None
                             else call + ' closed file')

    # Reading

    def _fill(self):
        """More bytes in the buffer; False at the end of the stream."""
        if self._ended:
            return False
        data = self._sock.recv(8192)
        if not data:
            self._ended = True
            return False
        self._in += data
        return True

    def _take(self, size):
        data = self._in[:size]
        self._in = self._in[size:]
        return data

    def _can_read(self, call='read of'):
        self._check(call)
        if not self._reading:
            raise OSError('not readable')

    def _decoded(self, data):
        text = data.decode(self.encoding, self.errors)
        if self._newline is None:
            text = text.replace('\r\n', '\n').replace('\r', '\n')
        return text

    def read(self, size=-1):
        self._can_read()
        if self._text:
            return self._read_text(-1 if size is None else size)
        if size is None or size < 0:
            while self._fill():
                pass
            return self._take(len(self._in))
        while len(self._in) < size and self._fill():
            pass
        return self._take(size)

    def _read_text(self, size):
        if size < 0:
            while self._fill():
                pass
            return self._decoded(self._take(len(self._in)))
        # One character at a time is found by its first byte.
        end = 0
        for n in range(size):
            if end >= len(self._in) and not self._fill():
                break
            first = self._in[end]
            width = 1 if first < 0xc0 else 2 if first < 0xe0 else 3 if first < 0xf0 else 4
            while len(self._in) < end + width and self._fill():
                pass
            end += width
        return self._decoded(self._take(end))

    def read1(self, size=-1):
        self._can_read()
        if not self._in:
            self._fill()
        return self._take(len(self._in) if size is None or size < 0 else size)

    def readinto(self, buffer):
        data = self.read(len(buffer))
        buffer[:len(data)] = data
        return len(data)

    def peek(self, size=0):
        self._can_read()
        if not self._in:
            self._fill()
        return self._in

    def readline(self, size=-1):
        self._can_read('readline of')
        start = 0
        while True:
            at = self._in.find(b'\n', start)
            if at >= 0:
                end = at + 1
                break
            start = len(self._in)
            if size is not None and 0 <= size <= start or not self._fill():
                end = len(self._in)
                break
        if size is not None and size >= 0:
            end = min(end, size)
        data = self._take(end)
        return self._decoded(data) if self._text else data

    def readlines(self, hint=-1):
        return list(self)

    # Writing

    def write(self, data):
        self._check('write to')
        if not self._writing:
            raise OSError('not writable')
        size = len(data)
        if self._text:
            if not isinstance(data, str):
                raise TypeError('write() argument must be str, not %s' % type(data).__name__)
            if self._reading:
                self._in = b''      # what was read ahead is lost, as in CPython
            if self._newline not in (None, '', '\n'):
                data = data.replace('\n', self._newline)
            lined = self._by_line and '\n' in data
            data = data.encode(self.encoding, self.errors)
        else:
            lined = False
            if isinstance(data, str):
                raise TypeError("a bytes-like object is required, not 'str'")
        self._out += bytes(data)
        if self._at_once or lined or len(self._out) >= 8192:
            self.flush()
        return size

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def flush(self):
        self._check('flush of')
        if self._out:
            data = self._out
            self._out = b''
            self._sock.sendall(data)

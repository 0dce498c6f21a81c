import socket
from _headers import read_headers
from http import HTTPStatus, _STATUSES

HTTP_PORT = 80
HTTPS_PORT = 443
responses = {row[0]: row[2] for row in _STATUSES}
for _row in _STATUSES:
    globals()[_row[1]] = HTTPStatus(_row[0])


class HTTPException(Exception):
    pass


class NotConnected(HTTPException):
    pass


class InvalidURL(HTTPException):
    pass


class ImproperConnectionState(HTTPException):
    pass


class CannotSendRequest(ImproperConnectionState):
    pass


class ResponseNotReady(ImproperConnectionState):
    pass


class IncompleteRead(HTTPException):
    def __init__(self, partial, expected=None):
        self.args = (partial,)
        self.partial = partial
        self.expected = expected

    def __repr__(self):
        more = '' if self.expected is None else ', %i more expected' % self.expected
        return 'IncompleteRead(%i bytes read%s)' % (len(self.partial), more)

    __str__ = __repr__


class BadStatusLine(HTTPException):
    def __init__(self, line):
        if not line:
            line = repr(line)
        self.args = (line,)
        self.line = line


class RemoteDisconnected(ConnectionResetError, BadStatusLine):
    def __init__(self, *args):
        BadStatusLine.__init__(self, '')
        ConnectionResetError.__init__(self, *args)


class HTTPResponse:
    def __init__(self, sock, debuglevel=0, method=None, url=None):
        self.fp = sock.makefile('rb')
        self._method = method
        self.url = url
        self.closed = False
        self.headers = self.msg = None
        self.length = None
        self.chunked = False
        self._chunk_left = 0

    def begin(self):
        line = self.fp.readline(65537).decode('iso-8859-1')
        if not line:
            raise RemoteDisconnected('Remote end closed connection without response')
        parts = line.split(None, 2)
        if len(parts) < 2 or not parts[0].startswith('HTTP/') or not parts[1].isdigit():
            raise BadStatusLine(line)
        self.version = 10 if parts[0] == 'HTTP/1.0' else 11
        self.code = self.status = int(parts[1])
        self.reason = parts[2].strip() if len(parts) > 2 else ''
        self.headers = self.msg = read_headers(self.fp)
        self.chunked = (self.headers.get('transfer-encoding') or '').lower() == 'chunked'
        length = self.headers.get('content-length')
        if length is not None and length.isdigit() and not self.chunked:
            self.length = int(length)
        if self.status in (204, 304) or 100 <= self.status < 200 or self._method == 'HEAD':
            self.length = 0
        connection = (self.headers.get('connection') or '').lower()
        self.will_close = ('close' in connection or self.length is None and not self.chunked
                           or self.version == 10 and 'keep-alive' not in connection)

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def __iter__(self):
        return iter(self.readline, b'')

    def close(self):
        self.closed = True
        if self.fp is not None:
            fp = self.fp
            self.fp = None
            fp.close()

    def isclosed(self):
        return self.fp is None

    def readable(self):
        return True

    def _more(self, most):
        """At most so many bytes of the body (None: any number); empty at its end."""
        if self.fp is None:
            return b''
        if self.chunked:
            if self._chunk_left == 0:
                size = self.fp.readline(65537).partition(b';')[0].strip()
                self._chunk_left = int(size, 16) if size else 0
                if self._chunk_left == 0:
                    while self.fp.readline(65537) not in (b'\r\n', b'\n', b''):
                        pass
                    self.close_file()
                    return b''
            size = self._chunk_left if most is None else min(most, self._chunk_left)
            data = self.fp.read(size)
            if len(data) < size:
                raise IncompleteRead(data)
            self._chunk_left -= len(data)
            if self._chunk_left == 0:
                self.fp.readline(65537)
            return data
        if self.length is None:
            data = self.fp.read(-1 if most is None else most)
        else:
            size = self.length if most is None else min(most, self.length)
            data = self.fp.read(size) if size else b''
            if len(data) < size:
                missing = self.length - len(data)
                self.close_file()
                if most is None:
                    raise IncompleteRead(data, missing)
            self.length -= len(data)
        if not data or self.length == 0:
            self.close_file()
        return data

    def close_file(self):
        if self.fp is not None:
            fp = self.fp
            self.fp = None
            fp.close()

    def read(self, amt=None):
        if amt is not None and amt < 0:
            amt = None
        data = b''
        while amt is None or len(data) < amt:
            more = self._more(None if amt is None else amt - len(data))
            if not more:
                break
            data += more
        return data

    read1 = read

    def readline(self, limit=-1):
        line = b''
        while not line.endswith(b'\n') and (limit < 0 or len(line) < limit):
            more = self._more(1)
            if not more:
                break
            line += more
        return line

    def readlines(self):
        return list(self)

    def getheader(self, name, default=None):
        values = self.headers.get_all(name)
        return default if values is None else ', '.join(values)

    def getheaders(self):
        return self.headers.items()

    def info(self):
        return self.headers

    def geturl(self):
        return self.url

    def getcode(self):
        return self.status


class HTTPConnection:
    default_port = 80

    def __init__(self, host, port=None, timeout=None, source_address=None, blocksize=8192):
        if port is None:
            host, colon, number = host.partition(':')
            if number and not number.isdigit():
                raise InvalidURL('nonnumeric port: %r' % number)
            port = int(number) if number else self.default_port
        self.host = host
        self.port = port
        self.timeout = timeout
        self.sock = None
        self._response = None
        self._out = b''

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def set_debuglevel(self, level):
        pass

    def connect(self):
        self.sock = socket.create_connection((self.host, self.port), self.timeout)

    def close(self):
        if self.sock is not None:
            sock = self.sock
            self.sock = None
            sock.close()
        if self._response is not None:
            response = self._response
            self._response = None
            response.close()

    def putrequest(self, method, url, skip_host=False, skip_accept_encoding=False):
        if self._response is not None and not self._response.isclosed():
            raise CannotSendRequest('Request-sent')
        self._response = None
        self._method = method
        self._out = ('%s %s HTTP/1.1\r\n' % (method, url or '/')).encode('ascii')
        if not skip_host:
            self.putheader('Host', self.host if self.port == 80
                           else '%s:%d' % (self.host, self.port))
        if not skip_accept_encoding:
            self.putheader('Accept-Encoding', 'identity')

    def putheader(self, name, *values):
        texts = [value.decode('latin-1') if isinstance(value, bytes) else str(value)
                 for value in values]
        self._out += ('%s: %s\r\n' % (name, '\r\n\t'.join(texts))).encode('latin-1')

    def endheaders(self, message_body=None, *, encode_chunked=False):
        self.send(self._out + b'\r\n' + (message_body or b''))

    def send(self, data):
        if self.sock is None:
            self.connect()
        if hasattr(data, 'read'):
            data = data.read()
        self.sock.sendall(data)

    def request(self, method, url, body=None, headers={}, *, encode_chunked=False):
        names = [name.lower() for name in headers]
        self.putrequest(method, url, 'host' in names, 'accept-encoding' in names)
        if isinstance(body, str):
            body = body.encode('iso-8859-1')
        elif body is not None and hasattr(body, 'read'):
            body = body.read()
        if 'content-length' not in names:
            if body is not None:
                self.putheader('Content-Length', len(body))
            elif method in ('POST', 'PUT', 'PATCH'):
                self.putheader('Content-Length', 0)
        for name, value in headers.items():
            self.putheader(name, value)
        self.endheaders(body)

    def getresponse(self):
        if self.sock is None:
            raise ResponseNotReady('Idle')
        response = HTTPResponse(self.sock, method=self._method)
        try:
            response.begin()
        except ConnectionError:
            self.close()
            raise
        if response.will_close:
            sock = self.sock
            self.sock = None
            sock.close()  # the answer's file keeps it open
        self._response = response
        if response.length == 0:
            response.close_file()
        return response


class HTTPSConnection(HTTPConnection):
    """Encrypted connections: there are none here."""

    default_port = HTTPS_PORT

    def connect(self):
        raise OSError('encrypted connections (https) are not there in Interleave; use http')


__all__ = [
    "HTTPResponse", "HTTPConnection", "HTTPException", "NotConnected", "IncompleteRead", "InvalidURL",
    "ImproperConnectionState", "CannotSendRequest", "ResponseNotReady", "BadStatusLine", "RemoteDisconnected",
    "responses", "HTTPSConnection",
]

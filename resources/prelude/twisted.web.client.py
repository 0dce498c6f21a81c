"""Asking web servers: Agent(reactor).request(b"GET", b"http://...") gives a Deferred."""

import urllib.parse
from twisted.internet import defer, error, protocol
from twisted.internet.endpoints import HostnameEndpoint
from twisted.python import failure
from twisted.web.http_headers import Headers
from twisted.web.iweb import UNKNOWN_LENGTH


class ResponseDone(Exception):
    """The body has come whole."""


class PartialDownloadError(Exception):
    """The connection was lost before the end."""


class ResponseFailed(Exception):
    """There is no answer: reasons says why."""

    def __init__(self, reasons, response=None):
        Exception.__init__(self, reasons)
        self.reasons = reasons
        self.response = response


class Response:
    """An answer: code, phrase, headers; deliverBody() or readBody() gives the body."""

    def __init__(self, version, code, phrase, headers):
        self.version = version
        self.code = code
        self.phrase = phrase
        self.headers = headers
        self.length = 0
        self.request = None
        self._body = b""
        self._ended = None          # a Failure once the body has ended
        self._receiver = None

    def deliverBody(self, receiver):
        """receiver.dataReceived() gets the body, connectionLost() its end."""
        self._receiver = receiver
        receiver.makeConnection(None)
        if self._body:
            receiver.dataReceived(self._body)
        if self._ended is not None:
            receiver.connectionLost(self._ended)

    def _more(self, data):
        if self._receiver is not None:
            self._receiver.dataReceived(data)
        else:
            self._body += data

    def _end(self, reason):
        if self._ended is None:
            self._ended = failure.Failure(reason)
            if self._receiver is not None:
                self._receiver.connectionLost(self._ended)


class _BodyReader(protocol.Protocol):
    def __init__(self, told):
        self._told = told
        self._data = b""

    def dataReceived(self, data):
        self._data += data

    def connectionLost(self, reason):
        if reason.check(ResponseDone):
            self._told.callback(self._data)
        else:
            self._told.errback(reason)


def readBody(response):
    """A Deferred of the whole body."""
    told = defer.Deferred()
    response.deliverBody(_BodyReader(told))
    return told


class _OneRequest(protocol.Protocol):
    # Sends a request and cuts its answer: the head, then the body by its length, in chunks, or up
    # to the end of the connection.
    def __init__(self, head, body, told, method):
        self._out = head + body
        self._told = told
        self._method = method
        self._in = b""
        self._response = None
        self._left = None           # of the body, or of a chunk; None: up to the end
        self._chunked = False

    def connectionMade(self):
        self.transport.write(self._out)

    def dataReceived(self, data):
        self._in += data
        if self._response is None:
            head, found, rest = self._in.partition(b"\r\n\r\n")
            if not found:
                return
            self._in = rest
            self._read_head(head)
        if self._chunked:
            self._read_chunks()
        else:
            self._read_plain()

    def _read_head(self, head):
        lines = head.split(b"\r\n")
        version, code, phrase = (lines[0].split(b" ", 2) + [b""])[:3]
        headers = Headers()
        for line in lines[1:]:
            name, colon, value = line.partition(b":")
            headers.addRawHeader(name.strip(), value.strip())
        name, slash, number = version.partition(b"/")
        major, dot, minor = number.partition(b".")
        response = Response((name, int(major), int(minor)), int(code), phrase, headers)
        length = headers.getRawHeaders(b"content-length")
        self._chunked = headers.getRawHeaders(b"transfer-encoding") == [b"chunked"]
        if length is not None:
            self._left = int(length[-1])
        if self._method == b"HEAD" or int(code) in (204, 304):
            self._left = 0
            self._chunked = False
        response.length = UNKNOWN_LENGTH if self._left is None else self._left
        self._response = response
        self._told.callback(response)

    def _read_plain(self):
        data = self._in if self._left is None else self._in[:self._left]
        self._in = self._in[len(data):]
        if data:
            self._response._more(data)
        if self._left is not None:
            self._left -= len(data)
            if self._left == 0:
                self._done()

    def _read_chunks(self):
        while True:
            if self._left is None:
                line, found, rest = self._in.partition(b"\r\n")
                if not found:
                    return
                self._in = rest
                self._left = int(line.partition(b";")[0], 16)
                if self._left == 0:
                    self._done()
                    return
            if len(self._in) < self._left + 2:
                return
            self._response._more(self._in[:self._left])
            self._in = self._in[self._left + 2:]
            self._left = None

    def _done(self):
        self._response._end(ResponseDone("Response body fully received"))
        self.transport.loseConnection()

    def connectionLost(self, reason):
        if self._response is None:
            if not self._told.called:
                self._told.errback(failure.Failure(ResponseFailed([reason])))
        elif self._left is None and not self._chunked:
            self._response._end(ResponseDone("Response body fully received"))
        else:
            self._response._end(PartialDownloadError("connection lost"))


class _RequestFactory(protocol.ClientFactory):
    noisy = False

    def __init__(self, made):
        self._made = made

    def buildProtocol(self, addr):
        return self._made


class HTTPConnectionPool:
    """Accepted: each request has a connection of its own here."""

    def __init__(self, reactor, persistent=True):
        self.persistent = persistent

    def closeCachedConnections(self):
        return defer.succeed(None)


class Agent:
    """Sends requests."""

    def __init__(self, reactor, contextFactory=None, connectTimeout=None, bindAddress=None,
                 pool=None):
        self._reactor = reactor
        self._timeout = 30 if connectTimeout is None else connectTimeout

    def request(self, method, uri, headers=None, bodyProducer=None):
        """A Deferred of the Response; its body may still be on its way."""
        parts = urllib.parse.urlsplit(uri.decode("ascii"))
        if parts.scheme != "http":
            return defer.fail(SchemeNotSupported("Unsupported scheme: %r"
                                                 % parts.scheme.encode("ascii")))
        port = parts.port or 80
        target = (parts.path or "/") + ("?" + parts.query if parts.query else "")
        lines = [method + b" " + target.encode("ascii") + b" HTTP/1.1", b"Connection: close"]
        all_headers = Headers() if headers is None else headers.copy()
        if not all_headers.hasHeader(b"host"):
            host = parts.hostname if port == 80 else "%s:%d" % (parts.hostname, port)
            all_headers.setRawHeaders(b"host", [host.encode("ascii")])
        body = b"" if bodyProducer is None else bodyProducer._taken()
        if bodyProducer is not None or method in (b"POST", b"PUT"):
            all_headers.setRawHeaders(b"content-length", [b"%d" % len(body)])
        for name, values in all_headers.getAllRawHeaders():
            for value in values:
                lines.append(name + b": " + value)
        told = defer.Deferred()
        made = _OneRequest(b"\r\n".join(lines) + b"\r\n\r\n", body, told, method)
        endpoint = HostnameEndpoint(self._reactor, parts.hostname, port, self._timeout)
        endpoint.connect(_RequestFactory(made)).addErrback(told.errback)
        return told


class SchemeNotSupported(Exception):
    """Agent speaks http only."""


class FileBodyProducer:
    """The body of a request, from a file."""

    def __init__(self, inputFile, cooperator=None, readSize=65536):
        self._file = inputFile

    def _taken(self):
        return self._file.read()

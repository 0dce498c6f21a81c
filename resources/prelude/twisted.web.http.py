"""HTTP: a channel cuts what comes into requests; a request is answered by write() and finish()."""

import http
import io
import time
import urllib.parse
from twisted.internet import defer, protocol
from twisted.protocols import basic, policies
from twisted.python import log
from twisted.web.http_headers import Headers, _bytes

RESPONSES = {row[0]: row[2].encode("ascii") for row in http._STATUSES}
OK = 200
CREATED = 201
ACCEPTED = 202
NO_CONTENT = 204
MOVED_PERMANENTLY = 301
FOUND = 302
SEE_OTHER = 303
NOT_MODIFIED = 304
BAD_REQUEST = 400
UNAUTHORIZED = 401
FORBIDDEN = 403
NOT_FOUND = 404
NOT_ALLOWED = 405
CONFLICT = 409
INTERNAL_SERVER_ERROR = 500
NOT_IMPLEMENTED = 501
BAD_GATEWAY = 502
SERVICE_UNAVAILABLE = 503
_NO_BODY = (204, 304)


def datetimeToString(seconds=None):
    return time.strftime("%a, %d %b %Y %H:%M:%S GMT", time.gmtime(seconds)).encode("ascii")


def parse_qs(text, keep_blank_values=0):
    found = {}
    for part in text.replace(b";", b"&").split(b"&"):
        name, equals, value = part.partition(b"=")
        if equals and (value or keep_blank_values):
            name, value = [urllib.parse.unquote_to_bytes(one.replace(b"+", b" "))
                           for one in (name, value)]
            found.setdefault(name, []).append(value)
    return found


class Request:
    """A request that has come, and its answer."""

    producer = None
    finished = 0
    code = OK
    code_message = RESPONSES[OK]
    clientproto = b"(no clientproto yet)"
    method = b"(no method yet)"
    uri = b"(no uri yet)"
    startedWriting = 0
    sentLength = 0
    _disconnected = False
    defaultContentType = None

    def __init__(self, channel, queued=False):
        self.channel = channel
        self.transport = channel.transport
        self.requestHeaders = Headers()
        self.responseHeaders = Headers()
        self.received_cookies = {}
        self.cookies = []
        self.notifications = []
        self.args = {}
        self.content = None
        self._chunked = False

    # The request

    def getHeader(self, key):
        values = self.requestHeaders.getRawHeaders(key)
        return None if values is None else values[-1]

    def getAllHeaders(self):
        return {name.lower(): values[-1]
                for name, values in self.requestHeaders.getAllRawHeaders()}

    def getCookie(self, key):
        return self.received_cookies.get(key)

    def getHost(self):
        return self.transport.getHost()

    def getClientAddress(self):
        return self.transport.getPeer()

    def getClientIP(self):
        return self.transport.getPeer().host

    def getRequestHostname(self):
        host = self.getHeader(b"host")
        if host is None:
            return self.getHost().host.encode("ascii")
        return host.partition(b":")[0]

    def isSecure(self):
        return False

    def _read(self, method, uri, version, body):
        self.method, self.uri, self.clientproto = method, uri, version
        self.content = io.BytesIO(body)
        self.path, query, text = uri.partition(b"?")
        if query:
            self.args = parse_qs(text, 1)
        kind = self.getHeader(b"content-type") or b""
        if method == b"POST" and kind.startswith(b"application/x-www-form-urlencoded"):
            self.args.update(parse_qs(body, 1))
        for line in self.requestHeaders.getRawHeaders(b"cookie", []):
            for cookie in line.split(b";"):
                name, equals, value = cookie.strip().partition(b"=")
                if equals:
                    self.received_cookies[name] = value

    def process(self):
        """Answer it; a subclass does."""

    # The answer

    def setResponseCode(self, code, message=None):
        self.code = code
        self.code_message = RESPONSES.get(code, b"Unknown Status") if message is None else message

    def setHeader(self, name, value):
        self.responseHeaders.setRawHeaders(name, [value])

    def addCookie(self, k, v, expires=None, domain=None, path=None, max_age=None, comment=None,
                  secure=None, httpOnly=False, sameSite=None):
        cookie = _bytes(k) + b"=" + _bytes(v)
        for name, value in ((b"Expires", expires), (b"Domain", domain), (b"Path", path),
                            (b"Max-Age", max_age)):
            if value is not None:
                cookie += b"; " + name + b"=" + _bytes(str(value) if isinstance(value, int)
                                                       else value)
        if secure:
            cookie += b"; Secure"
        if httpOnly:
            cookie += b"; HttpOnly"
        self.cookies.append(cookie)

    def redirect(self, url):
        self.setResponseCode(FOUND)
        self.setHeader(b"location", url)

    def setLastModified(self, when):
        self.setHeader(b"last-modified", datetimeToString(when))

    def setETag(self, etag):
        self.setHeader(b"etag", etag)

    def write(self, data):
        """Send a part of the answer; before the first one the headers go."""
        if self.finished:
            raise RuntimeError("Request.write called on a request after Request.finish was "
                               "called.")
        if self._disconnected:
            return
        if not isinstance(data, bytes):
            raise TypeError("Data must be bytes")
        if not self.startedWriting:
            self.startedWriting = 1
            self._write_head()
        self.sentLength += len(data)
        if data and self.method != b"HEAD" and self.code not in _NO_BODY:
            if self._chunked:
                data = b"%x\r\n" % len(data) + data + b"\r\n"
            self.transport.write(data)

    def _write_head(self):
        headers = self.responseHeaders
        if self.code not in _NO_BODY and self.clientproto == b"HTTP/1.1" \
                and not headers.hasHeader(b"content-length") and self.method != b"HEAD":
            headers.setRawHeaders(b"transfer-encoding", [b"chunked"])
            self._chunked = True
        if self.defaultContentType is not None and not headers.hasHeader(b"content-type"):
            if self.code not in _NO_BODY:
                headers.setRawHeaders(b"content-type", [self.defaultContentType])
        lines = [self.clientproto + b" %d " % self.code + self.code_message]
        for name, values in headers.getAllRawHeaders():
            for value in values:
                lines.append(name + b": " + value)
        for cookie in self.cookies:
            lines.append(b"Set-Cookie: " + cookie)
        self.transport.write(b"\r\n".join(lines) + b"\r\n\r\n")

    def finish(self):
        """The answer is complete."""
        if self._disconnected:
            raise RuntimeError("Request.finish called on a request after its connection was lost; "
                               "use Request.notifyFinish to keep track of this.")
        if self.finished:
            return
        if not self.startedWriting:
            self.write(b"")
        if self._chunked:
            self.transport.write(b"0\r\n\r\n")
        self.finished = 1
        self._tell(None)
        self.channel.requestDone(self)

    def notifyFinish(self):
        """A Deferred for the end of the answer; it fails when the connection is lost before."""
        self.notifications.append(defer.Deferred())
        return self.notifications[-1]

    def _tell(self, reason):
        told = self.notifications
        self.notifications = []
        for deferred in told:
            if reason is None:
                deferred.callback(None)
            else:
                deferred.errback(reason)

    def connectionLost(self, reason):
        self._disconnected = True
        self._tell(reason)

    def registerProducer(self, producer, streaming):
        self.transport.registerProducer(producer, streaming)

    def unregisterProducer(self):
        self.transport.unregisterProducer()

    def __repr__(self):
        return "<%s at 0x%x method=%s uri=%s clientproto=%s>" % (
            type(self).__name__, id(self), self.method.decode("ascii"), self.uri.decode("ascii"),
            self.clientproto.decode("ascii"))


class HTTPChannel(basic.LineReceiver, policies.TimeoutMixin):
    """A connection over which requests come, one after another."""

    requestFactory = Request
    site = None
    maxHeaders = 500

    def __init__(self):
        self._forget()
        self._answering = None      # the request that has no whole answer yet
        self._kept = b""            # what has come meanwhile

    def _forget(self):
        self._first = None
        self._request = None
        self._left = 0              # of the body
        self._body = b""

    def connectionMade(self):
        if self.timeOut is not None:
            self.setTimeout(self.timeOut)

    def dataReceived(self, data):
        if self._answering is not None:
            self._kept += data
            return None
        return basic.LineReceiver.dataReceived(self, data)

    def lineReceived(self, line):
        if self._first is None:
            if not line:
                return
            parts = line.split()
            if len(parts) != 3:
                self._refuse()
                return
            self._first = parts
            self._request = self._make_request()
        elif line:
            name, colon, value = line.partition(b":")
            if not colon:
                self._refuse()
                return
            self._request.requestHeaders.addRawHeader(name.strip(), value.strip())
        else:
            length = self._request.getHeader(b"content-length") or b"0"
            if not length.isdigit():
                self._refuse()
                return
            self._left = int(length)
            if self._left:
                self.setRawMode()
            else:
                self._whole()

    def _make_request(self):
        made = self.requestFactory(self)
        made.site = self.site
        return made

    def rawDataReceived(self, data):
        self._body += data[:self._left]
        rest = data[self._left:]
        self._left -= len(data) - len(rest)
        if self._left == 0:
            self._whole()
            if self._answering is None:
                self.setLineMode(rest)
            else:
                self._kept += rest

    def _refuse(self):
        self.transport.write(b"HTTP/1.1 400 Bad Request\r\n\r\n")
        self.transport.loseConnection()

    def _whole(self):
        request = self._request
        method, uri, version = self._first
        request._read(method, uri, version, self._body)
        wish = (request.getHeader(b"connection") or b"").lower()
        self._persistent = version == b"HTTP/1.1" and wish != b"close"
        if version == b"HTTP/1.1" and not self._persistent:
            request.responseHeaders.setRawHeaders(b"connection", [b"close"])
        self._forget()
        self._answering = request
        self._kept = self.clearLineBuffer()
        request.process()

    def requestDone(self, request):
        if self.factory is not None and hasattr(self.factory, "log"):
            self.factory.log(request)
        self._answering = None
        self.line_mode = 1
        if not self._persistent:
            self.transport.loseConnection()
            return
        kept = self._kept
        self._kept = b""
        if kept:
            self.dataReceived(kept)

    def timeoutConnection(self):
        log.msg("Timing out client: %s" % (self.transport.getPeer(),))
        self.transport.loseConnection()

    def connectionLost(self, reason):
        self.setTimeout(None)
        if self._answering is not None:
            self._answering.connectionLost(reason)


class HTTPFactory(protocol.ServerFactory):
    """Makes a channel for each connection."""

    protocol = HTTPChannel

    def __init__(self, logPath=None, timeout=60, logFormatter=None, reactor=None):
        self.timeOut = timeout

    def buildProtocol(self, addr):
        made = protocol.ServerFactory.buildProtocol(self, addr)
        made.timeOut = self.timeOut
        return made

    def log(self, request):
        line = '"%s" - - %s "%s %s %s" %d %s "-" "-"' % (
            request.getClientIP(), time.strftime("[%d/%b/%Y:%H:%M:%S +0000]", time.gmtime()),
            request.method.decode("ascii"), request.uri.decode("ascii"),
            request.clientproto.decode("ascii"), request.code, request.sentLength or "-")
        log.msg(line)

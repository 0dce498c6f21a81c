"""A site: a tree of resources that answers requests."""

import html
import uuid
from urllib.parse import unquote_to_bytes
from twisted.python import log
from twisted.web import http, resource

NOT_DONE_YET = 1
version = b"TwistedWeb/22.4.0"
_FAILED = (b"<html><head><title>Processing Failed</title></head><body><b>Processing Failed</b>"
           b"</body></html>")


class Request(http.Request):
    """A request to a site. prepath: the names on the way to the resource; postpath: those after
    it."""

    defaultContentType = b"text/html"
    site = None
    session = None
    sitepath = ()

    def process(self):
        self.setHeader(b"server", version)
        self.setHeader(b"date", http.datetimeToString())
        self.prepath = []
        self.postpath = [unquote_to_bytes(part) for part in self.path[1:].split(b"/")]
        try:
            self.render(self.site.getResourceFor(self))
        except BaseException as error:
            if isinstance(error, (KeyboardInterrupt, SystemExit)):
                raise
            self.processingFailed()

    def render(self, resrc):
        try:
            body = resrc.render(self)
        except resource.UnsupportedMethod as error:
            body = self._refuse(error.allowedMethods)
        if body is NOT_DONE_YET:
            return
        if not isinstance(body, bytes):
            body = resource.ErrorPage(
                http.INTERNAL_SERVER_ERROR, "Request did not return bytes",
                "Request: <pre>%s</pre><br />Resource: <pre>%s</pre><br />Value: <pre>%s</pre>"
                % (html.escape(repr(self)), html.escape(repr(resrc)), html.escape(repr(body)))
            ).render(self)
        if self.method == b"HEAD":
            if body:
                self.setHeader(b"content-length", b"%d" % len(body))
            self.write(b"")
        else:
            self.setHeader(b"content-length", b"%d" % len(body))
            self.write(body)
        self.finish()

    def _refuse(self, allowed):
        if self.method in (b"GET", b"HEAD", b"POST"):
            self.setHeader(b"allow", b", ".join(allowed))
            detail = ('Your browser approached me (at %s) with the method "%s".  I only allow the '
                      'method%s %s here.' % (html.escape(self.uri.decode("ascii")),
                                             self.method.decode("ascii"),
                                             "s" if len(allowed) > 1 else "",
                                             b", ".join(allowed).decode("ascii")))
            return resource.ErrorPage(http.NOT_ALLOWED, "Method Not Allowed", detail).render(self)
        detail = "I don't know how to treat a %s request." % html.escape(
            self.method.decode("ascii"))
        return resource.ErrorPage(http.NOT_IMPLEMENTED, "Huh?", detail).render(self)

    def processingFailed(self, reason=None):
        """The resource has raised: the error is told, and the answer says so."""
        log.err(reason)
        if not self.startedWriting:
            self.setResponseCode(http.INTERNAL_SERVER_ERROR)
            self.setHeader(b"content-type", b"text/html")
            self.setHeader(b"content-length", b"%d" % len(_FAILED))
            self.write(_FAILED)
        self.finish()

    def prePathURL(self):
        host = self.getHost()
        return b"http://%s:%d/%s" % (self.getRequestHostname(), host.port,
                                     b"/".join(self.prepath))

    def childLink(self, name):
        return (self.prepath[-1] + b"/" + name) if self.postpath or self.prepath else name

    def getSession(self, sessionInterface=None):
        """What is kept of this visitor from request to request, by a cookie."""
        if self.session is None:
            uid = self.getCookie(b"TWISTED_SESSION")
            try:
                self.session = self.site.getSession(uid)
            except KeyError:
                self.session = self.site.makeSession()
                self.addCookie(b"TWISTED_SESSION", self.session.uid, path=b"/")
        self.session.touch()
        return self.session


class Session:
    """What is kept of a visitor; it expires when there is no request for so many seconds."""

    sessionTimeout = 900

    def __init__(self, site, uid, reactor=None):
        self.site = site
        self.uid = uid
        self.lastModified = 0
        self._at_end = []
        self._timer = None

    def notifyOnExpire(self, callback):
        self._at_end.append(callback)

    def startCheckingExpiration(self):
        from twisted.internet import reactor
        self._timer = reactor.callLater(self.sessionTimeout, self.expire)

    def touch(self):
        from twisted.internet import reactor
        self.lastModified = reactor.seconds()
        if self._timer is not None:
            self._timer.reset(self.sessionTimeout)

    def expire(self):
        del self.site.sessions[self.uid]
        for callback in self._at_end:
            callback()
        self._at_end = []
        if self._timer is not None and self._timer.active():
            self._timer.cancel()
        self._timer = None


class Site(http.HTTPFactory):
    """Answers requests by the resources of a tree."""

    requestFactory = Request
    sessionFactory = Session
    displayTracebacks = False

    def __init__(self, resource, requestFactory=None, *args, **kwargs):
        http.HTTPFactory.__init__(self, *args, **kwargs)
        self.sessions = {}
        self.resource = resource
        if requestFactory is not None:
            self.requestFactory = requestFactory

    def buildProtocol(self, addr):
        channel = http.HTTPFactory.buildProtocol(self, addr)
        channel.requestFactory = self.requestFactory
        channel.site = self
        return channel

    def getResourceFor(self, request):
        request.site = self
        return resource.getChildForRequest(self.resource, request)

    def makeSession(self):
        uid = uuid.uuid4().hex.encode("ascii")
        session = self.sessions[uid] = self.sessionFactory(self, uid)
        session.startCheckingExpiration()
        return session

    def getSession(self, uid):
        return self.sessions[uid]

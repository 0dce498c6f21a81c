"""Small helpers for resources."""

from twisted.web import resource


def redirectTo(URL, request):
    """Answers that the page is elsewhere; the result is the page that says so."""
    if not isinstance(URL, bytes):
        raise TypeError("URL must be bytes")
    request.setHeader(b"Content-Type", b"text/html; charset=utf-8")
    request.redirect(URL)
    return (b"\n<html>\n    <head>\n        <meta http-equiv=\"refresh\" content=\"0;URL=" + URL
            + b"\">\n    </head>\n    <body bgcolor=\"#FFFFFF\" text=\"#000000\">\n    "
            b"<a href=\"" + URL + b"\">click here</a>\n    </body>\n</html>\n")


class Redirect(resource.Resource):
    """A resource that is elsewhere."""

    isLeaf = 1

    def __init__(self, url):
        resource.Resource.__init__(self)
        self.url = url

    def render(self, request):
        return redirectTo(self.url, request)

    def getChild(self, name, request):
        return self

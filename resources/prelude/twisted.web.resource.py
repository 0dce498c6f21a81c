"""Resources: what a site offers, as a tree. A leaf answers for all that lies below it, too."""


class UnsupportedMethod(Exception):
    """A resource has no render_METHOD for a request."""

    def __init__(self, allowedMethods, *args):
        Exception.__init__(self, allowedMethods, *args)
        self.allowedMethods = allowedMethods


class Resource:
    """render_GET(request) and the like answer; children are resources below it."""

    entityType = None
    server = None
    isLeaf = 0

    def __init__(self):
        self.children = {}

    def listNames(self):
        return list(self.children)

    def listEntities(self):
        return list(self.children.values())

    def putChild(self, path, child):
        """The child answers for that name (bytes) below this one."""
        if not isinstance(path, bytes):
            raise TypeError("Path segment must be bytes, but %r is %s" % (path, type(path)))
        self.children[path] = child
        child.server = self.server

    def getStaticEntity(self, name):
        return self.children.get(name)

    def getChild(self, path, request):
        """The resource of that name, when no child was put there. A subclass may make one."""
        return NoResource()

    def getChildWithDefault(self, path, request):
        if path in self.children:
            return self.children[path]
        return self.getChild(path, request)

    def getChildForRequest(self, request):
        return getChildForRequest(self, request)

    def render(self, request):
        """Answer by the method for the request's: bytes, or NOT_DONE_YET when it comes later."""
        method = getattr(self, "render_" + request.method.decode("ascii"), None)
        if method is None:
            raise UnsupportedMethod(_allowed_methods(self))
        return method(request)

    def render_HEAD(self, request):
        return self.render_GET(request)


def getChildForRequest(resource, request):
    """From a resource down to the one that the request is for."""
    while request.postpath and not resource.isLeaf:
        part = request.postpath.pop(0)
        request.prepath.append(part)
        resource = resource.getChildWithDefault(part, request)
    return resource


def _allowed_methods(resource):
    return sorted([name[7:].encode("ascii") for name in dir(resource)
                   if name.startswith("render_")], reverse=True)


class ErrorPage(Resource):
    """Says what is wrong."""

    template = """
<html>
  <head><title>%(code)s - %(brief)s</title></head>
  <body>
    <h1>%(brief)s</h1>
    <p>%(detail)s</p>
  </body>
</html>
"""

    def __init__(self, status, brief, detail):
        Resource.__init__(self)
        self.code = status
        self.brief = brief
        self.detail = detail

    def render(self, request):
        request.setResponseCode(self.code)
        request.setHeader(b"content-type", b"text/html; charset=utf-8")
        page = self.template % {"code": self.code, "brief": self.brief, "detail": self.detail}
        return page.encode("utf-8")

    def getChild(self, chnam, request):
        return self


class NoResource(ErrorPage):
    """There is nothing there."""

    def __init__(self, message="Sorry. No luck finding that resource."):
        ErrorPage.__init__(self, 404, "No Such Resource", message)


class ForbiddenResource(ErrorPage):
    """There is something there, but not for everybody."""

    def __init__(self, message="Sorry, resource is forbidden."):
        ErrorPage.__init__(self, 403, "Forbidden Resource", message)

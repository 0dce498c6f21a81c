"""Resources that are bytes or files."""

import mimetypes
import os
from twisted.web import resource


class Data(resource.Resource):
    """Bytes that do not change."""

    def __init__(self, data, type):
        resource.Resource.__init__(self)
        if isinstance(type, str):
            type = type.encode("ascii")
        self.data = data
        self.type = type

    def render_GET(self, request):
        request.setHeader(b"content-type", self.type)
        request.setHeader(b"content-length", b"%d" % len(self.data))
        if request.method == b"HEAD":
            return b""
        return self.data


class File(resource.Resource):
    """A file, or a folder of files."""

    indexNames = ["index", "index.html", "index.htm"]
    childNotFound = resource.NoResource("File not found.")

    def __init__(self, path, defaultType="text/html"):
        resource.Resource.__init__(self)
        self.path = path
        self.defaultType = defaultType

    def getChild(self, path, request):
        name = path.decode("utf-8")
        if name in ("..", "."):
            return self.childNotFound
        if not name:
            for index in self.indexNames:
                if os.path.isfile(os.path.join(self.path, index)):
                    return File(os.path.join(self.path, index), self.defaultType)
            return self if os.path.isdir(self.path) else self.childNotFound
        place = os.path.join(self.path, name)
        return File(place, self.defaultType) if os.path.exists(place) else self.childNotFound

    def render_GET(self, request):
        if os.path.isdir(self.path):
            names = sorted(os.listdir(self.path))
            rows = ["<li><a href=\"%s\">%s</a></li>" % (name, name) for name in names]
            return ("<html><body><ul>%s</ul></body></html>" % "".join(rows)).encode("utf-8")
        if not os.path.exists(self.path):
            return self.childNotFound.render(request)
        kind = mimetypes.guess_type(self.path)[0] or self.defaultType
        request.setHeader(b"content-type", kind.encode("ascii"))
        request.setHeader(b"accept-ranges", b"bytes")
        with open(self.path, "rb") as file:
            return file.read()

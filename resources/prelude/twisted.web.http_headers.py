"""Headers of requests and answers: names in any case, each with one or more values."""


def _bytes(text):
    return text.encode("utf-8") if isinstance(text, str) else text


_ODD_NAMES = {b"content-md5": b"Content-MD5", b"dnt": b"DNT", b"etag": b"ETag",
              b"p3p": b"P3P", b"te": b"TE", b"www-authenticate": b"WWW-Authenticate",
              b"x-xss-protection": b"X-XSS-Protection"}


class Headers:
    def __init__(self, rawHeaders=None):
        self._values = {}           # lower name: values
        for name, values in (rawHeaders or {}).items():
            self.setRawHeaders(name, values)

    def hasHeader(self, name):
        return _bytes(name).lower() in self._values

    def removeHeader(self, name):
        self._values.pop(_bytes(name).lower(), None)

    def setRawHeaders(self, name, values):
        self._values[_bytes(name).lower()] = [_bytes(value) for value in values]

    def addRawHeader(self, name, value):
        self._values.setdefault(_bytes(name).lower(), []).append(_bytes(value))

    def getRawHeaders(self, name, default=None):
        values = self._values.get(_bytes(name).lower(), default)
        if isinstance(name, str) and values is not default:
            return [value.decode("utf-8") for value in values]
        return values

    def getAllRawHeaders(self):
        for name, values in self._values.items():
            yield self._shown(name), values

    def _shown(self, name):
        if name in _ODD_NAMES:
            return _ODD_NAMES[name]
        return b"-".join([part.capitalize() for part in name.split(b"-")])

    def copy(self):
        return Headers(self._values)

    def __eq__(self, other):
        return isinstance(other, Headers) and self._values == other._values

    def __repr__(self):
        return "Headers(%r)" % ({self._shown(name): values
                                 for name, values in self._values.items()},)

import http.client
from urllib.error import HTTPError, URLError
from urllib.parse import quote, unquote, urljoin, urlparse, urlsplit

_REDIRECTS = (301, 302, 303, 307, 308)


class Request:
    def __init__(self, url, data=None, headers={}, origin_req_host=None, unverifiable=False,
                 method=None):
        self.full_url = url
        parts = urlsplit(url)
        if not parts.scheme:
            raise ValueError('unknown url type: %r' % url)
        self.type = parts.scheme
        self.host = parts.netloc
        self.selector = (parts.path or '/') + ('?' + parts.query if parts.query else '')
        self.fragment = parts.fragment or None
        self.data = data
        self.headers = {}
        self.unredirected_hdrs = {}
        for name, value in headers.items():
            self.add_header(name, value)
        if method:
            self.method = method

    def get_method(self):
        default = 'GET' if self.data is None else 'POST'
        return getattr(self, 'method', default)

    def get_full_url(self):
        return self.full_url

    def add_header(self, name, value):
        self.headers[name.capitalize()] = value

    def has_header(self, name):
        return name in self.headers

    def get_header(self, name, default=None):
        return self.headers.get(name, default)

    def header_items(self):
        return list(self.headers.items())


def _ask(request, timeout):
    headers = {}
    names = set(request.headers)
    if request.data is not None:
        if not isinstance(request.data, (bytes, bytearray)):
            raise TypeError('POST data should be bytes, an iterable of bytes, or a file object. '
                            'It cannot be of type str.')
        if 'Content-type' not in names:
            headers['Content-Type'] = 'application/x-www-form-urlencoded'
    if 'User-agent' not in names:
        headers['User-Agent'] = 'Python-urllib/3.11'
    for name, value in request.headers.items():
        headers['-'.join([part.capitalize() for part in name.split('-')])] = value
    headers['Connection'] = 'close'
    connection = http.client.HTTPConnection(request.host, timeout=timeout)
    try:
        connection.request(request.get_method(), request.selector, request.data, headers)
    except OSError as failure:
        connection.close()
        problem = URLError(failure)
        for note in getattr(failure, '__notes__', ()):
            problem.add_note(note)
        raise problem from None
    try:
        response = connection.getresponse()
    except:
        connection.close()
        raise
    response.url = request.full_url
    response.msg = response.reason
    return response


class BaseHandler:
    """A part of an opener. Those of http are always there; an opener accepts others by name."""

    handler_order = 500


class HTTPHandler(BaseHandler):
    def __init__(self, debuglevel=None):
        pass


class HTTPSHandler(HTTPHandler):
    def __init__(self, debuglevel=None, context=None, check_hostname=None):
        pass


class HTTPRedirectHandler(BaseHandler):
    max_redirections = 10


class HTTPErrorProcessor(BaseHandler):
    pass


class HTTPDefaultErrorHandler(BaseHandler):
    pass


class ProxyHandler(BaseHandler):
    def __init__(self, proxies=None):
        self.proxies = proxies or {}


class HTTPCookieProcessor(BaseHandler):
    """Sends back the cookies that a server has set."""

    def __init__(self, cookiejar=None):
        self.cookies = {}

    def before(self, request):
        if self.cookies and not request.has_header('Cookie'):
            request.add_header('Cookie', '; '.join(['%s=%s' % pair
                                                    for pair in self.cookies.items()]))

    def after(self, response):
        for line in response.headers.get_all('set-cookie') or ():
            name, _, value = line.partition(';')[0].partition('=')
            self.cookies[name.strip()] = value.strip()


class OpenerDirector:
    def __init__(self):
        self.addheaders = [('User-agent', 'Python-urllib/3.11')]
        self.handlers = []

    def add_handler(self, handler):
        self.handlers.append(handler)

    def open(self, url, data=None, timeout=None):
        request = url
        if isinstance(url, str):
            request = Request(url, data)
        elif data is not None:
            request.data = data
        for hop in range(10):
            if request.type != 'http':
                failure = URLError('unknown url type: %s' % request.type)
                if request.type == 'https':
                    failure.add_note('Interleave: there are no encrypted connections; use http.')
                raise failure
            if not request.host:
                raise URLError('no host given')
            for name, value in self.addheaders:
                if not request.has_header(name.capitalize()):
                    request.add_header(name, value)
            cookies = [one for one in self.handlers if isinstance(one, HTTPCookieProcessor)]
            for one in cookies:
                one.before(request)
            response = _ask(request, timeout)
            for one in cookies:
                one.after(response)
            target = response.headers.get('location')
            if response.status in _REDIRECTS and target is not None:
                method = request.get_method()
                if method in ('GET', 'HEAD') or response.status in (301, 302, 303):
                    response.read()
                    response.close()
                    request = Request(urljoin(request.full_url, quote(target, '/:?=&%#@!$,;+~')),
                                      headers={name: value for name, value
                                               in request.headers.items()
                                               if name.lower() not in ('content-length',
                                                                       'content-type')},
                                      method='HEAD' if method == 'HEAD' else 'GET')
                    continue
            if not 200 <= response.status < 300:
                raise HTTPError(request.full_url, response.status, response.reason,
                                response.headers, response)
            return response
        raise HTTPError(request.full_url, response.status,
                        'The HTTP server returned a redirect error that would lead to an infinite'
                        ' loop.\nThe last 30x error message was:\n' + response.reason,
                        response.headers, response)


_opener = OpenerDirector()


def build_opener(*handlers):
    opener = OpenerDirector()
    for handler in handlers:
        opener.add_handler(handler() if isinstance(handler, type) else handler)
    return opener


def install_opener(opener):
    global _opener
    _opener = opener


def urlopen(url, data=None, timeout=None, *, cafile=None, capath=None, cadefault=False,
            context=None):
    return _opener.open(url, data, timeout)


def urlretrieve(url, filename=None, reporthook=None, data=None):
    with urlopen(url, data) as response:
        content = response.read()
        with open(filename, 'wb') as out:
            out.write(content)
        return filename, response.headers


def pathname2url(pathname):
    return quote(pathname)


def url2pathname(url):
    return unquote(url)


def getproxies():
    return {}


__all__ = [
    "Request", "OpenerDirector", "BaseHandler", "HTTPDefaultErrorHandler", "HTTPRedirectHandler",
    "HTTPCookieProcessor", "ProxyHandler", "HTTPHandler", "HTTPErrorProcessor", "urlopen", "install_opener",
    "build_opener", "pathname2url", "url2pathname", "getproxies", "urlretrieve", "HTTPSHandler",
]

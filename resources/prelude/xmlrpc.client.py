import html
import http.client
from urllib.parse import urlsplit

MAXINT = 2 ** 31 - 1
MININT = -2 ** 31
PARSE_ERROR = -32700
SERVER_ERROR = -32600
APPLICATION_ERROR = -32500
SYSTEM_ERROR = -32400
TRANSPORT_ERROR = -32300
METHOD_NOT_FOUND = -32601
INVALID_METHOD_PARAMS = -32602
INTERNAL_ERROR = -32603


class Error(Exception):
    def __str__(self):
        return repr(self)


class ProtocolError(Error):
    def __init__(self, url, errcode, errmsg, headers):
        Error.__init__(self)
        self.url = url
        self.errcode = errcode
        self.errmsg = errmsg
        self.headers = headers

    def __repr__(self):
        return '<ProtocolError for %s: %s %s>' % (self.url, self.errcode, self.errmsg)


class ResponseError(Error):
    pass


class Fault(Error):
    def __init__(self, faultCode, faultString, **extra):
        Error.__init__(self)
        self.faultCode = faultCode
        self.faultString = faultString

    def __repr__(self):
        return '<Fault %s: %r>' % (self.faultCode, self.faultString)


class Binary:
    def __init__(self, data=None):
        self.data = b'' if data is None else bytes(data)

    def __eq__(self, other):
        return self.data == (other.data if isinstance(other, Binary) else other)

    def __str__(self):
        return str(self.data, 'latin-1')


class DateTime:
    """A moment, as XML-RPC writes it: 20240102T03:04:05."""

    def __init__(self, value=0):
        self.value = value if isinstance(value, str) else value.strftime('%Y%m%dT%H:%M:%S')

    def _text_of(self, other):
        if isinstance(other, DateTime):
            return other.value
        return other.strftime('%Y%m%dT%H:%M:%S') if hasattr(other, 'strftime') else other

    def __eq__(self, other):
        return self.value == self._text_of(other)

    def __lt__(self, other):
        return self.value < self._text_of(other)

    def timetuple(self):
        import time
        return time.strptime(self.value, '%Y%m%dT%H:%M:%S')

    def __str__(self):
        return self.value

    def __repr__(self):
        return '<DateTime %r at %#x>' % (self.value, id(self))


# Values as XML

_LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'


def _to_base64(data):
    out = []
    for at in range(0, len(data), 3):
        part = data[at:at + 3]
        number = int.from_bytes(part + bytes(3 - len(part)), 'big')
        letters = [_LETTERS[number >> shift & 63] for shift in (18, 12, 6, 0)]
        out.append(''.join(letters[:len(part) + 1]) + '=' * (3 - len(part)))
    return ''.join(out)


def _from_base64(text):
    letters = [_LETTERS.index(c) for c in text if c in _LETTERS]
    out = b''
    for at in range(0, len(letters), 4):
        part = letters[at:at + 4]
        number = 0
        for letter in part + [0] * (4 - len(part)):
            number = number * 64 + letter
        out += number.to_bytes(3, 'big')[:len(part) - 1]
    return out


def _dump(value, allow_none):
    if value is None:
        if not allow_none:
            raise TypeError('cannot marshal None unless allow_none is enabled')
        return '<value><nil/></value>\n'
    if isinstance(value, bool):
        return '<value><boolean>%d</boolean></value>\n' % value
    if isinstance(value, int):
        if not MININT <= value <= MAXINT:
            raise OverflowError('int exceeds XML-RPC limits')
        return '<value><int>%d</int></value>\n' % value
    if isinstance(value, float):
        return '<value><double>%r</double></value>\n' % value
    if isinstance(value, str):
        return '<value><string>%s</string></value>\n' % html.escape(value, quote=False)
    if isinstance(value, (bytes, bytearray, Binary)):
        data = value.data if isinstance(value, Binary) else bytes(value)
        return '<value><base64>\n%s\n</base64></value>\n' % _to_base64(data)
    if isinstance(value, (list, tuple)):
        inner = ''.join([_dump(item, allow_none) for item in value])
        return '<value><array><data>\n%s</data></array></value>\n' % inner
    if isinstance(value, dict):
        out = ['<value><struct>\n']
        for name, item in value.items():
            if not isinstance(name, str):
                raise TypeError('dictionary key must be string')
            out.append('<member>\n<name>%s</name>\n%s</member>\n'
                       % (html.escape(name, quote=False), _dump(item, allow_none)))
        return ''.join(out) + '</struct></value>\n'
    if type(value).__name__ == 'datetime' and type(value).__module__ == 'datetime':
        return ('<value><dateTime.iso8601>%s</dateTime.iso8601></value>\n'
                % value.strftime('%Y%m%dT%H:%M:%S'))
    if isinstance(value, DateTime):
        return '<value><dateTime.iso8601>%s</dateTime.iso8601></value>\n' % value.value
    if hasattr(value, '__dict__'):
        return _dump(value.__dict__, allow_none)
    raise TypeError('cannot marshal %s objects' % type(value))


def dumps(params, methodname=None, methodresponse=None, encoding=None, allow_none=False):
    if isinstance(params, Fault):
        body = '<fault>\n%s</fault>\n' % _dump({'faultCode': params.faultCode,
                                               'faultString': params.faultString}, allow_none)
        methodresponse = True
    else:
        rows = ['<param>\n%s</param>\n' % _dump(value, allow_none) for value in params]
        body = '<params>\n%s</params>\n' % ''.join(rows)
    head = "<?xml version='1.0'?>\n"
    if methodname:
        return '%s<methodCall>\n<methodName>%s</methodName>\n%s</methodCall>\n' % (
            head, html.escape(methodname, quote=False), body)
    if methodresponse:
        return '%s<methodResponse>\n%s</methodResponse>\n' % (head, body)
    return body


# XML as values

class _Reader:
    """Tags and texts one after the other; only what XML-RPC is made of. A tag is '<' and its name, or
    '</' and its name; a text comes with a space before it."""

    def __init__(self, text):
        self._tokens = []
        at = 0
        while at < len(text):
            begin = text.find('<', at)
            if begin < 0:
                begin = len(text)
            if begin > at:
                self._tokens.append(' ' + html.unescape(text[at:begin]))
            if begin == len(text):
                break
            end = text.find('>', begin)
            if end < 0:
                raise ResponseError('unclosed token')
            tag = text[begin + 1:end].strip()
            if not tag.startswith(('?', '!')):
                name = tag.rstrip('/').split(None, 1)[0] if tag.strip('/') else ''
                if tag.endswith('/'):
                    self._tokens += ['<' + name, '</' + tag.rstrip('/').strip()]
                else:
                    self._tokens.append('<' + name if not tag.startswith('/') else '<' + tag)
            at = end + 1
        self._at = 0

    def _skip_space(self):
        while self._at < len(self._tokens) and not self._tokens[self._at].strip():
            self._at += 1

    def sees(self, tag):
        self._skip_space()
        return self._at < len(self._tokens) and self._tokens[self._at] == tag

    def take(self, tag):
        if not self.sees(tag):
            raise ResponseError('%s> expected' % tag)
        self._at += 1

    def text(self):
        """Everything up to the next tag."""
        out = ''
        while self._at < len(self._tokens) and not self._tokens[self._at].startswith('<'):
            out += self._tokens[self._at][1:]
            self._at += 1
        return out

    def element(self, name):
        self.take('<' + name)
        text = self.text()
        self.take('</' + name)
        return text

    def value(self):
        self.take('<value')
        start = self._at
        self._skip_space()
        tag = self._tokens[self._at] if self._at < len(self._tokens) else ''
        if tag == '</value':
            self._at = start
            made = self.text()
        else:
            made = self._typed(tag[1:])
        self.take('</value')
        return made

    def _typed(self, kind):
        if kind == 'array':
            made = []
            self.take('<array')
            self.take('<data')
            while self.sees('<value'):
                made.append(self.value())
            self.take('</data')
            self.take('</array')
            return made
        if kind == 'struct':
            made = {}
            self.take('<struct')
            while self.sees('<member'):
                self.take('<member')
                name = self.element('name')
                made[name] = self.value()
                self.take('</member')
            self.take('</struct')
            return made
        text = self.element(kind)
        if kind in ('int', 'i1', 'i2', 'i4', 'i8', 'biginteger'):
            return int(text)
        if kind == 'boolean':
            return text.strip() == '1'
        if kind in ('double', 'float'):
            return float(text)
        if kind == 'string':
            return text
        if kind == 'dateTime.iso8601':
            return DateTime(text.strip())
        if kind == 'base64':
            return Binary(_from_base64(text))
        if kind == 'nil':
            return None
        raise ResponseError('unknown type %r' % kind)

    def params(self):
        made = []
        if self.sees('<params'):
            self.take('<params')
            while self.sees('<param'):
                self.take('<param')
                made.append(self.value())
                self.take('</param')
            self.take('</params')
        return tuple(made)


def loads(data, use_datetime=False, use_builtin_types=False):
    if isinstance(data, (bytes, bytearray)):
        data = data.decode('utf-8')
    reader = _Reader(data)
    name = None
    if reader.sees('<methodCall'):
        reader.take('<methodCall')
        name = reader.element('methodName')
    elif reader.sees('<methodResponse'):
        reader.take('<methodResponse')
    if reader.sees('<fault'):
        reader.take('<fault')
        fault = reader.value()
        raise Fault(fault['faultCode'], fault['faultString'])
    return reader.params(), name


class _Method:
    def __init__(self, send, name):
        self._send = send
        self._name = name

    def __getattr__(self, name):
        return _Method(self._send, '%s.%s' % (self._name, name))

    def __call__(self, *args):
        return self._send(self._name, args)


class ServerProxy:
    def __init__(self, uri, transport=None, encoding=None, verbose=False, allow_none=False,
                 use_datetime=False, use_builtin_types=False, *, headers=(), context=None):
        parts = urlsplit(uri)
        if parts.scheme not in ('http', 'https'):
            raise OSError('unsupported XML-RPC protocol')
        self._host = parts.netloc
        self._path = parts.path or '/RPC2'
        self._allow_none = allow_none
        self._extra = headers
        self._connection = None

    def _request(self, name, params):
        body = dumps(params, name, allow_none=self._allow_none).encode('utf-8', 'xmlcharrefreplace')
        for again in (True, False):
            if self._connection is None:
                self._connection = http.client.HTTPConnection(self._host)
            headers = {'Content-Type': 'text/xml', 'User-Agent': 'Python-xmlrpc/3.11'}
            headers.update(dict(self._extra))
            try:
                self._connection.request('POST', self._path, body, headers)
                response = self._connection.getresponse()
                break
            except (ConnectionResetError, BrokenPipeError, http.client.RemoteDisconnected):
                # A connection that was kept may have been closed meanwhile.
                self._close()
                if not again:
                    raise
            except:
                self._close()
                raise
        if response.status != 200:
            response.read()
            self._close()
            raise ProtocolError(self._host + self._path, response.status, response.reason,
                                dict(response.getheaders()))
        values, _ = loads(response.read())
        return values[0] if len(values) == 1 else values

    def _close(self):
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def __repr__(self):
        return '<ServerProxy for %s%s>' % (self._host, self._path)

    def __getattr__(self, name):
        return _Method(self._request, name)

    def __call__(self, attr):
        if attr == 'close':
            return self._close
        raise AttributeError('Attribute %r not found' % (attr,))

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self._close()


Server = ServerProxy


class MultiCall:
    """Several calls in one request; calling it sends them."""

    def __init__(self, server):
        self._server = server
        self._calls = []

    def __getattr__(self, name):
        return _Method(self._remember, name)

    def _remember(self, name, args):
        self._calls.append({'methodName': name, 'params': args})

    def __call__(self):
        calls = self._calls
        self._calls = []
        for result in self._server.system.multicall(calls):
            if isinstance(result, dict):
                raise Fault(result['faultCode'], result['faultString'])
            yield result[0]

from collections import namedtuple

_SAFE = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~'
_DIGITS = '0123456789abcdefABCDEF'


class _Split:
    """What a split address offers besides its fields."""

    @property
    def _host_and_port(self):
        host = self.netloc.rpartition('@')[2]
        host, colon, port = host.partition(':')
        return host, port

    @property
    def hostname(self):
        return self._host_and_port[0].lower() or None

    @property
    def port(self):
        port = self._host_and_port[1]
        if not port:
            return None
        if not port.isdigit():
            raise ValueError('Port could not be cast to integer value as %r' % port)
        if int(port) > 65535:
            raise ValueError('Port out of range 0-65535')
        return int(port)

    @property
    def username(self):
        before, at, _ = self.netloc.rpartition('@')
        return before.partition(':')[0] if at else None

    @property
    def password(self):
        before, at, _ = self.netloc.rpartition('@')
        _, colon, word = before.partition(':')
        return word if at and colon else None


class SplitResult(namedtuple('SplitResult', ['scheme', 'netloc', 'path', 'query', 'fragment']),
                  _Split):
    def geturl(self):
        return urlunsplit(self)


class ParseResult(namedtuple('ParseResult', ['scheme', 'netloc', 'path', 'params', 'query',
                                             'fragment']), _Split):
    def geturl(self):
        return urlunparse(self)


def urlsplit(url, scheme='', allow_fragments=True):
    at = url.find(':')
    if at > 0 and url[0].isalpha() and all(c.isalnum() or c in '+-.' for c in url[:at]):
        scheme, url = url[:at].lower(), url[at + 1:]
    netloc = query = fragment = ''
    if url.startswith('//'):
        end = min([url.find(c, 2) for c in '/?#' if url.find(c, 2) >= 0], default=len(url))
        netloc, url = url[2:end], url[end:]
    if allow_fragments:
        url, _, fragment = url.partition('#')
    url, _, query = url.partition('?')
    return SplitResult(scheme, netloc, url, query, fragment)


def urlparse(url, scheme='', allow_fragments=True):
    scheme, netloc, path, query, fragment = urlsplit(url, scheme, allow_fragments)
    last = path.rfind('/') + 1
    name, _, params = path[last:].partition(';')
    return ParseResult(scheme, netloc, path[:last] + name, params, query, fragment)


def urlunsplit(parts):
    scheme, netloc, url, query, fragment = parts
    if netloc:
        if url and not url.startswith('/'):
            url = '/' + url
        url = '//' + netloc + url
    if scheme:
        url = scheme + ':' + url
    if query:
        url += '?' + query
    if fragment:
        url += '#' + fragment
    return url


def urlunparse(parts):
    scheme, netloc, url, params, query, fragment = parts
    return urlunsplit((scheme, netloc, url + ';' + params if params else url, query, fragment))


def urljoin(base, url, allow_fragments=True):
    if not base or not url:
        return base or url
    old = urlsplit(base)
    new = urlsplit(url, old.scheme)
    if new.scheme != old.scheme:
        return url
    if new.netloc:
        return urlunsplit(new)
    if not new.path:
        return urlunsplit((old.scheme, old.netloc, old.path, new.query or old.query, new.fragment))
    path = new.path
    if not path.startswith('/'):
        path = old.path[:old.path.rfind('/') + 1] + path
    kept = []
    parts = path.split('/')
    for part in parts:
        if part == '..':
            if len(kept) > 1:
                kept.pop()
        elif part != '.':
            kept.append(part)
    if parts[-1] in ('.', '..'):
        kept.append('')
    return urlunsplit((old.scheme, old.netloc, '/'.join(kept), new.query, new.fragment))


def urldefrag(url):
    rest, _, fragment = url.partition('#')
    return rest, fragment


def quote(string, safe='/', encoding=None, errors=None):
    if isinstance(string, str):
        string = string.encode(encoding or 'utf-8', errors or 'strict')
    allowed = _SAFE + safe
    return ''.join([chr(b) if chr(b) in allowed else '%%%02X' % b for b in string])


def quote_plus(string, safe='', encoding=None, errors=None):
    return quote(string, safe + ' ', encoding, errors).replace(' ', '+')


def unquote_to_bytes(string):
    if isinstance(string, str):
        string = string.encode('utf-8')
    first, *rest = string.split(b'%')
    out = first
    for part in rest:
        digits = part[:2].decode('latin-1')
        if len(digits) == 2 and all(c in _DIGITS for c in digits):
            out += bytes([int(digits, 16)]) + part[2:]
        else:
            out += b'%' + part
    return out


def unquote(string, encoding='utf-8', errors='replace'):
    if '%' not in string:
        return string
    return unquote_to_bytes(string).decode(encoding, errors)


def unquote_plus(string, encoding='utf-8', errors='replace'):
    return unquote(string.replace('+', ' '), encoding, errors)


def urlencode(query, doseq=False, safe='', encoding=None, errors=None, quote_via=quote_plus):
    def text(value):
        return quote_via(value if isinstance(value, (str, bytes)) else str(value), safe)

    pairs = []
    for name, value in query.items() if hasattr(query, 'items') else query:
        several = doseq and not isinstance(value, (str, bytes)) and hasattr(value, '__iter__')
        for one in value if several else [value]:
            pairs.append(text(name) + '=' + text(one))
    return '&'.join(pairs)


def parse_qsl(qs, keep_blank_values=False, strict_parsing=False, encoding='utf-8',
              errors='replace', max_num_fields=None, separator='&'):
    pairs = []
    for part in qs.split(separator):
        if not part and not strict_parsing:
            continue
        name, equals, value = part.partition('=')
        if not equals and strict_parsing:
            raise ValueError('bad query field: %r' % part)
        if value or keep_blank_values:
            pairs.append((unquote_plus(name, encoding, errors),
                          unquote_plus(value, encoding, errors)))
    return pairs


def parse_qs(qs, keep_blank_values=False, strict_parsing=False, encoding='utf-8',
             errors='replace', max_num_fields=None, separator='&'):
    found = {}
    for name, value in parse_qsl(qs, keep_blank_values, strict_parsing, encoding, errors,
                                 max_num_fields, separator):
        found.setdefault(name, []).append(value)
    return found


__all__ = [
    "urlparse", "urlunparse", "urljoin", "urldefrag", "urlsplit", "urlunsplit", "urlencode", "parse_qs",
    "parse_qsl", "quote", "quote_plus", "unquote", "unquote_plus", "unquote_to_bytes", "ParseResult", "SplitResult",
]

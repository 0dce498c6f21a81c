# The headers of a request or an answer: names in any case, in their order.


class Headers:
    def __init__(self):
        self._items = []

    def add_header(self, name, value):
        self._items.append((name, value))

    def __len__(self):
        return len(self._items)

    def __iter__(self):
        return iter(self.keys())

    def __contains__(self, name):
        return self.get(name) is not None

    def __getitem__(self, name):
        return self.get(name)

    def __setitem__(self, name, value):
        self._items.append((name, value))

    def __delitem__(self, name):
        name = name.lower()
        self._items = [item for item in self._items if item[0].lower() != name]

    def __str__(self):
        return ''.join(['%s: %s\n' % item for item in self._items]) + '\n'

    as_string = __str__

    def get(self, name, default=None):
        name = name.lower()
        for key, value in self._items:
            if key.lower() == name:
                return value
        return default

    def get_all(self, name, default=None):
        name = name.lower()
        return [value for key, value in self._items if key.lower() == name] or default

    def keys(self):
        return [key for key, _ in self._items]

    def values(self):
        return [value for _, value in self._items]

    def items(self):
        return list(self._items)

    def get_content_type(self):
        kind = self.get('content-type')
        return 'text/plain' if kind is None else kind.partition(';')[0].strip().lower()

    def get_content_charset(self, default=None):
        for part in (self.get('content-type') or '').split(';')[1:]:
            name, _, value = part.strip().partition('=')
            if name.lower() == 'charset':
                return value.strip('"').lower()
        return default


def read_headers(stream):
    """Up to the empty line behind them."""
    headers = Headers()
    while True:
        line = stream.readline(65537).decode('iso-8859-1').rstrip('\r\n')
        if not line:
            return headers
        name, colon, value = line.partition(':')
        if colon:
            headers.add_header(name.strip(), value.strip())

import _net
from collections import namedtuple

EVENT_READ = 1
EVENT_WRITE = 2

SelectorKey = namedtuple('SelectorKey', ['fileobj', 'fd', 'events', 'data'])


class _Map:
    """The registered keys, found by their file objects."""

    def __init__(self, selector):
        self._selector = selector

    def __len__(self):
        return len(self._selector._keys)

    def __getitem__(self, fileobj):
        return self._selector._key(fileobj)

    def __contains__(self, fileobj):
        return self.get(fileobj) is not None

    def __iter__(self):
        return iter([key.fileobj for key in self._selector._keys.values()])

    def get(self, fileobj, default=None):
        try:
            return self._selector._key(fileobj)
        except KeyError:
            return default

    def keys(self):
        return list(self)

    def values(self):
        return list(self._selector._keys.values())

    def items(self):
        return [(key.fileobj, key) for key in self._selector._keys.values()]


class BaseSelector:
    _blocks = True

    def __init__(self):
        self._keys = {}
        self._map = _Map(self)

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def _number(self, fileobj):
        try:
            return _net.descriptor(fileobj)
        except TypeError:
            raise ValueError('Invalid file object: %r' % (fileobj,)) from None
        except ValueError:
            # Closed meanwhile: it is known by what it was.
            for key in self._keys.values():
                if key.fileobj is fileobj:
                    return key.fd
            raise ValueError('Invalid file descriptor: -1') from None

    def _key(self, fileobj):
        if self._map is None:
            raise RuntimeError('Selector is closed')
        try:
            return self._keys[self._number(fileobj)]
        except KeyError:
            raise KeyError('%r is not registered' % (fileobj,)) from None

    def register(self, fileobj, events, data=None):
        if not events or events & ~(EVENT_READ | EVENT_WRITE):
            raise ValueError('Invalid events: %r' % (events,))
        key = SelectorKey(fileobj, self._number(fileobj), events, data)
        if key.fd in self._keys:
            raise KeyError('%r (FD %d) is already registered' % (fileobj, key.fd))
        self._keys[key.fd] = key
        return key

    def unregister(self, fileobj):
        number = self._number(fileobj)
        if number not in self._keys:
            raise KeyError('%r is not registered' % (fileobj,))
        return self._keys.pop(number)

    def modify(self, fileobj, events, data=None):
        key = self._key(fileobj)
        if not events or events & ~(EVENT_READ | EVENT_WRITE):
            raise ValueError('Invalid events: %r' % (events,))
        key = SelectorKey(key.fileobj, key.fd, events, data)
        self._keys[key.fd] = key
        return key

    def select(self, timeout=None):
        readers = [key.fd for key in self._keys.values() if key.events & EVENT_READ]
        writers = [key.fd for key in self._keys.values() if key.events & EVENT_WRITE]
        reads, writes = _net.wait_for_files(readers, writers,
                                            -1 if timeout is None else max(timeout, 0),
                                            self._blocks)
        found = []
        for key in list(self._keys.values()):
            events = ((EVENT_READ if key.fd in reads else 0)
                      | (EVENT_WRITE if key.fd in writes else 0)) & key.events
            if events:
                found.append((key, events))
        return found

    def get_key(self, fileobj):
        return self._key(fileobj)

    def get_map(self):
        return self._map

    def close(self):
        self._keys.clear()
        self._map = None


class SelectSelector(BaseSelector):
    pass


class PollSelector(BaseSelector):
    pass


class EpollSelector(BaseSelector):
    pass


DefaultSelector = EpollSelector

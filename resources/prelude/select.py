import _net

error = OSError

POLLIN = 1
POLLPRI = 2
POLLOUT = 4
POLLERR = 8
POLLHUP = 16
POLLNVAL = 32
EPOLLIN = 1
EPOLLPRI = 2
EPOLLOUT = 4
EPOLLERR = 8
EPOLLHUP = 16
EPOLLRDHUP = 0x2000
EPOLLONESHOT = 1 << 30
EPOLLET = 1 << 31


def _select(rlist, wlist, xlist, timeout=None, blocks=True):
    if timeout is not None and timeout < 0:
        raise ValueError('timeout must be non-negative')
    readers = [(_net.descriptor(each), each) for each in rlist]
    writers = [(_net.descriptor(each), each) for each in wlist]
    for each in xlist:
        _net.descriptor(each)
    reads, writes = _net.wait_for_files([number for number, _ in readers],
                                        [number for number, _ in writers],
                              -1 if timeout is None else timeout, blocks)
    return ([each for number, each in readers if number in reads],
            [each for number, each in writers if number in writes], [])


class _Builtin:
    # Called as a function; shows itself as what it is in CPython.
    def __init__(self, function, name):
        self._function = function
        self.__name__ = self.__qualname__ = name
        self.__module__ = "select"

    def __call__(self, *args, **kwargs):
        return self._function(*args, **kwargs)

    def __repr__(self):
        return "<built-in function %s>" % self.__name__


select = _Builtin(_select, "select")


class _Poll:
    """What poll and epoll have in common: events by descriptor."""

    _blocks = True

    def __init__(self):
        self._events = {}

    def register(self, fd, eventmask=POLLIN | POLLPRI | POLLOUT):
        self._events[_net.descriptor(fd)] = eventmask

    def modify(self, fd, eventmask):
        number = _net.descriptor(fd)
        if number not in self._events:
            raise FileNotFoundError(2, 'No such file or directory')
        self._events[number] = eventmask

    def unregister(self, fd):
        del self._events[_net.descriptor(fd)]

    def _wait(self, seconds):
        readers = [number for number, mask in self._events.items() if mask & POLLIN]
        writers = [number for number, mask in self._events.items() if mask & POLLOUT]
        reads, writes = _net.wait_for_files(readers, writers, seconds, self._blocks)
        found = []
        for number in self._events:
            events = (POLLIN if number in reads else 0) | (POLLOUT if number in writes else 0)
            if events:
                found.append((number % _net.PIPE, events))
        return found


class _PollObject(_Poll):
    def poll(self, timeout=None):
        return self._wait(-1 if timeout is None or timeout < 0 else timeout / 1000)


def poll():
    return _PollObject()


class epoll(_Poll):
    def __init__(self, sizehint=-1, flags=0):
        _Poll.__init__(self)
        self.closed = False

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def close(self):
        self.closed = True

    def register(self, fd, eventmask=EPOLLIN | EPOLLPRI | EPOLLOUT):
        if _net.descriptor(fd) in self._events:
            raise FileExistsError(17, 'File exists')
        _Poll.register(self, fd, eventmask)

    def unregister(self, fd):
        if _net.descriptor(fd) not in self._events:
            raise FileNotFoundError(2, 'No such file or directory')
        _Poll.unregister(self, fd)

    def poll(self, timeout=None, maxevents=-1):
        found = self._wait(-1 if timeout is None or timeout < 0 else timeout)
        for number, _ in found:
            number = _net.descriptor(number)
            if self._events[number] & EPOLLONESHOT:
                self._events[number] = 0
        return found[:maxevents] if maxevents > 0 else found

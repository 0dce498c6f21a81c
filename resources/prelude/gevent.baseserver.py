"""What servers have in common: a socket, a greenlet that takes what comes, and a handler."""

from gevent import socket as _socket
from gevent.event import Event
from gevent.greenlet import Greenlet, spawn
from gevent.hub import get_hub
from gevent.pool import Pool


def parse_address(address):
    """(family, (host, port)) of ("host", port), "host:port", ":port" or a port."""
    if isinstance(address, tuple):
        return _socket.AF_INET, address
    if isinstance(address, int):
        return _socket.AF_INET, ("", address)
    if isinstance(address, str):
        host, colon, port = address.rpartition(":")
        if not port.isdigit():
            raise ValueError("Failed to parse address %r: ValueError" % (address,))
        return _socket.AF_INET, (host, int(port))
    raise TypeError("Expected tuple or string, got %s" % type(address))


class BaseServer:
    """listener: an address, or a socket that listens. handle(socket, address) runs in a greenlet
    of its own for each connection; spawn limits how many: a number or a Pool."""

    min_delay = 0.01
    stop_timeout = 1

    def __init__(self, listener, handle=None, spawn="default"):
        self._stop_event = Event()
        self._stop_event.set()
        self._accepter = None
        self.pool = None
        self.started_once = False
        if hasattr(listener, "accept") or hasattr(listener, "recvfrom"):
            self.socket = listener
            self.address = listener.getsockname()
            self.family = listener.family
        else:
            self.family, self.address = parse_address(listener)
        if handle is not None:
            self.handle = handle
        self.set_spawn(spawn)

    def set_spawn(self, spawn_or_size):
        if spawn_or_size == "default":
            self._spawn = Greenlet.spawn
        elif hasattr(spawn_or_size, "spawn"):
            self.pool = spawn_or_size
            self._spawn = self.pool.spawn
        elif spawn_or_size == "raw":
            self._spawn = spawn
        elif isinstance(spawn_or_size, int):
            self.pool = Pool(spawn_or_size)
            self._spawn = self.pool.spawn
        else:
            self._spawn = spawn_or_size

    @property
    def started(self):
        return not self._stop_event.is_set()

    @property
    def closed(self):
        return not hasattr(self, "socket")

    @property
    def server_host(self):
        return self.address[0] if isinstance(self.address, tuple) else None

    @property
    def server_port(self):
        return self.address[1] if isinstance(self.address, tuple) else None

    def init_socket(self):
        """Make the socket, unless there is one."""

    def start(self):
        """Begin to take connections; comes back at once."""
        self.init_socket()
        self._stop_event.clear()
        try:
            self.start_accepting()
        except BaseException:
            self.close()
            raise

    def start_accepting(self):
        if self._accepter is None:
            self._accepter = spawn(self._take_all)

    def stop_accepting(self):
        if self._accepter is not None:
            self._accepter.kill(block=False)
            self._accepter = None

    def close(self):
        """Take no more connections."""
        self._stop_event.set()
        self.stop_accepting()
        if hasattr(self, "socket"):
            self.socket.close()
            del self.socket

    def stop(self, timeout=None):
        """Take no more connections, and give those of the pool so many seconds to end."""
        self.close()
        if timeout is None:
            timeout = self.stop_timeout
        if self.pool is not None:
            self.pool.join(timeout=timeout)
            self.pool.kill(block=True, timeout=1)

    def serve_forever(self, stop_timeout=None):
        """Take connections until somebody calls stop()."""
        if not self.started:
            self.start()
        try:
            self._stop_event.wait()
        finally:
            spawn(self.stop, timeout=stop_timeout).join()

    def is_fatal_error(self, error):
        return error.errno in (9, 22, 88)

    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        self.stop()

    def __repr__(self):
        return "<%s at %s %s>" % (type(self).__name__, hex(id(self)), self._info())

    def _info(self):
        text = "address=%s" % (self.address,)
        handle = self.__dict__.get("handle")
        return text if handle is None else "%s handle=%r" % (text, handle)

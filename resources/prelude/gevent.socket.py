"""The names of the socket module, with sockets that let the other greenlets run."""

from socket import *
from socket import (_GLOBAL_DEFAULT_TIMEOUT, error, gaierror, gethostbyaddr, gethostbyname,
                    gethostbyname_ex, gethostname, getaddrinfo, getfqdn, getnameinfo,
                    getservbyname, getservbyport, herror, timeout)
from gevent._socket3 import SocketType, create_connection, create_server, socket, socketpair
from gevent.hub import get_hub


def wait_read(fileno, timeout=None, timeout_exc=None):
    """Wait until there is something to read."""
    _wait([fileno], [], timeout, timeout_exc)


def wait_write(fileno, timeout=None, timeout_exc=None, event=None):
    """Wait until there is room to write."""
    _wait([], [fileno], timeout, timeout_exc)


def wait_readwrite(fileno, timeout=None, timeout_exc=None, event=None):
    _wait([fileno], [fileno], timeout, timeout_exc)


def _wait(readers, writers, seconds, failure):
    import _net
    readable, writable = _net.wait(readers, writers, -1 if seconds is None else seconds, None,
                                   False)
    if not readable and not writable:
        raise failure or timeout("timed out")

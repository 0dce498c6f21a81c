"""Sockets whose waiting lets the other greenlets run."""

import socket as _socket


_OwnSocket = _socket.socket


class socket(_OwnSocket):
    """As socket.socket, but who waits for it holds up nobody else."""

    def __init__(self, family=-1, type=-1, proto=-1, fileno=None):
        _OwnSocket.__init__(self, family, type, proto, fileno)
        self._cooperate()

    def accept(self):
        connection, address = _OwnSocket.accept(self)
        connection._cooperate()
        return connection, address


SocketType = socket
_own_socketpair = _socket.socketpair


def socketpair(family=None, type=_socket.SOCK_STREAM, proto=0):
    pair = _own_socketpair(family, type, proto)
    for end in pair:
        end._cooperate()
    return pair


def create_connection(address, timeout=_socket._GLOBAL_DEFAULT_TIMEOUT, source_address=None):
    host, port = address
    made = socket()
    try:
        if timeout is not _socket._GLOBAL_DEFAULT_TIMEOUT:
            made.settimeout(timeout)
        if source_address:
            made.bind(source_address)
        made.connect((_socket.gethostbyname(host), port))
        return made
    except BaseException:
        made.close()
        raise


def create_server(address, **options):
    made = socket()
    try:
        made.setsockopt(_socket.SOL_SOCKET, _socket.SO_REUSEADDR, 1)
        made.bind(address)
        made.listen(options.get("backlog") or 128)
        return made
    except BaseException:
        made.close()
        raise

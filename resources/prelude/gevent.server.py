"""Servers for streams and datagrams; each connection is handled by a greenlet."""

from gevent import socket as _socket
from gevent.baseserver import BaseServer


class StreamServer(BaseServer):
    """A TCP server: handle(socket, address) is called for each connection; the socket is closed
    when it has ended."""

    backlog = 256
    reuse_addr = 1

    def __init__(self, listener, handle=None, backlog=None, spawn="default", **ssl_args):
        if ssl_args:
            raise NotImplementedError("encrypted connections (ssl) are not there in Interleave")
        BaseServer.__init__(self, listener, handle, spawn)
        if backlog is not None:
            self.backlog = backlog

    def init_socket(self):
        if not hasattr(self, "socket"):
            self.socket = _socket.socket()
            self.socket.setsockopt(_socket.SOL_SOCKET, _socket.SO_REUSEADDR, self.reuse_addr)
            try:
                self.socket.bind(self.address)
            except OSError as error:
                raise type(error)(error.errno, "%s: %r" % (error.strerror, self.address)) from None
            self.socket.listen(self.backlog)
        self.address = self.socket.getsockname()

    def _take_all(self):
        while True:
            if self.pool is not None:
                self.pool.wait_available()
            client, address = self.socket.accept()
            self._spawn(self._handle, client, address)

    def _handle(self, client, address):
        try:
            self.handle(client, address)
        finally:
            client.close()


class DatagramServer(BaseServer):
    """A UDP server: handle(data, address) is called for each datagram."""

    reuse_addr = 1

    def init_socket(self):
        if not hasattr(self, "socket"):
            self.socket = _socket.socket(type=_socket.SOCK_DGRAM)
            self.socket.setsockopt(_socket.SOL_SOCKET, _socket.SO_REUSEADDR, self.reuse_addr)
            self.socket.bind(self.address)
        self.address = self.socket.getsockname()

    def _take_all(self):
        while True:
            data, address = self.socket.recvfrom(8192)
            self._spawn(self.handle, data, address)

    def sendto(self, *args):
        return self.socket.sendto(*args)

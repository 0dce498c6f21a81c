"""Protocols: what is told of a connection. A program's own are subclasses."""


class BaseProtocol:
    """What all protocols are told."""

    def connection_made(self, transport):
        """The connection is there."""

    def connection_lost(self, exc):
        """It is over: exc is None when it was closed, here or there."""

    def pause_writing(self):
        """The transport's buffer is full."""

    def resume_writing(self):
        """The transport's buffer has room."""


class Protocol(BaseProtocol):
    """Of a stream."""

    def data_received(self, data):
        """Bytes have come."""

    def eof_received(self):
        """The other side sends no more. True keeps this side open."""


class BufferedProtocol(BaseProtocol):
    """Of a stream, with a buffer of its own."""

    def get_buffer(self, sizehint):
        """A buffer to put bytes into."""

    def buffer_updated(self, nbytes):
        """So many bytes are in it."""

    def eof_received(self):
        """The other side sends no more."""


class DatagramProtocol(BaseProtocol):
    """Of datagrams."""

    def datagram_received(self, data, addr):
        """A datagram has come."""

    def error_received(self, exc):
        """Sending or receiving has failed."""


class SubprocessProtocol(BaseProtocol):
    """Of another program."""

    def pipe_data_received(self, fd, data):
        """It has written."""

    def pipe_connection_lost(self, fd, exc):
        """One of its pipes is closed."""

    def process_exited(self):
        """It has ended."""

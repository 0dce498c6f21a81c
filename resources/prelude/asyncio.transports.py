"""Transports: what a protocol writes to. They buffer what the network does not take at once."""

import _deque
import socket

_HIGH = 65536


class BaseTransport:
    """What all transports have."""

    def __init__(self, extra=None):
        self._extra = {} if extra is None else extra

    def get_extra_info(self, name, default=None):
        """"peername", "sockname" or "socket"."""
        return self._extra.get(name, default)


class ReadTransport(BaseTransport):
    """Reading can be paused."""


class WriteTransport(BaseTransport):
    """Writing is buffered."""


class Transport(ReadTransport, WriteTransport):
    """Both."""


class DatagramTransport(BaseTransport):
    """Datagrams are sent whole."""


class _SocketTransport(Transport):
    # What transports of streams and of datagrams have in common.
    def __init__(self, loop, sock, protocol, server):
        Transport.__init__(self, {"socket": sock, "sockname": _name(sock.getsockname)})
        self._loop = loop
        self._sock = sock
        self._fd = sock.fileno()
        self._protocol = protocol
        self._server = server
        self._lost = 0              # errors while it was closing
        self._closing = False
        self._high = _HIGH
        self._low = _HIGH // 4
        self._writing_paused = False
        if server is not None:
            server._attach()
        loop._transports[self._fd] = self
        # What streams do with it is asyncio's own work, what other protocols do the program's.
        self._own = getattr(protocol, "_asyncio_own", False)

    def _soon(self, callback, *args):
        if self._own:
            self._loop._soon(callback, *args)
        else:
            self._loop.call_soon(callback, *args)

    def _listen_to(self):
        if not self._closing:
            self._loop._add_reader(self._fd, self._own, self._read_ready)

    def set_protocol(self, protocol):
        self._protocol = protocol
        self._own = getattr(protocol, "_asyncio_own", False)

    def get_protocol(self):
        return self._protocol

    def is_closing(self):
        return self._closing

    def close(self):
        """Close it once all that was written has gone."""
        if self._closing:
            return
        self._closing = True
        self._loop._remove_reader(self._fd)
        if not self.get_write_buffer_size():
            self._lost += 1
            self._loop._remove_writer(self._fd)
            self._soon(self._end, None)

    def abort(self):
        """Close it at once."""
        self._force_close(None)

    def _fatal(self, error, message):
        if not isinstance(error, OSError):
            self._loop.call_exception_handler({"message": message, "exception": error,
                                               "transport": self, "protocol": self._protocol})
        self._force_close(error)

    def _force_close(self, error):
        if self._lost:
            return
        self._clear()
        self._loop._remove_writer(self._fd)
        if not self._closing:
            self._closing = True
            self._loop._remove_reader(self._fd)
        self._lost += 1
        self._soon(self._end, error)

    def _end(self, error):
        try:
            self._protocol.connection_lost(error)
        finally:
            self._sock.close()
            self._loop._transports.pop(self._fd, None)
            self._protocol = None
            server = self._server
            if server is not None:
                self._server = None
                server._detach()

    # Flow control

    def set_write_buffer_limits(self, high=None, low=None):
        if high is None:
            high = _HIGH if low is None else 4 * low
        if low is None:
            low = high // 4
        if not high >= low >= 0:
            raise ValueError("high (%r) must be >= low (%r) must be >= 0" % (high, low))
        self._high = high
        self._low = low
        self._pause_if_full()

    def get_write_buffer_limits(self):
        return (self._low, self._high)

    def _pause_if_full(self):
        if self.get_write_buffer_size() > self._high and not self._writing_paused:
            self._writing_paused = True
            self._protocol.pause_writing()

    def _resume_if_room(self):
        if self._writing_paused and self.get_write_buffer_size() <= self._low:
            self._writing_paused = False
            self._protocol.resume_writing()


def _name(ask):
    try:
        return ask()
    except OSError:
        return None


class _SelectorSocketTransport(_SocketTransport):
    """A stream's."""

    def __init__(self, loop, sock, protocol, waiter=None, server=None):
        self._buffer = b""
        self._eof = False
        self._paused = False
        _SocketTransport.__init__(self, loop, sock, protocol, server)
        self._extra["peername"] = _name(sock.getpeername)
        self._soon(protocol.connection_made, self)
        loop._soon(self._listen_to)
        if waiter is not None:
            loop._soon(_set_result, waiter)

    # Reading

    def is_reading(self):
        return not self._closing and not self._paused

    def pause_reading(self):
        if self._closing or self._paused:
            return
        self._paused = True
        self._loop._remove_reader(self._fd)

    def resume_reading(self):
        if self._closing or not self._paused:
            return
        self._paused = False
        self._listen_to()

    def _read_ready(self):
        if self._lost:
            return
        try:
            data = self._sock.recv(262144)
        except BlockingIOError:
            return
        except OSError as error:
            self._fatal(error, "Fatal read error on socket transport")
            return
        if not data:
            self._other_side_ended()
            return
        try:
            if hasattr(self._protocol, "buffer_updated"):
                self._feed(data)
            else:
                self._protocol.data_received(data)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            self._fatal(error, "Fatal error: protocol.data_received() call failed.")

    def _feed(self, data):
        while data:
            buffer = self._protocol.get_buffer(len(data))
            size = min(len(buffer), len(data))
            buffer[:size] = data[:size]
            self._protocol.buffer_updated(size)
            data = data[size:]

    def _other_side_ended(self):
        try:
            stays_open = self._protocol.eof_received()
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            self._fatal(error, "Fatal error: protocol.eof_received() call failed.")
            return
        if stays_open:
            self._loop._remove_reader(self._fd)
        else:
            self.close()

    # Writing

    def write(self, data):
        """Send it, now or as soon as the network takes it."""
        if not isinstance(data, (bytes, bytearray)):
            raise TypeError("data argument must be a bytes-like object, not %r"
                            % type(data).__name__)
        if self._eof:
            raise RuntimeError("Cannot call write() after write_eof()")
        if not data:
            return
        if self._lost:
            self._lost += 1
            return
        data = bytes(data)
        if not self._buffer:
            try:
                sent = self._sock.send(data)
            except BlockingIOError:
                sent = 0
            except OSError as error:
                self._fatal(error, "Fatal write error on socket transport")
                return
            data = data[sent:]
            if not data:
                return
            self._loop._add_writer(self._fd, self._own, self._write_ready)
        self._buffer += data
        self._pause_if_full()

    def writelines(self, list_of_data):
        self.write(b"".join(list_of_data))

    def _write_ready(self):
        if self._lost:
            return
        try:
            sent = self._sock.send(self._buffer)
        except BlockingIOError:
            return
        except OSError as error:
            self._loop._remove_writer(self._fd)
            self._buffer = b""
            self._fatal(error, "Fatal write error on socket transport")
            return
        self._buffer = self._buffer[sent:]
        self._resume_if_room()
        if not self._buffer:
            self._loop._remove_writer(self._fd)
            if self._closing:
                self._end(None)
            elif self._eof:
                self._sock.shutdown(socket.SHUT_WR)

    def can_write_eof(self):
        return True

    def write_eof(self):
        """Send no more; what comes in still does."""
        if self._closing or self._eof:
            return
        self._eof = True
        if not self._buffer:
            self._sock.shutdown(socket.SHUT_WR)

    def get_write_buffer_size(self):
        return len(self._buffer)

    def _clear(self):
        self._buffer = b""

    def __repr__(self):
        info = [type(self).__name__]
        if self._protocol is None:
            info.append("closed")
        elif self._closing:
            info.append("closing")
        info.append("fd=%s" % self._fd)
        return "<%s>" % " ".join(info)


class _SelectorDatagramTransport(_SocketTransport, DatagramTransport):
    """A datagram socket's."""

    def __init__(self, loop, sock, protocol, address=None, waiter=None):
        self._buffer = _deque.deque()
        self._address = address
        _SocketTransport.__init__(self, loop, sock, protocol, None)
        if address is not None:
            self._extra["peername"] = address
        self._soon(protocol.connection_made, self)
        loop._soon(self._listen_to)
        if waiter is not None:
            loop._soon(_set_result, waiter)

    def _read_ready(self):
        if self._lost:
            return
        try:
            data, address = self._sock.recvfrom(262144)
        except BlockingIOError:
            pass
        except OSError as error:
            self._protocol.error_received(error)
        else:
            self._protocol.datagram_received(data, address)

    def sendto(self, data, addr=None):
        """Send a datagram: to addr, or to where it is connected to."""
        if not isinstance(data, (bytes, bytearray)):
            raise TypeError("data argument must be a bytes-like object, not %r"
                            % type(data).__name__)
        if not data:
            return
        if self._address:
            if addr not in (None, self._address):
                raise ValueError("Invalid address: must be None or %s" % (self._address,))
            addr = self._address
        if self._lost and self._address:
            self._lost += 1
            return
        if not self._buffer:
            if self._send(data, addr):
                return
            self._loop._add_writer(self._fd, self._own, self._write_ready)
        self._buffer.append((bytes(data), addr))
        self._pause_if_full()

    def _send(self, data, addr):
        # False: not yet.
        try:
            if self._address:
                self._sock.send(data)
            else:
                self._sock.sendto(data, addr)
        except BlockingIOError:
            return False
        except OSError as error:
            self._protocol.error_received(error)
        return True

    def _write_ready(self):
        while self._buffer:
            data, addr = self._buffer[0]
            if not self._send(data, addr):
                break
            self._buffer.popleft()
        self._resume_if_room()
        if not self._buffer:
            self._loop._remove_writer(self._fd)
            if self._closing:
                self._end(None)

    def get_write_buffer_size(self):
        return sum([len(data) for data, addr in self._buffer])

    def _clear(self):
        self._buffer.clear()


def _set_result(future):
    if not future.cancelled():
        future.set_result(None)

"""Sockets that are looked at in turn: each has an object whose handle_...() methods are called when something happens."""

import errno
import select
import socket
import sys
import time

_m_warn(DeprecationWarning, "The asyncore module is deprecated and will be removed in Python 3.12."
        " The recommended replacement is asyncio")

socket_map = {}     # file number: dispatcher, of all that are open
_GONE = (errno.ECONNRESET, errno.ENOTCONN, errno.ESHUTDOWN, errno.ECONNABORTED, errno.EPIPE, errno.EBADF)
_LATER = (errno.EINPROGRESS, errno.EALREADY, errno.EWOULDBLOCK)


class ExitNow(Exception):
    """Raised in a handler, it leaves loop()."""


def _guarded(channel, event):
    try:
        event()
    except (ExitNow, KeyboardInterrupt, SystemExit):
        raise
    except BaseException:
        channel.handle_error()


def read(obj):
    _guarded(obj, obj.handle_read_event)


def write(obj):
    _guarded(obj, obj.handle_write_event)


def _wanted(channels):
    # What each of them waits for: (file number, to read, to write).
    for number, channel in list(channels.items()):
        reads = channel.readable()
        writes = channel.writable() and not channel.accepting
        if reads or writes:
            yield number, reads, writes


def poll(timeout=0.0, map=None):
    """One look at all of them; waits so long for something to happen."""
    channels = socket_map if map is None else map
    if not channels:
        return
    wanted = list(_wanted(channels))
    if not wanted:
        time.sleep(timeout)
        return
    ready = select.select([number for number, reads, writes in wanted if reads],
                          [number for number, reads, writes in wanted if writes],
                          [number for number, reads, writes in wanted], timeout)
    for numbers, event in zip(ready, ("handle_read_event", "handle_write_event", "handle_expt_event")):
        for number in numbers:
            if number in channels:
                _guarded(channels[number], getattr(channels[number], event))


def poll2(timeout=0.0, map=None):
    """The same, with select.poll()."""
    channels = socket_map if map is None else map
    poller = select.poll()
    for number, reads, writes in _wanted(channels):
        poller.register(number, (select.POLLIN | select.POLLPRI if reads else 0) | (select.POLLOUT if writes else 0))
    for number, flags in poller.poll(None if timeout is None else int(timeout * 1000)):
        if number in channels:
            readwrite(channels[number], flags)


poll3 = poll2


def readwrite(obj, flags):
    def events():
        if flags & select.POLLIN:
            obj.handle_read_event()
        if flags & select.POLLOUT:
            obj.handle_write_event()
        if flags & select.POLLPRI:
            obj.handle_expt_event()
        if flags & (select.POLLHUP | select.POLLERR | select.POLLNVAL):
            obj.handle_close()

    def unless_gone():
        try:
            events()
        except OSError as error:
            if error.errno not in _GONE:
                raise
            obj.handle_close()
    _guarded(obj, unless_gone)


def loop(timeout=30.0, use_poll=False, map=None, count=None):
    """Look again and again, until none is open any more; at most `count` times."""
    channels = socket_map if map is None else map
    look = poll2 if use_poll else poll
    while channels and (count is None or count > 0):
        look(timeout, channels)
        if count is not None:
            count -= 1


def close_all(map=None, ignore_all=False):
    channels = socket_map if map is None else map
    for channel in list(channels.values()):
        try:
            channel.close()
        except OSError as error:
            if error.errno != errno.EBADF and not ignore_all:
                raise
        except (ExitNow, KeyboardInterrupt, SystemExit):
            raise
        except BaseException:
            if not ignore_all:
                raise
    channels.clear()


class dispatcher:
    """A socket and what is done when something happens to it. A program overrides handle_read() and its like."""

    debug = False
    connected = False
    accepting = False
    connecting = False
    closing = False
    addr = None
    ignore_log_types = frozenset({"warning"})

    def __init__(self, sock=None, map=None):
        self._map = socket_map if map is None else map
        self._fileno = None
        self.socket = None
        if sock:
            sock.setblocking(False)
            self.set_socket(sock, map)
            self.connected = True
            try:
                self.addr = sock.getpeername()
            except OSError as error:
                if error.errno not in (errno.ENOTCONN, errno.EINVAL):
                    self.del_channel(map)
                    raise
                self.connected = False

    def __repr__(self):
        words = [type(self).__module__ + "." + type(self).__qualname__]
        if self.accepting and self.addr:
            words.append("listening")
        elif self.connected:
            words.append("connected")
        if self.addr is not None:
            plain = isinstance(self.addr, tuple) and len(self.addr) == 2
            words.append("%s:%d" % self.addr if plain else repr(self.addr))
        return "<%s at %#x>" % (" ".join(words), id(self))

    def add_channel(self, map=None):
        (self._map if map is None else map)[self._fileno] = self

    def del_channel(self, map=None):
        (self._map if map is None else map).pop(self._fileno, None)
        self._fileno = None

    def create_socket(self, family=socket.AF_INET, type=socket.SOCK_STREAM):
        self.family_and_type = family, type
        made = socket.socket(family, type)
        made.setblocking(False)
        self.set_socket(made)

    def set_socket(self, sock, map=None):
        self.socket = sock
        self._fileno = sock.fileno()
        self.add_channel(map)

    def set_reuse_addr(self):
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)

    # What it waits for.

    def readable(self):
        return True

    def writable(self):
        return True

    # What is done with the socket.

    def listen(self, num):
        self.accepting = True
        return self.socket.listen(num)

    def bind(self, addr):
        self.addr = addr
        return self.socket.bind(addr)

    def connect(self, address):
        self.connected = False
        self.connecting = True
        code = self.socket.connect_ex(address)
        if code not in _LATER and code not in (0, errno.EISCONN):
            raise OSError(code, errno.errorcode[code])
        self.addr = address
        if code not in _LATER:
            self.handle_connect_event()

    def accept(self):
        try:
            return self.socket.accept()
        except OSError as error:
            if error.errno not in (errno.EWOULDBLOCK, errno.ECONNABORTED):
                raise
            return None

    def send(self, data):
        try:
            return self.socket.send(data)
        except OSError as error:
            if error.errno in _GONE:
                self.handle_close()
            elif error.errno != errno.EWOULDBLOCK:
                raise
            return 0

    def recv(self, buffer_size):
        try:
            data = self.socket.recv(buffer_size)
        except OSError as error:
            if error.errno not in _GONE:
                raise
            data = b""
        if not data:
            self.handle_close()
        return data

    def close(self):
        self.connected = self.accepting = self.connecting = False
        self.del_channel()
        if self.socket is not None:
            self.socket.close()

    def log(self, message):
        sys.stderr.write("log: %s\n" % message)

    def log_info(self, message, type="info"):
        if type not in self.ignore_log_types:
            print("%s: %s" % (type, message))

    # What happens, and which method is for it.

    def _raise_what_went_wrong(self):
        code = self.socket.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
        if code:
            import os
            raise OSError(code, os.strerror(code))

    def handle_read_event(self):
        if self.accepting:
            self.handle_accept()
            return
        if not self.connected and self.connecting:
            self.handle_connect_event()
        self.handle_read()

    def handle_connect_event(self):
        self._raise_what_went_wrong()
        self.handle_connect()
        self.connected = True
        self.connecting = False

    def handle_write_event(self):
        if self.accepting:
            return
        if not self.connected and self.connecting:
            self.handle_connect_event()
        self.handle_write()

    def handle_expt_event(self):
        if self.socket.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR):
            self.handle_close()
        else:
            self.handle_expt()

    def handle_error(self):
        where, kind, error, text = compact_traceback()
        self.log_info("uncaptured python exception, closing channel %r (%s:%s %s)" % (self, kind, error, text), "error")
        self.handle_close()

    def handle_expt(self):
        self.log_info("unhandled incoming priority event", "warning")

    def handle_read(self):
        self.log_info("unhandled read event", "warning")

    def handle_write(self):
        self.log_info("unhandled write event", "warning")

    def handle_connect(self):
        self.log_info("unhandled connect event", "warning")

    def handle_accept(self):
        pair = self.accept()
        if pair is not None:
            self.handle_accepted(*pair)

    def handle_accepted(self, sock, addr):
        sock.close()
        self.log_info("unhandled accepted event", "warning")

    def handle_close(self):
        self.log_info("unhandled close event", "warning")
        self.close()


class dispatcher_with_send(dispatcher):
    """One that keeps what cannot be sent at once."""

    def __init__(self, sock=None, map=None):
        dispatcher.__init__(self, sock, map)
        self.out_buffer = b""

    def initiate_send(self):
        sent = dispatcher.send(self, self.out_buffer[:65536])
        self.out_buffer = self.out_buffer[sent:]

    def handle_write(self):
        self.initiate_send()

    def writable(self):
        return not self.connected or len(self.out_buffer)

    def send(self, data):
        if self.debug:
            self.log_info("sending %r" % (data,))
        self.out_buffer += data
        self.initiate_send()


def compact_traceback():
    """Of the exception that is handled: its innermost place, its type, itself, and all places in one line."""
    kind, error, traceback = sys.exc_info()
    if traceback is None:
        raise AssertionError("traceback does not exist")
    places = []
    while traceback is not None:
        code = traceback.tb_frame.f_code
        places.append((code.co_filename, code.co_name, str(traceback.tb_lineno)))
        traceback = traceback.tb_next
    return places[-1], kind, error, " ".join(["[%s|%s|%s]" % place for place in places])

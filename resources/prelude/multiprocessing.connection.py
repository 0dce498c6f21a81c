"""Connections between programs: messages over a socket, with a key that both sides must know."""

import _net
import _task
import hmac
import multiprocessing
import os
import pickle
import select
import socket
import tempfile
import time
from multiprocessing import AuthenticationError, BufferTooShort, Pipe

MESSAGE_LENGTH = 20
CHALLENGE = b"#CHALLENGE#"
WELCOME = b"#WELCOME#"
FAILURE = b"#FAILURE#"
families = ["AF_INET", "AF_UNIX"]
default_family = "AF_UNIX"
_names = 0


def arbitrary_address(family):
    """A place to listen at, for those who do not mind where."""
    global _names
    if family == "AF_INET":
        return ("localhost", 0)
    if family == "AF_UNIX":
        _names += 1
        return "%s/listener-%d-%d" % (tempfile.gettempdir(), os.getpid(), _names)
    raise ValueError("unrecognized family")


def address_type(address):
    """The family of an address."""
    if isinstance(address, tuple):
        return "AF_INET"
    if isinstance(address, str):
        return "AF_UNIX"
    raise ValueError("address type of %r unrecognized" % (address,))


class Connection:
    """One end: send() and recv() whole objects. The other end's closing is an EOFError."""

    def __init__(self, sock):
        self._sock = sock

    def _check(self):
        if self._sock is None:
            raise OSError("handle is closed")

    @property
    def closed(self):
        return self._sock is None

    @property
    def readable(self):
        return True

    @property
    def writable(self):
        return True

    def fileno(self):
        self._check()
        return self._sock.fileno()

    def close(self):
        if self._sock is not None:
            sock = self._sock
            self._sock = None
            sock.close()

    def send(self, obj):
        """Send an object; it is pickled."""
        self._check()
        self.send_bytes(pickle.dumps(obj))

    def recv(self):
        """The next object; waits for it."""
        return pickle.loads(self.recv_bytes())

    def send_bytes(self, buf, offset=0, size=None):
        """Send bytes as one message."""
        self._check()
        if offset < 0:
            raise ValueError("offset is negative")
        if len(buf) < offset:
            raise ValueError("buffer length < offset")
        data = bytes(buf[offset:] if size is None else buf[offset:offset + size])
        # Four bytes of length; a message that is too long for that says so, and has eight.
        if len(data) > 0x7fffffff:
            head = b"\xff\xff\xff\xff" + len(data).to_bytes(8, "big")
        else:
            head = len(data).to_bytes(4, "big")
        self._sock.sendall(head + data)

    def recv_bytes(self, maxlength=None):
        """The next message, as bytes."""
        self._check()
        if maxlength is not None and maxlength < 0:
            raise ValueError("negative maxlength")
        size = int.from_bytes(self._exactly(4, True), "big", signed=True)
        if size == -1:
            size = int.from_bytes(self._exactly(8), "big")
        if maxlength is not None and size > maxlength:
            self.close()
            raise OSError("bad message length")
        return self._exactly(size)

    def recv_bytes_into(self, buf, offset=0):
        data = self.recv_bytes()
        if len(buf) - offset < len(data):
            raise BufferTooShort(data)
        buf[offset:offset + len(data)] = data
        return len(data)

    def _exactly(self, size, may_end=False):
        data = b""
        while len(data) < size:
            more = self._sock.recv(size - len(data))
            if not more:
                if may_end and not data:
                    raise EOFError
                raise OSError("got end of file during message")
            data += more
        return data

    def poll(self, timeout=0.0):
        """Is there something to receive, or the end? Waits for it for timeout seconds."""
        self._check()
        ready = select.select([self._sock], [], [], timeout)[0]
        return bool(ready)

    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        self.close()

    def __repr__(self):
        return "<multiprocessing.connection.Connection object at %#x>" % id(self)


class Listener:
    """Listens; accept() gives a Connection. With an authkey only to those who know it."""

    def __init__(self, address=None, family=None, backlog=1, authkey=None):
        if authkey is not None and not isinstance(authkey, bytes):
            raise TypeError("authkey should be a byte string")
        if family is None:
            family = default_family if address is None else address_type(address)
        if address is None:
            address = arbitrary_address(family)
        self._authkey = authkey
        self._family = family
        self.last_accepted = None
        self._socket = socket.socket(getattr(socket, family))
        try:
            self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            self._socket.setblocking(True)
            self._socket.bind(address)
            self._socket.listen(backlog)
        except OSError:
            self._socket.close()
            raise
        self._address = self._socket.getsockname()

    @property
    def address(self):
        return self._address

    def accept(self):
        """Waits for somebody who connects."""
        if self._socket is None:
            raise OSError("listener is closed")
        sock, self.last_accepted = self._socket.accept()
        sock.setblocking(True)
        made = Connection(sock)
        if self._authkey is not None:
            deliver_challenge(made, self._authkey)
            answer_challenge(made, self._authkey)
        return made

    def close(self):
        if self._socket is None:
            return
        sock = self._socket
        self._socket = None
        sock.close()
        if self._family == "AF_UNIX" and os.path.exists(self._address):
            os.unlink(self._address)

    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        self.close()


def Client(address, family=None, authkey=None):
    """Connects to a Listener. Gives a Connection."""
    if authkey is not None and not isinstance(authkey, bytes):
        raise TypeError("authkey should be a byte string")
    family = family or address_type(address)
    sock = socket.socket(getattr(socket, family))
    sock.setblocking(True)
    try:
        sock.connect(address)
    except OSError:
        sock.close()
        raise
    made = Connection(sock)
    if authkey is not None:
        answer_challenge(made, authkey)
        deliver_challenge(made, authkey)
    return made


def deliver_challenge(connection, authkey):
    """Ask the other side for a proof that it knows the key."""
    if not isinstance(authkey, bytes):
        raise ValueError("Authkey must be bytes, not %s" % type(authkey))
    message = os.urandom(MESSAGE_LENGTH)
    connection.send_bytes(CHALLENGE + message)
    if connection.recv_bytes(256) == hmac.new(authkey, message, "md5").digest():
        connection.send_bytes(WELCOME)
    else:
        connection.send_bytes(FAILURE)
        raise AuthenticationError("digest received was wrong")


def answer_challenge(connection, authkey):
    """Prove to the other side that this one knows the key."""
    if not isinstance(authkey, bytes):
        raise ValueError("Authkey must be bytes, not %s" % type(authkey))
    message = connection.recv_bytes(256)
    assert message[:len(CHALLENGE)] == CHALLENGE, "message = %r" % message
    connection.send_bytes(hmac.new(authkey, message[len(CHALLENGE):], "md5").digest())
    if connection.recv_bytes(256) != WELCOME:
        raise AuthenticationError("digest sent was rejected")


def wait(object_list, timeout=None):
    """Those of connections, sockets and process sentinels that are ready; waits for the first."""
    end = None if timeout is None else time.monotonic() + timeout
    pause = 0.001
    while True:
        ready = [one for one in object_list if _is_ready(one)]
        left = None if end is None else end - time.monotonic()
        if ready or left is not None and left < 1e-9:
            return ready
        # Pipes, sockets and processes have no wait in common: they are looked at in turn.
        time.sleep(pause if left is None else min(pause, left))
        pause = min(2 * pause, 0.02)


def _is_ready(one):
    if isinstance(one, multiprocessing.Connection):
        return one.poll(0)
    if isinstance(one, int):
        return _task.ended(one)         # a process's sentinel
    return bool(_net.wait([_net.descriptor(one)], [], 0)[0])


__all__ = ["Client", "Listener", "Pipe", "wait"]

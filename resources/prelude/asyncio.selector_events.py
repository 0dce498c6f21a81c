"""A loop that waits for sockets, too: connections, servers and datagrams."""

import _loop
import _net
import os
import socket
from asyncio import events, futures
from asyncio.base_events import Server
from asyncio.transports import _SelectorDatagramTransport, _SelectorSocketTransport


class _UnixSelectorEventLoop(events.BaseEventLoop):
    """The loop of run() and new_event_loop()."""

    def __init__(self):
        events.BaseEventLoop.__init__(self)
        self._readers = {}          # descriptor: handle
        self._writers = {}
        self._watched = (self._scheduled, self._readers, self._writers)
        self._transports = {}       # descriptor: transport

    # Waiting

    def _idle(self, until):
        if not self._readers and not self._writers:
            events.BaseEventLoop._idle(self, until)
            return
        seconds = -1 if until is None else max(0.0, until - self.time())
        self._take(_net.wait(list(self._readers), list(self._writers), seconds, self._bell))

    def _look(self):
        if self._readers or self._writers:
            self._take(_net.wait(list(self._readers), list(self._writers), 0))

    def _take(self, come):
        readers, writers = come
        for number in readers:
            self._ready.append(self._readers[number])
        for number in writers:
            self._ready.append(self._writers[number])

    def _add_reader(self, number, own, callback, *args):
        handle = events.Handle(callback, args, self, own)
        handle._cause = 0
        if number in self._readers:
            self._readers[number].cancel()
        self._readers[number] = handle

    def _remove_reader(self, number):
        handle = self._readers.pop(number, None)
        if handle is not None:
            handle.cancel()
        return handle is not None

    def _add_writer(self, number, own, callback, *args):
        handle = events.Handle(callback, args, self, own)
        handle._cause = 0
        if number in self._writers:
            self._writers[number].cancel()
        self._writers[number] = handle

    def _remove_writer(self, number):
        handle = self._writers.pop(number, None)
        if handle is not None:
            handle.cancel()
        return handle is not None

    def add_reader(self, fd, callback, *args):
        """Call it whenever there is something to read."""
        self._check_no_transport(fd)
        self._add_reader(_net.descriptor(fd), False, callback, *args)

    def remove_reader(self, fd):
        self._check_no_transport(fd)
        return self._remove_reader(_net.descriptor(fd))

    def add_writer(self, fd, callback, *args):
        """Call it whenever there is room to write."""
        self._check_no_transport(fd)
        self._add_writer(_net.descriptor(fd), False, callback, *args)

    def remove_writer(self, fd):
        self._check_no_transport(fd)
        return self._remove_writer(_net.descriptor(fd))

    def _check_no_transport(self, fd):
        transport = self._transports.get(_net.descriptor(fd))
        if transport is not None and not transport.is_closing():
            raise RuntimeError("File descriptor %r is used by transport %r" % (fd, transport))

    def close(self):
        events.BaseEventLoop.close(self)
        self._readers.clear()
        self._writers.clear()

    # Plain sockets, awaited

    async def _ready_for(self, sock, reason, wait_for_reading):
        future = self.create_future()
        future._wait = (reason, sock, None, None, None)
        number = sock.fileno()
        if wait_for_reading:
            self._add_reader(number, True, futures.set_result_unless_cancelled, future, None)
        else:
            self._add_writer(number, True, futures.set_result_unless_cancelled, future, None)
        try:
            await future
        finally:
            if wait_for_reading:
                self._remove_reader(number)
            else:
                self._remove_writer(number)

    async def _try(self, sock, reason, wait_for_reading, call, *args):
        if sock.gettimeout() != 0:
            if self.get_debug():
                raise ValueError("the socket must be non-blocking")
        while True:
            try:
                return call(*args)
            except BlockingIOError:
                await self._ready_for(sock, reason, wait_for_reading)

    async def sock_recv(self, sock, n):
        return await self._try(sock, _loop.RECEIVE, True, sock.recv, n)

    async def sock_recv_into(self, sock, buf):
        return await self._try(sock, _loop.RECEIVE, True, sock.recv_into, buf)

    async def sock_recvfrom(self, sock, bufsize):
        return await self._try(sock, _loop.RECEIVE, True, sock.recvfrom, bufsize)

    async def sock_sendto(self, sock, data, address):
        return await self._try(sock, _loop.SEND, False, sock.sendto, data, address)

    async def sock_sendall(self, sock, data):
        data = bytes(data)
        while data:
            sent = await self._try(sock, _loop.SEND, False, sock.send, data)
            data = data[sent:]

    async def sock_accept(self, sock):
        connection, address = await self._try(sock, _loop.ACCEPT, True, sock.accept)
        connection.setblocking(False)
        return connection, address

    async def sock_connect(self, sock, address):
        number = sock.connect_ex(address)
        if number == 115:
            await self._ready_for(sock, _loop.CONNECT, False)
            number = sock.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
            if number:
                raise OSError(number, "Connect call failed %s" % (address,))
            sock.connect_ex(address)
        elif number:
            raise OSError(number, "Connect call failed %s" % (address,))

    # Names

    async def getaddrinfo(self, host, port, *, family=0, type=0, proto=0, flags=0):
        return socket.getaddrinfo(host, port, family, type, proto, flags)

    async def getnameinfo(self, sockaddr, flags=0):
        return socket.getnameinfo(sockaddr, flags)

    # Connections

    async def create_connection(self, protocol_factory, host=None, port=None, *, ssl=None,
                                family=0, proto=0, flags=0, sock=None, local_addr=None,
                                server_hostname=None, ssl_handshake_timeout=None,
                                ssl_shutdown_timeout=None, happy_eyeballs_delay=None,
                                interleave=None):
        """Connect. Gives (transport, protocol)."""
        _refuse_ssl(ssl)
        if host is not None or port is not None:
            if sock is not None:
                raise ValueError("host/port and sock can not be specified at the same time")
            sock = await self._connected(host, port, family, proto, flags, local_addr)
        elif sock is None:
            raise ValueError("host and port was not specified and no sock specified")
        sock.setblocking(False)
        return await self._transport(sock, protocol_factory)

    async def _connected(self, host, port, family, proto, flags, local_addr):
        problems = []
        for found in await self.getaddrinfo(host, port, family=family, type=1, proto=proto,
                                            flags=flags):
            sock = socket.socket(found[0], found[1], found[2])
            sock.setblocking(False)
            try:
                if local_addr is not None:
                    sock.bind(local_addr)
                await self.sock_connect(sock, found[4])
                return sock
            except OSError as problem:
                sock.close()
                problems.append(problem)
            except BaseException:
                sock.close()
                raise
        raise problems[0]

    async def _transport(self, sock, protocol_factory):
        protocol = protocol_factory()
        waiter = self.create_future()
        transport = _SelectorSocketTransport(self, sock, protocol, waiter)
        try:
            await waiter
        except BaseException:
            transport.close()
            raise
        return transport, protocol

    async def connect_accepted_socket(self, protocol_factory, sock, *, ssl=None,
                                      ssl_handshake_timeout=None, ssl_shutdown_timeout=None):
        _refuse_ssl(ssl)
        sock.setblocking(False)
        return await self._transport(sock, protocol_factory)

    async def create_server(self, protocol_factory, host=None, port=None, *, family=0, flags=1,
                            sock=None, backlog=100, ssl=None, reuse_address=None, reuse_port=None,
                            ssl_handshake_timeout=None, ssl_shutdown_timeout=None,
                            start_serving=True):
        """Listen; each connection gets a protocol of its own. Gives a Server."""
        _refuse_ssl(ssl)
        if host is None and port is None:
            if sock is None:
                raise ValueError("Neither host/port nor sock were specified")
            sockets = [sock]
        else:
            if sock is not None:
                raise ValueError("host/port and sock can not be specified at the same time")
            hosts = [host] if host is None or isinstance(host, str) else host
            sockets = []
            for one in hosts:
                address = (await self.getaddrinfo(one or "0.0.0.0", port, type=1))[0][4]
                sockets.append(self._bound(address, sockets, reuse_port))
        for one in sockets:
            one.setblocking(False)
        server = Server(self, sockets, protocol_factory, backlog)
        if start_serving:
            server._start()
            from asyncio.tasks import sleep
            await sleep(0)
        return server

    def _bound(self, address, others, reuse_port):
        sock = socket.socket()
        try:
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            if reuse_port:
                sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
            sock.bind(address)
        except OSError as problem:
            for one in others + [sock]:
                one.close()
            raise OSError(problem.errno, "error while attempting to bind on address %r: %s"
                          % (address, problem.strerror.lower())) from None
        return sock

    def _serve(self, protocol_factory, sock, server, backlog):
        # Asked again for each connection: the handle stays.
        self._add_reader(sock.fileno(), True, self._accept, protocol_factory, sock, server,
                         backlog)

    def _accept(self, protocol_factory, sock, server, backlog):
        for n in range(backlog):
            try:
                connection, address = sock.accept()
            except (BlockingIOError, ConnectionAbortedError):
                return
            connection.setblocking(False)
            self._soon(self._begin_connection, protocol_factory, connection, server)

    def _begin_connection(self, protocol_factory, connection, server):
        try:
            protocol = protocol_factory()
            _SelectorSocketTransport(self, connection, protocol, None, server)
        except Exception as error:
            self.call_exception_handler({"message": "Error on transport creation for incoming "
                                         "connection", "exception": error})

    async def create_unix_connection(self, protocol_factory, path=None, *, ssl=None, sock=None,
                                     server_hostname=None):
        """Connect to a socket file. Gives (transport, protocol)."""
        _refuse_ssl(ssl)
        if sock is None:
            if path is None:
                raise ValueError("no path and sock were specified")
            sock = socket.socket(socket.AF_UNIX)
            sock.setblocking(False)
            try:
                await self.sock_connect(sock, path)
            except BaseException:
                sock.close()
                raise
        return await self._transport(sock, protocol_factory)

    async def create_unix_server(self, protocol_factory, path=None, *, sock=None, backlog=100,
                                 ssl=None, start_serving=True):
        """Listen at a socket file. Gives a Server."""
        _refuse_ssl(ssl)
        if sock is None:
            if path is None:
                raise ValueError("path was not specified, and no sock specified")
            if os.path.exists(path):
                os.remove(path)
            sock = socket.socket(socket.AF_UNIX)
            sock.bind(path)
        return await self.create_server(protocol_factory, sock=sock, backlog=backlog,
                                        start_serving=start_serving)

    # Standard input and output

    async def connect_read_pipe(self, protocol_factory, pipe):
        """Hand what comes from the file to a protocol. Gives (transport, protocol)."""
        from asyncio.pipes import ReadPipeTransport
        protocol = protocol_factory()
        return ReadPipeTransport(self, pipe, protocol), protocol

    async def connect_write_pipe(self, protocol_factory, pipe):
        """A transport that writes to the file. Gives (transport, protocol)."""
        from asyncio.pipes import WritePipeTransport
        protocol = protocol_factory()
        return WritePipeTransport(self, pipe, protocol), protocol

    # Datagrams

    async def create_datagram_endpoint(self, protocol_factory, local_addr=None, remote_addr=None,
                                       *, family=0, proto=0, flags=0, reuse_address=None,
                                       reuse_port=None, allow_broadcast=None, sock=None):
        """Send and receive datagrams. Gives (transport, protocol)."""
        if sock is None:
            if local_addr is None and remote_addr is None and not family:
                raise ValueError("unexpected address family")
            sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
            sock.setblocking(False)
            try:
                if allow_broadcast:
                    sock.setsockopt(socket.SOL_SOCKET, socket.SO_BROADCAST, 1)
                if reuse_port:
                    sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
                if local_addr is not None:
                    sock.bind(local_addr)
                if remote_addr is not None:
                    remote_addr = (socket.gethostbyname(remote_addr[0]), remote_addr[1])
                    sock.connect(remote_addr)
            except BaseException:
                sock.close()
                raise
        protocol = protocol_factory()
        waiter = self.create_future()
        transport = _SelectorDatagramTransport(self, sock, protocol, remote_addr, waiter)
        try:
            await waiter
        except BaseException:
            transport.close()
            raise
        return transport, protocol


SelectorEventLoop = _UnixSelectorEventLoop


def _refuse_ssl(ssl):
    if ssl:
        raise NotImplementedError("encrypted connections (ssl) are not there in Interleave")

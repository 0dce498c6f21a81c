"""TCP: transports, which protocols write to; ports, which listen; connectors, which connect."""

import os
import socket
from twisted.internet import address, defer, error, interfaces, main, protocol
from twisted.python import failure, log
from zope.interface import implementer

_WAIT = (11, 115, 114)      # EAGAIN, EINPROGRESS, EALREADY
_IS_CONNECTED = 106


def _qualified(thing):
    return "%s.%s" % (type(thing).__module__, type(thing).__qualname__)


def _log_prefix(thing):
    prefix = getattr(thing, "logPrefix", None)
    return type(thing).__name__ if prefix is None else prefix()


def _must_be_bytes(data):
    if isinstance(data, str):
        raise TypeError("Data must be bytes")


@implementer(interfaces.ITransport, interfaces.IConsumer)
class Connection:
    """A transport. What is written waits in a buffer until the socket takes it; the reactor calls
    doWrite() then, and doRead() when bytes have come."""

    bufferSize = 65536
    connected = 0
    disconnected = 0
    disconnecting = 0
    producer = None
    streamingProducer = False
    producerPaused = False
    _writeDisconnecting = False
    _writeDisconnected = False
    logstr = "Uninitialized"

    def __init__(self, skt, protocol, reactor):
        self.reactor = reactor
        self.socket = skt
        self.socket.setblocking(False)
        self.protocol = protocol
        self._buffer = b""

    # What protocols call

    def write(self, data):
        """Send the bytes as soon as the network takes them."""
        _must_be_bytes(data)
        if not self.connected or self._writeDisconnected:
            return
        if data:
            self._buffer += data
            self._pause_producer_if_full()
            self.startWriting()

    def writeSequence(self, iovec):
        self.write(b"".join(iovec))

    def loseConnection(self, _connDone=None):
        """Close the connection when all that was written has gone."""
        if self.connected and not self.disconnecting:
            if self._writeDisconnected:
                self.stopReading()
                self.stopWriting()
                self.connectionLost(failure.Failure(main.CONNECTION_DONE))
            else:
                self.stopReading()
                self.startWriting()
                self.disconnecting = 1

    def loseWriteConnection(self):
        """Close the sending half when all that was written has gone."""
        self._writeDisconnecting = True
        self.startWriting()

    def abortConnection(self):
        """Close the connection at once, with a reset."""
        if self.disconnecting and self.disconnected or not self.connected:
            return
        self.disconnecting = True
        self.stopReading()
        self.stopWriting()
        self.reactor.callLater(0, self.connectionLost, failure.Failure(error.ConnectionAborted()))

    def getHandle(self):
        return self.socket

    def getTcpNoDelay(self):
        return bool(self.socket.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY))

    def setTcpNoDelay(self, enabled):
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, int(enabled))

    def getTcpKeepAlive(self):
        return bool(self.socket.getsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE))

    def setTcpKeepAlive(self, enabled):
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, int(enabled))

    def logPrefix(self):
        return self.logstr

    # Producers: those who write as fast as this takes it

    def registerProducer(self, producer, streaming):
        """producer is paused when the buffer is full, and resumed when it is empty."""
        if self.producer is not None:
            raise RuntimeError("Cannot register producer %s, because producer %s was never "
                               "unregistered." % (producer, self.producer))
        if self.disconnected:
            producer.stopProducing()
            return
        self.producer = producer
        self.streamingProducer = streaming
        if not streaming:
            producer.resumeProducing()

    def unregisterProducer(self):
        self.producer = None
        if self.connected and self.disconnecting:
            self.startWriting()

    def _pause_producer_if_full(self):
        if self.producer is not None and self.streamingProducer:
            if len(self._buffer) > self.bufferSize:
                self.producerPaused = True
                self.producer.pauseProducing()

    # It is a producer itself: of what comes in

    def pauseProducing(self):
        self.stopReading()

    def resumeProducing(self):
        if self.connected and not self.disconnecting:
            self.startReading()

    def stopProducing(self):
        self.loseConnection()

    def stopConsuming(self):
        self.unregisterProducer()
        self.loseConnection()

    # What the reactor calls

    def fileno(self):
        return -1 if self.socket is None else self.socket.fileno()

    def startReading(self):
        self.reactor.addReader(self)

    def stopReading(self):
        self.reactor.removeReader(self)

    def startWriting(self):
        self.reactor.addWriter(self)

    def stopWriting(self):
        self.reactor.removeWriter(self)

    def doRead(self):
        try:
            data = self.socket.recv(self.bufferSize)
        except OSError as problem:
            return None if problem.errno in _WAIT else main.CONNECTION_LOST
        if not data:
            return main.CONNECTION_DONE
        return self.protocol.dataReceived(data)

    def doWrite(self):
        if self._buffer:
            try:
                sent = self.socket.send(self._buffer[:131072])
            except OSError as problem:
                return None if problem.errno in _WAIT else main.CONNECTION_LOST
            self._buffer = self._buffer[sent:]
        if self._buffer:
            return None
        self.stopWriting()
        if self.producer is not None and (not self.streamingProducer or self.producerPaused):
            self.producerPaused = False
            self.producer.resumeProducing()
        elif self.disconnecting:
            return main.CONNECTION_DONE
        elif self._writeDisconnecting:
            self._writeDisconnected = True
            self._half_closed("writeConnectionLost", self._shut_writing)
        return None

    def _shut_writing(self):
        try:
            self.socket.shutdown(socket.SHUT_WR)
        except OSError:
            pass

    def _half_closed(self, method, first=None):
        if first is not None:
            first()
        if not interfaces.IHalfCloseableProtocol.providedBy(self.protocol):
            return False
        try:
            getattr(self.protocol, method)()
        except BaseException:
            problem = failure.Failure()
            log.err()
            self.connectionLost(problem)
        return True

    def readConnectionLost(self, reason):
        if not self._half_closed("readConnectionLost"):
            self.connectionLost(reason)

    def connectionLost(self, reason):
        if self.socket is None:
            return
        self.disconnected = 1
        self.connected = 0
        if self.producer is not None:
            self.producer.stopProducing()
            self.producer = None
        self.stopReading()
        self.stopWriting()
        self._close(not reason.check(error.ConnectionAborted))
        told = self.protocol
        self.protocol = None
        told.connectionLost(reason)

    def _close(self, orderly):
        skt = self.socket
        self.socket = None
        try:
            if orderly:
                skt.shutdown(socket.SHUT_RDWR)
            else:
                skt.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
        except OSError:
            pass
        skt.close()


class Server(Connection):
    """The server's end of a connection."""

    def __init__(self, sock, protocol, client, server, sessionno, reactor):
        Connection.__init__(self, sock, protocol, reactor)
        self.server = server
        self.client = client
        self.sessionno = sessionno
        self.hostname = client[0]
        self.logstr = "%s,%s,%s" % (_log_prefix(protocol), sessionno, self.hostname)
        self._shown = "<%s #%s on %s>" % (type(protocol).__name__, sessionno,
                                          server._realPortNumber)
        self.connected = 1
        self.startReading()

    def getHost(self):
        return address.IPv4Address("TCP", *self.socket.getsockname())

    def getPeer(self):
        return address.IPv4Address("TCP", *self.client)

    def __repr__(self):
        return self._shown


class Client(Connection):
    """The client's end. Until it is connected, the reactor calls it to look whether it is."""

    def __init__(self, host, port, bindAddress, connector, reactor):
        self.connector = connector
        self.addr = (host, port)
        self.realAddress = None
        skt = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        Connection.__init__(self, skt, None, reactor)
        first = self._resolve
        if bindAddress is not None:
            if not isinstance(bindAddress, tuple):
                bindAddress = (bindAddress, 0)
            try:
                skt.bind(bindAddress)
            except OSError as problem:
                wrong = error.ConnectBindError(problem.errno, problem.strerror)
                first = lambda: self.failIfNotConnected(wrong)
        reactor.callLater(0, first)

    def _resolve(self):
        if self.connector is not None:
            self.reactor.resolve(self.addr[0]).addCallbacks(self._resolved,
                                                            self.failIfNotConnected)

    def _resolved(self, host):
        self.realAddress = (host, self.addr[1])
        self._look()

    def _look(self):
        # Asks for the connection the first time, later only what came of it.
        if self.connector is None:
            return
        number = self.socket.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
        if not number:
            number = self.socket.connect_ex(self.realAddress)
        if number in _WAIT:
            self.startReading()
            self.startWriting()
        elif number and number != _IS_CONNECTED:
            self.failIfNotConnected(error.getConnectError((number, os.strerror(number))))
        else:
            self.stopReading()
            self.stopWriting()
            self._made()

    def _made(self):
        self.protocol = self.connector.buildProtocol(self.getPeer())
        self.connected = 1
        self.logstr = "%s,client" % _log_prefix(self.protocol)
        if self.protocol is None:
            # The factory does not want it. Somebody has to be told of its end all the same.
            self.protocol = protocol.Protocol()
            self.loseConnection()
        else:
            self.startReading()
            self.protocol.makeConnection(self)

    def doRead(self):
        return Connection.doRead(self) if self.connected else self._look()

    def doWrite(self):
        return Connection.doWrite(self) if self.connected else self._look()

    def failIfNotConnected(self, err):
        if self.connected or self.disconnected or self.connector is None:
            return
        self.stopReading()
        self.stopWriting()
        if self.socket is not None:
            self._close(True)
        connector = self.connector
        self.connector = None
        connector.connectionFailed(failure.Failure(err))

    def stopConnecting(self):
        self.failIfNotConnected(error.UserError())

    def connectionLost(self, reason):
        if not self.connected:
            self.failIfNotConnected(error.ConnectError(string=reason))
        else:
            Connection.connectionLost(self, reason)
            self.connector.connectionLost(reason)

    def getHost(self):
        return address.IPv4Address("TCP", *self.socket.getsockname())

    def getPeer(self):
        return address.IPv4Address("TCP", *self.realAddress)

    def __repr__(self):
        return "<%s to %s at %x>" % (type(self), self.addr, id(self))


class Connector:
    """Makes a connection, and again when it is told connect(). state: "connecting", "connected"
    or "disconnected"."""

    def __init__(self, host, port, factory, timeout, bindAddress, reactor):
        if isinstance(port, str):
            try:
                port = socket.getservbyname(port, "tcp")
            except OSError as problem:
                raise error.ServiceNameUnknownError(string="%s (%r)" % (problem, port))
        self.host = host
        self.port = port
        self.bindAddress = bindAddress
        self.state = "disconnected"
        self.reactor = reactor
        self.factory = factory
        self.timeout = timeout
        self.transport = None
        self._timer = None
        self._factory_started = False

    def connect(self):
        """Begin to connect."""
        if self.state != "disconnected":
            raise RuntimeError("can't connect in this state")
        self.state = "connecting"
        if not self._factory_started:
            self.factory.doStart()
            self._factory_started = True
        self.transport = Client(self.host, self.port, self.bindAddress, self, self.reactor)
        if self.timeout is not None:
            self._timer = self.reactor.callLater(self.timeout, self.transport.failIfNotConnected,
                                                 error.TimeoutError())
        self.factory.startedConnecting(self)

    def disconnect(self):
        """Whatever the state is, end it."""
        if self.state == "connecting":
            self.stopConnecting()
        elif self.state == "connected":
            self.transport.loseConnection()

    def stopConnecting(self):
        if self.state != "connecting":
            raise error.NotConnectingError("we're not trying to connect")
        self.state = "disconnected"
        transport = self.transport
        self.transport = None
        transport.failIfNotConnected(error.UserError())

    def cancelTimeout(self):
        if self._timer is not None:
            timer = self._timer
            self._timer = None
            if timer.active():
                timer.cancel()

    def buildProtocol(self, addr):
        self.state = "connected"
        self.cancelTimeout()
        return self.factory.buildProtocol(addr)

    def connectionFailed(self, reason):
        self.cancelTimeout()
        self.transport = None
        self.state = "disconnected"
        self.factory.clientConnectionFailed(self, reason)
        self._stop_factory()

    def connectionLost(self, reason):
        self.state = "disconnected"
        self.factory.clientConnectionLost(self, reason)
        self._stop_factory()

    def _stop_factory(self):
        if self.state == "disconnected":    # the factory has not called connect()
            self.factory.doStop()
            self._factory_started = False

    def getDestination(self):
        return address.IPv4Address("TCP", self.host, self.port)

    def __repr__(self):
        return "<%s instance at 0x%x %s %s>" % (_qualified(self), id(self), self.state,
                                                self.getDestination())


@implementer(interfaces.IListeningPort)
class Port:
    """A listening socket. Each connection gets a protocol of the factory's."""

    connected = False
    disconnecting = False
    _realPortNumber = None

    def __init__(self, port, factory, backlog, interface, reactor):
        self.port = port
        self.factory = factory
        self.backlog = backlog
        self.interface = interface
        self.reactor = reactor
        self.socket = None
        self.sessionno = 0
        self.deferred = None

    def startListening(self):
        try:
            skt = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
            skt.setblocking(False)
            skt.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            skt.bind((self.interface, self.port))
            skt.listen(self.backlog)
        except OSError as problem:
            raise error.CannotListenError(self.interface, self.port, problem)
        self._realPortNumber = skt.getsockname()[1]
        log.msg("%s starting on %s" % (_log_prefix(self.factory), self._realPortNumber))
        self.factory.doStart()
        self.connected = True
        self.socket = skt
        self.startReading()

    def fileno(self):
        return -1 if self.socket is None else self.socket.fileno()

    def startReading(self):
        self.reactor.addReader(self)

    def stopReading(self):
        self.reactor.removeReader(self)

    pauseProducing = stopReading
    resumeProducing = startReading

    def doRead(self):
        try:
            # As many as have come, but leave others a turn.
            for n in range(40):
                if self.disconnecting:
                    return None
                try:
                    skt, client = self.socket.accept()
                except BlockingIOError:
                    break
                made = self.factory.buildProtocol(address.IPv4Address("TCP", *client))
                if made is None:
                    skt.close()
                    continue
                number = self.sessionno
                self.sessionno = number + 1
                made.makeConnection(Server(skt, made, client, self, number, self.reactor))
        except Exception:
            log.err()
        return None

    def loseConnection(self, connDone=None):
        """Stop to listen. Gives a Deferred for when it has."""
        self.disconnecting = True
        self.stopReading()
        if not self.connected:
            return None
        self.deferred = defer.Deferred()
        self.reactor.callLater(0, self._stop, self.deferred)
        return self.deferred

    stopListening = loseConnection

    def _stop(self, told):
        if self.connected:
            self.connectionLost(None)
        told.callback(None)

    def connectionLost(self, reason):
        log.msg("(TCP Port %s Closed)" % self._realPortNumber)
        self._realPortNumber = None
        self.connected = False
        self.stopReading()
        skt = self.socket
        self.socket = None
        skt.close()
        try:
            self.factory.doStop()
        finally:
            self.disconnecting = False

    def logPrefix(self):
        return _qualified(self.factory)

    def getHost(self):
        """Where it listens: an IPv4Address."""
        return address.IPv4Address("TCP", *self.socket.getsockname())

    def __repr__(self):
        if self._realPortNumber is None:
            return "<%s of %s (not listening)>" % (type(self), type(self.factory))
        return "<%s of %s on %s>" % (type(self), type(self.factory), self._realPortNumber)

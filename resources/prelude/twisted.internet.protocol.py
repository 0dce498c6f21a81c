"""Protocols, one for each connection, and the factories that make them."""

import random
from twisted.internet import defer, error, interfaces
from twisted.python import failure, log
from zope.interface import implementer

connectionDone = failure.Failure(error.ConnectionDone())


class Factory:
    """Makes a protocol for each connection. What all connections share is kept here."""

    protocol = None
    numPorts = 0
    noisy = True

    @classmethod
    def forProtocol(cls, protocol, *args, **kwargs):
        """A factory of that protocol."""
        factory = cls(*args, **kwargs)
        factory.protocol = protocol
        return factory

    def logPrefix(self):
        return self.__class__.__name__

    def doStart(self):
        # For its first port or connection.
        if self.numPorts == 0:
            if self.noisy:
                log.msg("Starting factory %r" % self)
            self.startFactory()
        self.numPorts = self.numPorts + 1

    def doStop(self):
        if self.numPorts == 0:
            return
        self.numPorts = self.numPorts - 1
        if self.numPorts == 0:
            if self.noisy:
                log.msg("Stopping factory %r" % self)
            self.stopFactory()

    def startFactory(self):
        """Called before the first port or connection of it."""

    def stopFactory(self):
        """Called after the last."""

    def buildProtocol(self, addr):
        """The protocol for a new connection; None refuses it."""
        assert self.protocol is not None
        protocol = self.protocol()
        protocol.factory = self
        return protocol


class ServerFactory(Factory):
    """A factory for those who listen."""


class ClientFactory(Factory):
    """A factory for those who connect."""

    def startedConnecting(self, connector):
        """A connection is being tried; connector.stopConnecting() gives it up."""

    def clientConnectionFailed(self, connector, reason):
        """It did not come about. connector.connect() tries again."""

    def clientConnectionLost(self, connector, reason):
        """It is over."""


class _InstanceFactory(ClientFactory):
    # For one connection, with a Deferred for its protocol.
    noisy = False
    pending = None

    def __init__(self, reactor, instance, deferred):
        self.reactor = reactor
        self.instance = instance
        self.deferred = deferred

    def buildProtocol(self, addr):
        self.pending = self.reactor.callLater(0, self.fire, self.deferred.callback, self.instance)
        self.deferred = None
        return self.instance

    def clientConnectionFailed(self, connector, reason):
        self.pending = self.reactor.callLater(0, self.fire, self.deferred.errback, reason)
        self.deferred = None

    def fire(self, function, value):
        self.pending = None
        function(value)


class ClientCreator:
    """Makes single connections: connectTCP gives a Deferred of the protocol."""

    def __init__(self, reactor, protocolClass, *args, **kwargs):
        self.reactor = reactor
        self.protocolClass = protocolClass
        self.args = args
        self.kwargs = kwargs

    def connectTCP(self, host, port, timeout=30, bindAddress=None):
        made = defer.Deferred()
        factory = _InstanceFactory(self.reactor, self.protocolClass(*self.args, **self.kwargs),
                                   made)
        self.reactor.connectTCP(host, port, factory, timeout, bindAddress)
        return made


class ReconnectingClientFactory(ClientFactory):
    """Connects again by itself, and waits longer each time."""

    maxDelay = 3600
    initialDelay = 1.0
    factor = 2.7182818284590451
    jitter = 0.119626565582
    delay = initialDelay
    retries = 0
    maxRetries = None
    connector = None
    clock = None
    _callID = None
    continueTrying = 1

    def clientConnectionFailed(self, connector, reason):
        if self.continueTrying:
            self.connector = connector
            self.retry()

    def clientConnectionLost(self, connector, reason):
        if self.continueTrying:
            self.connector = connector
            self.retry()

    def retry(self, connector=None):
        """Connect again after the delay."""
        if not self.continueTrying:
            if self.noisy:
                log.msg("Abandoning %s on explicit request" % (connector,))
            return
        if connector is None:
            if self.connector is None:
                raise ValueError("no connector to retry")
            connector = self.connector
        self.retries += 1
        if self.maxRetries is not None and self.retries > self.maxRetries:
            if self.noisy:
                log.msg("Abandoning %s after %d retries." % (connector, self.retries))
            return
        self.delay = min(self.delay * self.factor, self.maxDelay)
        if self.jitter:
            self.delay = random.normalvariate(self.delay, self.delay * self.jitter)
        if self.noisy:
            log.msg("%s will retry in %d seconds" % (connector, self.delay))
        self._callID = _clock(self.clock).callLater(self.delay, self._reconnect, connector)

    def _reconnect(self, connector):
        self._callID = None
        connector.connect()

    def stopTrying(self):
        """No more."""
        if self._callID:
            self._callID.cancel()
            self._callID = None
        self.continueTrying = 0
        try:
            self.connector.stopConnecting()
        except error.NotConnectingError:
            pass

    def resetDelay(self):
        """It has worked: the next delay is the first one again."""
        self.delay = self.initialDelay
        self._callID = None
        self.retries = 0
        self.continueTrying = 1


def _clock(clock):
    if clock is None:
        from twisted.internet import reactor
        return reactor
    return clock


class BaseProtocol:
    """What all protocols have: a transport."""

    connected = 0
    transport = None

    def makeConnection(self, transport):
        """The connection is there."""
        self.connected = 1
        self.transport = transport
        self.connectionMade()

    def connectionMade(self):
        """Called once the connection is there: a place for greetings."""


@implementer(interfaces.IProtocol)
class Protocol(BaseProtocol):
    """One end of a connection."""

    factory = None

    def logPrefix(self):
        return self.__class__.__name__

    def dataReceived(self, data):
        """Bytes have come: any number of them, as the network happens to cut them."""

    def connectionLost(self, reason=connectionDone):
        """The connection is over; reason is a Failure of ConnectionDone or ConnectionLost."""


class ProcessProtocol(BaseProtocol):
    """Told of a process; there are none here."""


class AbstractDatagramProtocol:
    """Receives datagrams."""

    transport = None
    numPorts = 0
    noisy = True

    def __getstate__(self):
        state = self.__dict__.copy()
        state["transport"] = None
        return state

    def doStart(self):
        if self.numPorts == 0:
            if self.noisy:
                log.msg("Starting protocol %s" % self)
            self.startProtocol()
        self.numPorts = self.numPorts + 1

    def doStop(self):
        assert self.numPorts > 0
        self.numPorts = self.numPorts - 1
        self.transport = None
        if self.numPorts == 0:
            if self.noisy:
                log.msg("Stopping protocol %s" % self)
            self.stopProtocol()

    def startProtocol(self):
        """Its transport is there."""

    def stopProtocol(self):
        """Its transport is gone."""

    def datagramReceived(self, datagram, addr):
        """A datagram has come, from (host, port)."""


class DatagramProtocol(AbstractDatagramProtocol):
    """Receives datagrams."""

    def logPrefix(self):
        return self.__class__.__name__

    def connectionRefused(self):
        """Nobody listens where the (connected) transport has sent."""


class ConnectedDatagramProtocol(DatagramProtocol):
    """Receives datagrams from one place only."""


class FileWrapper:
    """A transport that writes to a file."""

    closed = 0
    disconnecting = 0

    def __init__(self, file):
        self.file = file

    def write(self, data):
        self.file.write(data)

    def writeSequence(self, parts):
        self.write(b"".join(parts))

    def loseConnection(self):
        self.closed = 1
        self.file.close()

    def getPeer(self):
        return "file", "file"

    def getHost(self):
        return "file"

"""Endpoints: places to listen at or to connect to, also as text: "tcp:8000:interface=127.0.0.1"."""

from twisted.internet import address, defer, error, interfaces, protocol
from zope.interface import implementer


class _WrappingProtocol(protocol.Protocol):
    # Between the transport and the endpoint's protocol: tells when that one is connected.
    def __init__(self, connected, wrapped):
        self._connected = connected
        self._wrapped = wrapped

    def logPrefix(self):
        return type(self._wrapped).__name__

    def connectionMade(self):
        self._wrapped.makeConnection(self.transport)
        self._connected.callback(self._wrapped)

    def dataReceived(self, data):
        return self._wrapped.dataReceived(data)

    def connectionLost(self, reason):
        return self._wrapped.connectionLost(reason)


@implementer(interfaces.IHalfCloseableProtocol)
class _WrappingHalfCloseable(_WrappingProtocol):
    def readConnectionLost(self):
        self._wrapped.readConnectionLost()

    def writeConnectionLost(self):
        self._wrapped.writeConnectionLost()


class _WrappingFactory(protocol.ClientFactory):
    # Builds the wrapped factory's protocols, and tells a Deferred what came of the connection.
    noisy = False

    def __init__(self, wrapped):
        self._wrapped = wrapped
        self._connector = None
        self.connected = defer.Deferred(self._cancel)

    def startedConnecting(self, connector):
        self._connector = connector

    def _cancel(self, deferred):
        deferred.errback(error.ConnectingCancelledError(self._connector.getDestination()))
        self._connector.stopConnecting()

    def doStart(self):
        self._wrapped.doStart()

    def doStop(self):
        self._wrapped.doStop()

    def buildProtocol(self, addr):
        try:
            made = self._wrapped.buildProtocol(addr)
            if made is None:
                raise error.NoProtocol()
        except BaseException:
            self.connected.errback()
            return None
        if interfaces.IHalfCloseableProtocol.providedBy(made):
            return _WrappingHalfCloseable(self.connected, made)
        return _WrappingProtocol(self.connected, made)

    def clientConnectionFailed(self, connector, reason):
        if not self.connected.called:
            self.connected.errback(reason)


@implementer(interfaces.IStreamServerEndpoint)
class TCP4ServerEndpoint:
    """A port to listen at."""

    def __init__(self, reactor, port, backlog=50, interface=""):
        self._reactor = reactor
        self._port = port
        self._backlog = backlog
        self._interface = interface

    def listen(self, protocolFactory):
        """Gives a Deferred of the port that listens."""
        return defer.execute(self._reactor.listenTCP, self._port, protocolFactory,
                             backlog=self._backlog, interface=self._interface)


@implementer(interfaces.IStreamClientEndpoint)
class TCP4ClientEndpoint:
    """A host and a port to connect to."""

    def __init__(self, reactor, host, port, timeout=30, bindAddress=None):
        self._reactor = reactor
        self._host = host
        self._port = port
        self._timeout = timeout
        self._bindAddress = bindAddress

    def connect(self, protocolFactory):
        """Gives a Deferred of the protocol, once it is connected."""
        try:
            factory = _WrappingFactory(protocolFactory)
            self._reactor.connectTCP(self._host, self._port, factory, timeout=self._timeout,
                                     bindAddress=self._bindAddress)
            return factory.connected
        except BaseException:
            return defer.fail()


class HostnameEndpoint(TCP4ClientEndpoint):
    """A host, by its name, and a port."""

    def __init__(self, reactor, host, port, timeout=30, bindAddress=None, attemptDelay=None):
        if isinstance(host, bytes):
            host = host.decode("ascii")
        TCP4ClientEndpoint.__init__(self, reactor, host, port, timeout, bindAddress)

    def __repr__(self):
        return "<HostnameEndpoint %s:%s>" % (self._host, self._port)


TCP6ServerEndpoint = TCP4ServerEndpoint


class _OneFactory(protocol.Factory):
    # Of a protocol that exists already.
    def __init__(self, made):
        self._made = made

    def buildProtocol(self, addr):
        return self._made


def connectProtocol(endpoint, protocol):
    """Connect this protocol. Gives a Deferred of it."""
    factory = _OneFactory(protocol)
    factory.noisy = False
    return endpoint.connect(factory)


# --- Endpoints as text ----------------------------------------------------------------------------

def quoteStringArgument(argument):
    """The text with \\ and : escaped."""
    return argument.replace("\\", "\\\\").replace(":", "\\:")


def _parse(description):
    # Parts between colons; a backslash takes the meaning from what follows.
    parts = [""]
    escaped = False
    for character in description:
        if escaped:
            parts[-1] += character
            escaped = False
        elif character == "\\":
            escaped = True
        elif character == ":":
            parts.append("")
        else:
            parts[-1] += character
    args = []
    kwargs = {}
    for part in parts:
        name, equals, value = part.partition("=")
        if equals:
            kwargs[name] = value
        else:
            args.append(part)
    return args[0], args[1:], kwargs


def serverFromString(reactor, description):
    """The endpoint that a text says: "tcp:8000", "tcp:port=8000:interface=127.0.0.1"."""
    kind, args, kwargs = _parse(description)
    if kind != "tcp":
        raise ValueError("Unknown endpoint type: %r" % kind)
    names = ("port", "interface", "backlog")
    for name, value in zip(names, args):
        kwargs[name] = value
    return TCP4ServerEndpoint(reactor, int(kwargs["port"]), int(kwargs.get("backlog", 50)),
                              kwargs.get("interface", ""))


def clientFromString(reactor, description):
    """The endpoint that a text says: "tcp:localhost:8000", "tcp:host=localhost:port=8000"."""
    kind, args, kwargs = _parse(description)
    if kind != "tcp":
        raise ValueError("Unknown endpoint type: %r" % kind)
    for name, value in zip(("host", "port"), args):
        kwargs[name] = value
    bind = kwargs.get("bindAddress")
    return HostnameEndpoint(reactor, kwargs["host"], int(kwargs["port"]),
                            int(kwargs.get("timeout", 30)), None if bind is None else (bind, 0))

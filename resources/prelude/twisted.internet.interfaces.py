"""What reactors, transports, protocols and producers offer, by name."""

from zope.interface import Attribute, Interface


class IAddress(Interface):
    """Where one end of a connection is."""


class IConnector(Interface):
    """Makes one connection, and again if asked."""


class IListeningPort(Interface):
    """Somebody who listens."""


class IReactorCore(Interface):
    """A reactor."""


class IReactorTime(Interface):
    """A reactor's clock: seconds, callLater."""


class IReactorTCP(Interface):
    """listenTCP and connectTCP."""


class IDelayedCall(Interface):
    """A call that comes later."""


class ITransport(Interface):
    """What a protocol writes to."""


class IProtocol(Interface):
    """What is told of a connection: made, data, lost."""


class IProtocolFactory(Interface):
    """Builds the protocols."""


class IHalfCloseableProtocol(Interface):
    """A protocol that minds the two ends of its connection one by one: readConnectionLost and
    writeConnectionLost."""


class IHalfCloseableDescriptor(Interface):
    """The same of a transport."""


class IProducer(Interface):
    """Somebody who writes much."""


class IPushProducer(IProducer):
    """Writes by itself; can be paused and resumed."""


class IPullProducer(IProducer):
    """Writes once for each resumeProducing()."""


class IConsumer(Interface):
    """Somebody whom producers write to."""


class IStreamServerEndpoint(Interface):
    """A place to listen at."""


class IStreamClientEndpoint(Interface):
    """A place to connect to."""


class ILoggingContext(Interface):
    """Somebody who has a name in the log."""

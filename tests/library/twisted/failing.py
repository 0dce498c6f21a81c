# Connections that do not come about, are tried again, or break.
import socket

from twisted.internet import error, protocol, reactor

probe = socket.socket()
probe.bind(("127.0.0.1", 0))
free = probe.getsockname()[1]


class Refused(protocol.ClientFactory):
    def startedConnecting(self, connector):
        print("trying", connector.host)

    def clientConnectionFailed(self, connector, reason):
        print("failed:", reason.getErrorMessage())
        print(reason.type.__name__, reason.check(error.ConnectError) is error.ConnectError,
              reason.value.osError, connector.state)
        step()


class Again(protocol.ReconnectingClientFactory):
    initialDelay = 0.01
    delay = 0.01
    maxDelay = 0.02
    jitter = None
    maxRetries = 3

    def clientConnectionFailed(self, connector, reason):
        print("try", self.retries, reason.value.__class__.__name__)
        protocol.ReconnectingClientFactory.clientConnectionFailed(self, connector, reason)
        if self.retries > self.maxRetries:
            print("gave up at delay", self.delay)
            step()


class Stopped(protocol.ClientFactory):
    def startedConnecting(self, connector):
        reactor.callLater(0, connector.stopConnecting)

    def clientConnectionFailed(self, connector, reason):
        print("stopped:", reason.getErrorMessage(), connector.state)
        step()


class Breaks(protocol.Protocol):
    def dataReceived(self, data):
        if data == b"abort":
            self.transport.abortConnection()
        else:
            raise ValueError("the server does not like " + repr(data))

    def connectionLost(self, reason):
        if reason.check(error.ConnectionDone):
            return      # of the connection that was stopped: it may have been made by then
        print("server lost:", reason.type.__name__, reason.getErrorMessage())


class Says(protocol.ClientFactory):
    def __init__(self, words):
        self.words = words

    def buildProtocol(self, addr):
        made = protocol.Protocol()
        made.connectionMade = lambda: made.transport.write(self.words)
        return made

    def clientConnectionLost(self, connector, reason):
        print("client lost:", reason.type.__name__, reason.getErrorMessage())
        step()


port = reactor.listenTCP(0, protocol.Factory.forProtocol(Breaks), interface="127.0.0.1")
steps = [lambda: reactor.connectTCP("127.0.0.1", free, Refused()),
         lambda: reactor.connectTCP("127.0.0.1", free, Again()),
         lambda: reactor.connectTCP("127.0.0.1", port.getHost().port, Stopped()),
         lambda: reactor.connectTCP("127.0.0.1", port.getHost().port, Says(b"abort")),
         lambda: reactor.connectTCP("127.0.0.1", port.getHost().port, Says(b"nonsense")),
         reactor.stop]


def step():
    reactor.callLater(0, steps.pop(0))


step()
reactor.run()
for kind in (error.ConnectionDone, error.ConnectionLost, error.ConnectionAborted,
             error.TimeoutError, error.UserError, error.ConnectionRefusedError,
             error.DNSLookupError, error.AlreadyCalled, error.NotConnectingError):
    print(kind.__name__, str(kind()), "/", str(kind("more")))

# Half-closed connections, producers, and what transports know.
from twisted.internet import interfaces, protocol, reactor
from twisted.protocols.basic import FileSender
from twisted.protocols.policies import TimeoutMixin
from zope.interface import implementer
import io


@implementer(interfaces.IHalfCloseableProtocol)
class Sums(protocol.Protocol):
    # Answers when the other side has sent everything.
    def connectionMade(self):
        self.text = b""
        print("repr is a text:", isinstance(repr(self.transport), str))
        self.transport.setTcpNoDelay(True)
        self.transport.setTcpKeepAlive(1)
        print("no delay", self.transport.getTcpNoDelay(), "keep alive",
              self.transport.getTcpKeepAlive())

    def dataReceived(self, data):
        self.text += data

    def readConnectionLost(self):
        print("the client has sent all")
        self.transport.write(b"%d" % sum(map(int, self.text.split())))
        self.transport.loseConnection()

    def writeConnectionLost(self):
        print("never here")

    def connectionLost(self, reason):
        print("server:", reason.getErrorMessage())


@implementer(interfaces.IHalfCloseableProtocol)
class Asks(protocol.Protocol):
    def connectionMade(self):
        self.transport.writeSequence([b"1 2", b" 3 4"])
        self.transport.loseWriteConnection()

    def writeConnectionLost(self):
        print("my half is closed")

    def readConnectionLost(self):
        print("the other half, too")
        self.transport.loseConnection()

    def dataReceived(self, data):
        print("sum", data)

    def connectionLost(self, reason):
        step()


@implementer(interfaces.IPushProducer)
class Much(protocol.Protocol):
    # Writes until it is paused.
    def connectionMade(self):
        self.sent = 0
        self.pauses = 0
        self.transport.registerProducer(self, True)
        self.resumeProducing()

    def resumeProducing(self):
        self.paused = False
        while not self.paused and self.sent < 400:
            self.sent += 1
            self.transport.write(b"x" * 1000)
        if self.sent == 400:
            self.transport.unregisterProducer()
            self.transport.loseConnection()

    def pauseProducing(self):
        self.paused = True
        self.pauses += 1

    def stopProducing(self):
        self.paused = True

    def connectionLost(self, reason):
        print("was paused:", self.pauses > 1)


class Counts(protocol.Protocol):
    def connectionMade(self):
        self.total = 0

    def dataReceived(self, data):
        self.total += len(data)

    def connectionLost(self, reason):
        print("received", self.total)
        step()


class SendsFile(protocol.Protocol):
    def connectionMade(self):
        sender = FileSender()
        done = sender.beginFileTransfer(io.BytesIO(b"line\n" * 10000), self.transport)
        done.addCallback(lambda last: print("last byte", last))
        done.addCallback(lambda ignored: self.transport.loseConnection())


class Idle(protocol.Protocol, TimeoutMixin):
    def connectionMade(self):
        self.setTimeout(0.05)

    def dataReceived(self, data):
        self.resetTimeout()

    def timeoutConnection(self):
        print("idle for too long")
        TimeoutMixin.timeoutConnection(self)


class Silent(protocol.Protocol):
    def connectionLost(self, reason):
        print("silent one:", reason.getErrorMessage())
        step()


def run(server, client):
    port = reactor.listenTCP(0, protocol.Factory.forProtocol(server), interface="127.0.0.1")
    reactor.connectTCP("127.0.0.1", port.getHost().port,
                       protocol.ClientFactory.forProtocol(client))


steps = [lambda: run(Sums, Asks), lambda: run(Much, Counts), lambda: run(SendsFile, Counts),
         lambda: run(Idle, Silent), reactor.stop]


def step():
    reactor.callLater(0.02, steps.pop(0))


step()
reactor.run()

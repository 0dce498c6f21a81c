# An echo server and its client, both in one reactor.
from twisted.internet import reactor, protocol


class Echo(protocol.Protocol):
    def dataReceived(self, data):
        print("Client sent to me:", data)
        self.transport.write(data)


class EchoFactory(protocol.Factory):
    def buildProtocol(self, addr):
        print("connection from", addr.host, addr.type)
        return Echo()


class EchoClient(protocol.Protocol):
    def connectionMade(self):
        self.transport.write(b"Hello, world!")

    def dataReceived(self, data):
        print("Server said:", data)
        self.transport.loseConnection()


class EchoClientFactory(protocol.ClientFactory):
    def startedConnecting(self, connector):
        print("started connecting", connector.state)

    def buildProtocol(self, addr):
        print("connected to", addr.host)
        return EchoClient()

    def clientConnectionFailed(self, connector, reason):
        print("Connection failed.")
        reactor.stop()

    def clientConnectionLost(self, connector, reason):
        print("Connection lost:", reason.getErrorMessage(), connector.state)
        print(reason)
        print(repr(reason))
        reactor.stop()


port = reactor.listenTCP(0, EchoFactory(), interface="127.0.0.1")
reactor.connectTCP("localhost", port.getHost().port, EchoClientFactory())
reactor.run()
print("the reactor has ended", reactor.running)

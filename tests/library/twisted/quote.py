# Each client gets the quote that the one before has left.
from twisted.internet.protocol import Factory, ClientFactory, Protocol
from twisted.internet import reactor


class QuoteProtocol(Protocol):
    def __init__(self, factory):
        self.factory = factory

    def connectionMade(self):
        self.factory.numConnections += 1

    def dataReceived(self, data):
        print("Number of active connections: %d" % (self.factory.numConnections,))
        print("> Received: ``%s``\n>  Sending: ``%s``" % (data, self.getQuote()))
        self.transport.write(self.getQuote())
        self.updateQuote(data)

    def connectionLost(self, reason):
        self.factory.numConnections -= 1

    def getQuote(self):
        return self.factory.quote

    def updateQuote(self, quote):
        self.factory.quote = quote


class QuoteFactory(Factory):
    numConnections = 0

    def __init__(self, quote=None):
        self.quote = quote or b"An apple a day keeps the doctor away"

    def buildProtocol(self, addr):
        return QuoteProtocol(self)


class QuoteClient(Protocol):
    def __init__(self, factory):
        self.factory = factory

    def connectionMade(self):
        self.transport.write(self.factory.quote)

    def dataReceived(self, data):
        print("Received quote:", data)
        self.transport.loseConnection()


quotes = [b"You snooze you lose", b"The early bird gets the worm", b"Carpe diem"]
left = len(quotes)


class QuoteClientFactory(ClientFactory):
    def __init__(self, quote):
        self.quote = quote

    def buildProtocol(self, addr):
        return QuoteClient(self)

    def clientConnectionFailed(self, connector, reason):
        print("connection failed:", reason.getErrorMessage())
        next_one()

    def clientConnectionLost(self, connector, reason):
        print("connection lost:", reason.getErrorMessage())
        next_one()


def next_one():
    global left
    left -= 1
    if left < 0:
        reactor.stop()
        return
    reactor.connectTCP("127.0.0.1", port.getHost().port, QuoteClientFactory(quotes[2 - left]))


port = reactor.listenTCP(0, QuoteFactory(), interface="127.0.0.1")
next_one()
reactor.run()

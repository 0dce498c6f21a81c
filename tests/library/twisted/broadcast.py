# Publish and subscribe: every line goes to every client.
from twisted.internet import protocol, reactor
from twisted.protocols.basic import LineReceiver


class PubProtocol(LineReceiver):
    def __init__(self, factory):
        self.factory = factory

    def connectionMade(self):
        self.factory.clients.add(self)
        print("clients:", len(self.factory.clients))

    def connectionLost(self, reason):
        self.factory.clients.remove(self)
        print("clients:", len(self.factory.clients))

    def lineReceived(self, line):
        for client in self.factory.clients:
            source = u"<{}> ".format(self.transport.getHost().host).encode("ascii")
            client.sendLine(source + line)


class PubFactory(protocol.Factory):
    def __init__(self):
        self.clients = set()

    def buildProtocol(self, addr):
        return PubProtocol(self)


class Client(LineReceiver):
    def lineReceived(self, line):
        heard.append((self.number, line))
        if len(heard) == 9:
            for pair in sorted(heard):
                print(*pair)
            for client in clients:
                client.transport.loseConnection()

    def connectionLost(self, reason):
        clients.remove(self)
        if not clients:
            reactor.callLater(0.05, reactor.stop)


clients = []
heard = []


def connected(client):
    client.number = len(clients)
    clients.append(client)
    if len(clients) == 3:
        for one in list(clients):
            one.sendLine(b"line of %d" % one.number)


port = reactor.listenTCP(0, PubFactory(), interface="127.0.0.1")
creator = protocol.ClientCreator(reactor, Client)
for n in range(3):
    creator.connectTCP("127.0.0.1", port.getHost().port).addCallback(connected)
reactor.run()

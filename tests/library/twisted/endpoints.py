# Endpoints: servers and clients from strings, and a protocol that is connected by itself.
from twisted.internet import defer, endpoints, error, protocol, reactor
from twisted.internet.endpoints import (TCP4ClientEndpoint, TCP4ServerEndpoint, clientFromString,
                                        connectProtocol, serverFromString)


class Upper(protocol.Protocol):
    def dataReceived(self, data):
        self.transport.write(data.upper())


class Asker(protocol.Protocol):
    def __init__(self):
        self.answer = defer.Deferred()

    def ask(self, question):
        self.transport.write(question)
        return self.answer

    def dataReceived(self, data):
        self.answer.callback(data)


@defer.inlineCallbacks
def main():
    server = serverFromString(reactor, "tcp:0:interface=127.0.0.1")
    port = yield server.listen(protocol.Factory.forProtocol(Upper))
    number = port.getHost().port
    print("listens on", port.getHost().host)

    client = clientFromString(reactor, "tcp:host=127.0.0.1:port=%d" % number)
    asker = yield connectProtocol(client, Asker())
    print((yield asker.ask(b"from a string")))
    asker.transport.loseConnection()

    client = TCP4ClientEndpoint(reactor, "127.0.0.1", number)
    asker = yield client.connect(protocol.Factory.forProtocol(Asker))
    print((yield asker.ask(b"from an endpoint")), asker.transport.getPeer().port == number)
    asker.transport.loseConnection()

    yield port.stopListening()
    try:
        yield client.connect(protocol.Factory.forProtocol(Asker))
    except error.ConnectionRefusedError as problem:
        print("refused:", problem)

    second = yield TCP4ServerEndpoint(reactor, 0, interface="127.0.0.1").listen(
        protocol.Factory.forProtocol(Upper))
    taken = second.getHost().port
    try:
        yield TCP4ServerEndpoint(reactor, taken, interface="127.0.0.1").listen(
            protocol.Factory.forProtocol(Upper))
    except error.CannotListenError as problem:
        print(str(problem).replace(str(taken), "PORT"))
    try:
        serverFromString(reactor, "carrier-pigeon:12")
    except ValueError as problem:
        print(problem)


def end(result):
    print("end:", result)
    reactor.stop()


main().addErrback(lambda failure: failure.printTraceback()).addBoth(end)
reactor.run()

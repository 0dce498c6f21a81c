# UDP: a server that answers, a connected client, and nobody at the other end.
from twisted.internet import protocol, reactor


class Echo(protocol.DatagramProtocol):
    def startProtocol(self):
        print("server starts on", self.transport.getHost().type)

    def datagramReceived(self, data, addr):
        print("server got", data, "from", addr[0])
        self.transport.write(data[::-1], addr)

    def stopProtocol(self):
        print("server stops")


class Client(protocol.DatagramProtocol):
    def __init__(self, number):
        self.number = number
        self.left = [b"one", b"two", b"three"]

    def startProtocol(self):
        self.transport.connect("127.0.0.1", self.number)
        self.next()

    def next(self):
        if not self.left:
            self.transport.stopListening().addCallback(lambda ignored: server.stopListening()) \
                .addCallback(lambda ignored: reactor.stop())
            return
        self.transport.write(self.left.pop(0))

    def datagramReceived(self, data, addr):
        print("client got", data)
        self.next()

    def stopProtocol(self):
        print("client stops")


server = reactor.listenUDP(0, Echo(), interface="127.0.0.1")
reactor.listenUDP(0, Client(server.getHost().port), interface="127.0.0.1")
reactor.run()

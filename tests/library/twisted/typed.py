# Standard input and output as a transport of Twisted's.
from twisted.internet import stdio, reactor
from twisted.protocols import basic
class Echo(basic.LineReceiver):
    delimiter = b"\n"
    def connectionMade(self): self.transport.write(b">>> ")
    def lineReceived(self, line):
        self.sendLine(b"Echo: " + line)
        self.transport.write(b">>> ")
    def connectionLost(self, reason): reactor.stop()
stdio.StandardIO(Echo())
reactor.run()

# Lines, raw data, lengths before the strings: however the network cuts the stream.
from twisted.internet import protocol, reactor
from twisted.protocols.basic import (Int16StringReceiver, Int32StringReceiver, LineOnlyReceiver,
                                     LineReceiver, NetstringReceiver)


class Upload(LineReceiver):
    MAX_LENGTH = 20

    def lineReceived(self, line):
        print("line", line)
        if line.startswith(b"SIZE "):
            self.left = int(line[5:])
            self.body = b""
            self.setRawMode()

    def rawDataReceived(self, data):
        self.body += data[:self.left]
        rest = data[self.left:]
        self.left -= len(data) - len(rest)
        if self.left == 0:
            print("body", self.body)
            self.sendLine(b"thanks")
            self.setLineMode(rest)

    def lineLengthExceeded(self, line):
        print("too long:", len(line) > 20)
        return LineReceiver.lineLengthExceeded(self, line)

    def connectionLost(self, reason):
        print("upload lost:", reason.getErrorMessage())
        step()


class Words(LineOnlyReceiver):
    delimiter = b"\n"

    def lineReceived(self, line):
        print("word", line)
        if line == b"quit":
            self.transport.loseConnection()

    def connectionLost(self, reason):
        print("words lost:", reason.getErrorMessage())
        step()


class Strings(Int32StringReceiver):
    MAX_LENGTH = 50

    def stringReceived(self, string):
        print("string", string)
        self.sendString(string.upper())

    def lengthLimitExceeded(self, length):
        print("limit exceeded by", length)
        Int32StringReceiver.lengthLimitExceeded(self, length)

    def connectionLost(self, reason):
        step()


class Nets(NetstringReceiver):
    def stringReceived(self, string):
        print("netstring", string)
        self.sendString(b"ok")

    def connectionLost(self, reason):
        print("netstring connection lost")
        step()


class Pieces(protocol.Protocol):
    # Sends its pieces one by one.
    def connectionMade(self):
        self.next()

    def next(self):
        if self.factory.pieces:
            self.transport.write(self.factory.pieces.pop(0))
            reactor.callLater(0.01, self.next)
        elif self.factory.closes:
            self.transport.loseConnection()

    def dataReceived(self, data):
        print("answer", data)


def send(server, pieces, closes=True):
    port = reactor.listenTCP(0, protocol.Factory.forProtocol(server), interface="127.0.0.1")
    ports.append(port)
    factory = protocol.ClientFactory.forProtocol(Pieces)
    factory.pieces = pieces
    factory.closes = closes
    reactor.connectTCP("127.0.0.1", port.getHost().port, factory)


ports = []
steps = [
    lambda: send(Upload, [b"HEL", b"LO\r\nSIZE 5\r", b"\nab", b"cdeBYE\r\n"]),
    lambda: send(Upload, [b"x" * 30], False),
    lambda: send(Words, [b"a\nb", b"c\n\nquit\nmore\n"], False),
    lambda: send(Strings, [b"\0\0", b"\0\5hello\0\0\0\3", b"you", b"\0\0\1\0"], False),
    lambda: send(Nets, [b"5:hel", b"lo,0:,", b"3:abc,"]),
    lambda: send(Nets, [b"x:oops"], False),
    reactor.stop]


def step():
    reactor.callLater(0, steps.pop(0))


step()
reactor.run()
for kind in (Int16StringReceiver, Int32StringReceiver):
    print(kind.prefixLength, kind.structFormat)

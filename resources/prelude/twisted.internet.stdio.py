"""Standard input and output as a transport: StandardIO(protocol)."""

import sys
import threading
from twisted.internet import error
from twisted.python import failure


class StandardIO:
    """What the user types goes to the protocol; what the protocol writes is printed."""

    disconnecting = False
    disconnected = False

    def __init__(self, proto, stdin=0, stdout=1, reactor=None):
        if reactor is None:
            from twisted.internet import reactor
        self.reactor = reactor
        self.protocol = proto
        proto.makeConnection(self)
        threading.Thread(target=self._read, name="standard input", daemon=True).start()

    def _read(self):
        while not self.disconnected:
            line = sys.stdin.readline()
            if not line:
                break
            self.reactor.callFromThread(self._came, line.encode())
        self.reactor.callFromThread(self._end, failure.Failure(error.ConnectionDone()))

    def _came(self, data):
        if not self.disconnected:
            self.protocol.dataReceived(data)

    def write(self, data):
        sys.stdout.write(data.decode("utf-8", "replace"))
        sys.stdout.flush()

    def writeSequence(self, data):
        self.write(b"".join(data))

    def loseConnection(self):
        if not self.disconnecting:
            self.disconnecting = True
            self.reactor.callLater(0, self._end, failure.Failure(error.ConnectionDone()))

    def _end(self, reason):
        if not self.disconnected:
            self.disconnected = True
            self.protocol.connectionLost(reason)

    def getPeer(self):
        return _Address()

    getHost = getPeer

    def pauseProducing(self):
        pass

    def resumeProducing(self):
        pass

    def stopProducing(self):
        self.loseConnection()


class _Address:
    """The address of pipes: there is none."""

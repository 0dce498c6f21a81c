"""UDP: a transport of datagrams."""

import socket
from twisted.internet import address, defer, error
from twisted.python import log

_REFUSED = 111


class Port:
    """A datagram socket; its protocol gets what comes in."""

    maxThroughput = 262144
    connected = False

    def __init__(self, port, proto, interface, maxPacketSize, reactor):
        self.port = port
        self.protocol = proto
        self.interface = interface
        self.maxPacketSize = maxPacketSize
        self.reactor = reactor
        self.socket = None
        self._realPortNumber = None
        self._connectedAddr = None
        self._stopped = None

    def startListening(self):
        try:
            skt = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
            skt.setblocking(False)
            skt.bind((self.interface, self.port))
        except OSError as problem:
            raise error.CannotListenError(self.interface, self.port, problem)
        self._realPortNumber = skt.getsockname()[1]
        log.msg("%s starting on %s" % (type(self.protocol).__name__, self._realPortNumber))
        self.connected = True
        self.socket = skt
        self.protocol.transport = self
        self.protocol.doStart()
        self.startReading()

    def fileno(self):
        return -1 if self.socket is None else self.socket.fileno()

    def startReading(self):
        self.reactor.addReader(self)

    def stopReading(self):
        self.reactor.removeReader(self)

    pauseProducing = stopReading
    resumeProducing = startReading

    def doRead(self):
        taken = 0
        while taken < self.maxThroughput and self.socket is not None:
            try:
                data, addr = self.socket.recvfrom(self.maxPacketSize)
            except OSError as problem:
                if problem.errno == _REFUSED and self._connectedAddr:
                    self.protocol.connectionRefused()
                return
            taken += len(data)
            try:
                self.protocol.datagramReceived(data, addr)
            except Exception:
                log.err()

    def write(self, datagram, addr=None):
        """Send one datagram: to addr, or to where it is connected to."""
        if isinstance(datagram, str):
            raise TypeError("Data must be bytes")
        if self._connectedAddr:
            assert addr in (None, self._connectedAddr)
            addr = self._connectedAddr
        else:
            assert addr is not None
            host = addr[0]
            if not host.replace(".", "").isdigit() and host != "<broadcast>":
                raise error.InvalidAddressError(host, "write() only accepts IP addresses, not "
                                                "hostnames")
        try:
            return self.socket.sendto(datagram, addr)
        except OSError as problem:
            if problem.errno == 90:
                raise error.MessageLengthError("message too long")
            if problem.errno != _REFUSED:
                raise
            if self._connectedAddr:
                self.protocol.connectionRefused()

    def writeSequence(self, seq, addr):
        self.write(b"".join(seq), addr)

    def connect(self, host, port):
        """From now on send to that place only, and receive from it only."""
        if self._connectedAddr:
            raise RuntimeError("already connected, reconnecting is not currently supported")
        self._connectedAddr = (host, port)
        self.socket.connect((host, port))

    def setBroadcastAllowed(self, enabled):
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_BROADCAST, int(enabled))

    def stopListening(self):
        """Gives a Deferred for when it has stopped."""
        self._stopped = defer.Deferred()
        told = self._stopped
        if self.connected:
            self.stopReading()
            self.reactor.callLater(0, self.connectionLost)
        return told

    loseConnection = stopListening

    def connectionLost(self, reason=None):
        if self.socket is None:
            return
        log.msg("(UDP Port %s Closed)" % self._realPortNumber)
        self._realPortNumber = None
        self.connected = False
        self.stopReading()
        self.protocol.doStop()
        skt = self.socket
        self.socket = None
        skt.close()
        if self._stopped is not None:
            told = self._stopped
            self._stopped = None
            told.callback(None)

    def getHost(self):
        return address.IPv4Address("UDP", *self.socket.getsockname())

    def __repr__(self):
        if self._realPortNumber is None:
            return "<%s not connected>" % type(self.protocol)
        return "<%s on %s>" % (type(self.protocol), self._realPortNumber)

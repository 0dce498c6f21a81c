"""Protocols that cut the stream into messages: lines, or strings with their length before."""

from twisted.internet import defer, protocol


class _PauseableMixin:
    paused = False

    def pauseProducing(self):
        self.paused = True
        self.transport.pauseProducing()

    def resumeProducing(self):
        self.paused = False
        self.transport.resumeProducing()
        self.dataReceived(b"")

    def stopProducing(self):
        self.paused = True
        self.transport.stopProducing()


class LineOnlyReceiver(protocol.Protocol):
    """Calls lineReceived() for each line."""

    _buffer = b""
    delimiter = b"\r\n"
    MAX_LENGTH = 16384

    def dataReceived(self, data):
        lines = (self._buffer + data).split(self.delimiter)
        self._buffer = lines.pop()
        for line in lines:
            if self.transport.disconnecting:
                return None     # what comes after that is of no interest
            if len(line) > self.MAX_LENGTH:
                return self.lineLengthExceeded(line)
            self.lineReceived(line)
        if len(self._buffer) > self.MAX_LENGTH:
            return self.lineLengthExceeded(self._buffer)
        return None

    def lineReceived(self, line):
        """A line, without its delimiter."""
        raise NotImplementedError

    def sendLine(self, line):
        """Send a line; the delimiter is added."""
        return self.transport.writeSequence((line, self.delimiter))

    def lineLengthExceeded(self, line):
        """A line is too long: the connection is closed."""
        return self.transport.loseConnection()


class LineReceiver(protocol.Protocol, _PauseableMixin):
    """Calls lineReceived() for each line, or in raw mode rawDataReceived() for whatever comes."""

    line_mode = 1
    delimiter = b"\r\n"
    MAX_LENGTH = 16384
    _buffer = b""
    _busy_receiving = False

    def clearLineBuffer(self):
        """What has come of the next line; it is forgotten here."""
        rest = self._buffer
        self._buffer = b""
        return rest

    def dataReceived(self, data):
        self._buffer += data
        if self._busy_receiving:
            return None
        self._busy_receiving = True
        try:
            while self._buffer and not self.paused:
                if not self.line_mode:
                    data = self._buffer
                    self._buffer = b""
                    why = self.rawDataReceived(data)
                    if why:
                        return why
                    continue
                line, found, rest = self._buffer.partition(self.delimiter)
                if not found:
                    if len(self._buffer) >= self.MAX_LENGTH + len(self.delimiter):
                        self._buffer = b""
                        return self.lineLengthExceeded(line)
                    break
                if len(line) > self.MAX_LENGTH:
                    too_long = self._buffer
                    self._buffer = b""
                    return self.lineLengthExceeded(too_long)
                self._buffer = rest
                why = self.lineReceived(line)
                if why or self.transport and self.transport.disconnecting:
                    return why
        finally:
            self._busy_receiving = False
        return None

    def setLineMode(self, extra=b""):
        """Lines from here on; extra has come already."""
        self.line_mode = 1
        if extra:
            return self.dataReceived(extra)
        return None

    def setRawMode(self):
        """No lines from here on: rawDataReceived() gets what comes."""
        self.line_mode = 0

    def rawDataReceived(self, data):
        """Bytes of raw mode."""
        raise NotImplementedError

    def lineReceived(self, line):
        """A line, without its delimiter."""
        raise NotImplementedError

    def sendLine(self, line):
        """Send a line; the delimiter is added."""
        return self.transport.write(line + self.delimiter)

    def lineLengthExceeded(self, line):
        """A line is too long: the connection is closed."""
        return self.transport.loseConnection()


class StringTooLongError(AssertionError):
    """A string is too long for its length to be sent."""


class IntNStringReceiver(protocol.Protocol, _PauseableMixin):
    """Strings with their length before; a subclass says how many bytes that is."""

    MAX_LENGTH = 99999
    prefixLength = 0
    _unprocessed = b""

    @property
    def recvd(self):
        return self._unprocessed

    def stringReceived(self, string):
        """A whole string."""
        raise NotImplementedError

    def lengthLimitExceeded(self, length):
        """A string is too long: the connection is closed."""
        self.transport.loseConnection()

    def dataReceived(self, data):
        self._unprocessed += data
        while len(self._unprocessed) >= self.prefixLength and not self.paused:
            length = int.from_bytes(self._unprocessed[:self.prefixLength], "big")
            if length > self.MAX_LENGTH:
                self.lengthLimitExceeded(length)
                return
            end = self.prefixLength + length
            if len(self._unprocessed) < end:
                break
            packet = self._unprocessed[self.prefixLength:end]
            self._unprocessed = self._unprocessed[end:]
            self.stringReceived(packet)

    def sendString(self, string):
        """Send a string; its length is put before."""
        if len(string) >= 256 ** self.prefixLength:
            raise StringTooLongError("Try to send %s bytes whereas maximum is %s"
                                     % (len(string), 256 ** self.prefixLength))
        self.transport.write(len(string).to_bytes(self.prefixLength, "big") + string)


class Int32StringReceiver(IntNStringReceiver):
    """Strings of up to 4 GB; the length has four bytes."""

    structFormat = "!I"
    prefixLength = 4


class Int16StringReceiver(IntNStringReceiver):
    """Strings of up to 64 KB; the length has two bytes."""

    structFormat = "!H"
    prefixLength = 2


class Int8StringReceiver(IntNStringReceiver):
    """Strings of up to 255 bytes; the length has one byte."""

    structFormat = "!B"
    prefixLength = 1


class NetstringParseError(ValueError):
    """What has come is no netstring."""


class NetstringReceiver(protocol.Protocol):
    """Strings as b"5:hello,"."""

    MAX_LENGTH = 99999
    brokenPeer = 0
    _rest = b""

    def stringReceived(self, string):
        """A whole string."""
        raise NotImplementedError

    def dataReceived(self, data):
        self._rest += data
        while self._rest and not self.brokenPeer:
            digits, colon, rest = self._rest.partition(b":")
            if not colon and (digits.isdigit() and len(digits) < 8):
                return
            if not digits.isdigit() or int(digits) > self.MAX_LENGTH:
                self.brokenPeer = 1
                self.transport.loseConnection()
                return
            length = int(digits)
            if len(rest) <= length:
                return
            if rest[length:length + 1] != b",":
                self.brokenPeer = 1
                self.transport.loseConnection()
                return
            self._rest = rest[length + 1:]
            self.stringReceived(rest[:length])

    def sendString(self, string):
        self.transport.write(b"%d:%s," % (len(string), string))


class StatefulStringProtocol:
    """A mixin: stringReceived() calls proto_STATE(string), which gives the next state."""

    state = "init"

    def stringReceived(self, string):
        handler = getattr(self, "proto_" + self.state, None)
        if handler is None:
            from twisted.python import log
            log.msg("there is no method proto_%s" % self.state)
            return
        self.state = handler(string)
        if self.state == "done":
            self.transport.loseConnection()


class FileSender:
    """Sends a file piece by piece, as fast as the consumer takes it."""

    CHUNK_SIZE = 2 ** 14
    lastSent = ""
    deferred = None

    def beginFileTransfer(self, file, consumer, transform=None):
        """Gives a Deferred for the end."""
        self.file = file
        self.consumer = consumer
        self.transform = transform
        self.deferred = defer.Deferred()
        consumer.registerProducer(self, False)
        return self.deferred

    def resumeProducing(self):
        chunk = self.file.read(self.CHUNK_SIZE) if self.file else ""
        if not chunk:
            self.file = None
            self.consumer.unregisterProducer()
            if self.deferred:
                self.deferred.callback(self.lastSent)
                self.deferred = None
            return
        if self.transform:
            chunk = self.transform(chunk)
        self.consumer.write(chunk)
        self.lastSent = chunk[-1:]

    def pauseProducing(self):
        pass

    def stopProducing(self):
        if self.deferred:
            self.deferred.errback(Exception("Consumer asked us to stop producing"))
            self.deferred = None

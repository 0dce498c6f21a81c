"""What can go wrong with connections, timers and reactors; their texts are what
reason.getErrorMessage() gives."""


class _Told(Exception):
    # str() is a sentence: the message, and what is known more.
    MESSAGE = ""

    def __str__(self):
        text = self.MESSAGE
        if self.args:
            text = "%s: %s" % (text, " ".join([str(arg) for arg in self.args]))
        return text + "."


class BindError(_Told):
    MESSAGE = "An error occurred binding to an interface"


class CannotListenError(BindError):
    def __init__(self, interface, port, socketError):
        BindError.__init__(self, interface, port, socketError)
        self.interface = interface
        self.port = port
        self.socketError = socketError

    def __str__(self):
        return "Couldn't listen on %s:%s: %s." % (self.interface or "any", self.port,
                                                  self.socketError)


class MessageLengthError(_Told):
    MESSAGE = "Message is too long to send"


class DNSLookupError(OSError):
    def __str__(self):
        if self.args:
            return "DNS lookup failed: %s." % " ".join([str(arg) for arg in self.args])
        return "DNS lookup failed."


class ConnectInProgressError(Exception):
    """A connect operation was started and isn't done yet."""


class ConnectError(Exception):
    """A connection did not come about."""

    MESSAGE = "An error occurred while connecting"

    def __init__(self, osError=None, string=""):
        self.osError = osError
        Exception.__init__(self, string)

    def __str__(self):
        text = self.MESSAGE
        if self.osError:
            text = "%s: %s" % (text, self.osError)
        if self.args[0]:
            text = "%s: %s" % (text, self.args[0])
        return text + "."


class ConnectBindError(ConnectError):
    MESSAGE = "Couldn't bind"


class UnknownHostError(ConnectError):
    MESSAGE = "Hostname couldn't be looked up"


class NoRouteError(ConnectError):
    MESSAGE = "No route to host"


class ConnectionRefusedError(ConnectError):
    MESSAGE = "Connection was refused by other side"


class TCPTimedOutError(ConnectError):
    MESSAGE = "TCP connection timed out"


class BadFileError(ConnectError):
    MESSAGE = "File used for UNIX socket is no good"


class ServiceNameUnknownError(ConnectError):
    MESSAGE = "Service name given as port is unknown"


class UserError(ConnectError):
    MESSAGE = "User aborted connection"


class TimeoutError(UserError):
    MESSAGE = "User timeout caused connection failure"


class SSLError(ConnectError):
    MESSAGE = "An SSL error occurred"


_BY_NUMBER = {101: NoRouteError, 111: ConnectionRefusedError, 110: TCPTimedOutError}


def getConnectError(error):
    """The ConnectError for an OSError, or for (number, text)."""
    args = getattr(error, "args", error)
    if len(args) != 2:
        return ConnectError(string=error)
    return _BY_NUMBER.get(args[0], ConnectError)(args[0], args[1])


class ConnectionClosed(Exception):
    """The connection is over, in whatever way."""


class ConnectionLost(_Told, ConnectionClosed):
    """Connection to the other side was lost in a non-clean fashion."""

    MESSAGE = "Connection to the other side was lost in a non-clean fashion"


class ConnectionAborted(ConnectionLost):
    MESSAGE = "Connection was aborted locally using ITCPTransport.abortConnection"


class ConnectionDone(_Told, ConnectionClosed):
    """Connection was closed cleanly."""

    MESSAGE = "Connection was closed cleanly"


class AlreadyCalled(_Told, ValueError):
    MESSAGE = "Tried to cancel an already-called event"


class AlreadyCancelled(_Told, ValueError):
    MESSAGE = "Tried to cancel an already-cancelled event"


class NotConnectingError(_Told, RuntimeError):
    MESSAGE = "The Connector was not connecting when it was asked to stop connecting"


class NotListeningError(_Told, RuntimeError):
    MESSAGE = "The Port was not listening when it was asked to stop listening"


class ReactorNotRunning(RuntimeError):
    """The reactor is asked to stop, and does not run."""


class ReactorNotRestartable(RuntimeError):
    """The reactor is asked to run a second time."""


class ReactorAlreadyRunning(RuntimeError):
    """The reactor is asked to run, and does."""


class ReactorAlreadyInstalledError(AssertionError):
    """There is a reactor already."""


class ConnectingCancelledError(Exception):
    """A connection was given up by Deferred.cancel() before it came about."""

    def __init__(self, address):
        Exception.__init__(self, address)
        self.address = address


class NoProtocol(Exception):
    """A factory's buildProtocol gave None to an endpoint."""


class AlreadyListened(Exception):
    """An endpoint that can listen once only has done so."""


class ProcessDone(ConnectionDone):
    MESSAGE = "A process has ended without apparent errors"


class ProcessTerminated(ConnectionLost):
    MESSAGE = "A process has ended with a probable error condition"


class ProcessExitedAlready(Exception):
    """The process has ended already."""


class InvalidAddressError(ValueError):
    """A name was given where an address is wanted."""

    def __init__(self, address, message):
        ValueError.__init__(self, address, message)
        self.address = address
        self.message = message

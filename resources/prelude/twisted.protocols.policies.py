"""Rules for connections: how long they may be idle."""


class TimeoutMixin:
    """setTimeout(seconds): timeoutConnection() is called unless resetTimeout() comes before."""

    timeOut = None
    _timer = None

    def callLater(self, period, func):
        from twisted.internet import reactor
        return reactor.callLater(period, func)

    def setTimeout(self, period):
        """Gives the period that held before; None ends it."""
        before = self.timeOut
        self.timeOut = period
        if self._timer is not None:
            if period is None:
                self._timer.cancel()
                self._timer = None
            else:
                self._timer.reset(period)
        elif period is not None:
            self._timer = self.callLater(period, self._timed_out)
        return before

    def resetTimeout(self):
        """The time begins anew."""
        if self._timer is not None and self.timeOut is not None:
            self._timer.reset(self.timeOut)

    def _timed_out(self):
        self._timer = None
        self.timeoutConnection()

    def timeoutConnection(self):
        """The time is over: the connection is closed."""
        self.transport.loseConnection()

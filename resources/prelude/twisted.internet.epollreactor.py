"""The reactor that waits for sockets: whoever has doRead(), doWrite() and fileno()."""

import _net
from twisted.internet import error, main
from twisted.internet.base import ReactorBase
from twisted.python import failure, log

_CLEAN = failure.Failure(error.ConnectionDone())
_LOST = failure.Failure(error.ConnectionLost())


class EPollReactor(ReactorBase):
    """Calls doRead() of those who have something to read, doWrite() of those who have room."""

    def __init__(self):
        ReactorBase.__init__(self)
        self._readers = {}          # who waits for something to read: descriptor
        self._writers = {}

    def addReader(self, reader):
        self._readers.setdefault(reader, reader.fileno())

    def addWriter(self, writer):
        self._writers.setdefault(writer, writer.fileno())

    def removeReader(self, reader):
        self._readers.pop(reader, None)

    def removeWriter(self, writer):
        self._writers.pop(writer, None)

    def getReaders(self):
        return list(self._readers)

    def getWriters(self):
        return list(self._writers)

    def removeAll(self):
        removed = list(self._readers) + [one for one in self._writers if one not in self._readers]
        self._readers.clear()
        self._writers.clear()
        return removed

    def disconnectAll(self):
        for selectable in self.removeAll():
            try:
                selectable.connectionLost(failure.Failure(main.CONNECTION_LOST))
            except Exception:
                log.err()

    def _answer_sockets(self, seconds):
        readable, writable = _net.wait(list(self._readers.values()), list(self._writers.values()),
                                       -1 if seconds is None else seconds, self._bell)
        if not readable and not writable:
            return
        ready = [one for one, number in self._readers.items() if number in readable]
        for one, number in self._writers.items():
            if number in writable and one not in ready:
                ready.append(one)
        for selectable in ready:
            number = selectable.fileno()
            if number >= 0:
                self._answer(selectable, number in readable and selectable in self._readers,
                             number in writable)

    def _answer(self, selectable, readable, writable):
        why = None
        reading = False
        try:
            if readable:
                why = selectable.doRead()
                reading = True
            if not why and writable and selectable in self._writers:
                why = selectable.doWrite()
                reading = False
        except Exception as problem:
            why = problem
            log.err()
        if why:
            self._disconnect(selectable, why, reading)

    def _disconnect(self, selectable, why, reading):
        self.removeReader(selectable)
        if type(why) is error.ConnectionDone:
            if reading and hasattr(selectable, "readConnectionLost"):
                selectable.readConnectionLost(_CLEAN)
                return
            reason = _CLEAN
        elif type(why) is error.ConnectionLost:
            reason = _LOST
        else:
            reason = failure.Failure(why)
        self.removeWriter(selectable)
        selectable.connectionLost(reason)

"""The log: what is told to it goes to its observers; errors go to standard error even before
there is one."""

import sys
import time
from twisted.python import failure

_observers = []
_stdout = sys.stdout


class _ErrorFile:
    def write(self, text):
        sys.stderr.write(text)

    def flush(self):
        sys.stderr.flush()


logerr = _ErrorFile()
logfile = logerr


def addObserver(observer):
    """Call it with a dict for each message."""
    _observers.append(observer)


def removeObserver(observer):
    _observers.remove(observer)


def _tell(event):
    event.setdefault("time", time.time())
    event.setdefault("system", "-")
    for observer in list(_observers):
        observer(event)


def msg(*message, **kw):
    """Tell the observers."""
    event = {"isError": 0, "message": message}
    event.update(kw)
    _tell(event)


def err(_stuff=None, _why=None, **kw):
    """Tell the observers of an error: a Failure, an exception, or the one being handled."""
    if _stuff is None:
        _stuff = failure.Failure()
    elif isinstance(_stuff, Exception):
        _stuff = failure.Failure(_stuff)
    if not isinstance(_stuff, failure.Failure):
        msg(repr(_stuff), why=_why, isError=1, **kw)
        return
    event = {"isError": 1, "message": (), "failure": _stuff, "why": _why}
    event.update(kw)
    if _observers:
        _tell(event)
    else:
        sys.stderr.write("%s\n" % textFromEventDict(event))


deferr = err


def textFromEventDict(event):
    """What a message says, as text."""
    if event.get("failure") is not None:
        return "%s\n%s" % (event.get("why") or "Unhandled Error", event["failure"].getTraceback())
    if "format" in event:
        return event["format"] % event
    return " ".join([str(part) for part in event["message"]])


class FileLogObserver:
    """Writes each message to a file, with its time."""

    timeFormat = None

    def __init__(self, f):
        self.write = f.write
        self.flush = f.flush

    def formatTime(self, when):
        form = self.timeFormat or "%Y-%m-%d %H:%M:%S+0000"
        return time.strftime(form, time.gmtime(when))

    def emit(self, eventDict):
        text = textFromEventDict(eventDict).replace("\n", "\n\t")
        self.write("%s [%s] %s\n" % (self.formatTime(eventDict["time"]), eventDict["system"],
                                     text))
        self.flush()

    def start(self):
        addObserver(self.emit)

    def stop(self):
        removeObserver(self.emit)


class StdioOnnaStick:
    """Stands in for standard output or error: each line that is written is a message."""

    softspace = 0
    closed = False
    encoding = "utf-8"

    def __init__(self, isError=0, encoding=None):
        self.isError = isError
        self._rest = ""

    def write(self, data):
        lines = (self._rest + data).split("\n")
        self._rest = lines.pop()
        for line in lines:
            msg(line, printed=1, isError=self.isError)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def flush(self):
        pass

    def isatty(self):
        return False

    def fileno(self):
        return -1


def startLogging(file, setStdout=1, **kw):
    """Write the log to that file; what the program prints becomes part of it."""
    observer = FileLogObserver(file)
    startLoggingWithObserver(observer.emit, setStdout)
    return observer


def startLoggingWithObserver(observer, setStdout=1):
    addObserver(observer)
    if setStdout:
        sys.stdout = StdioOnnaStick()
        sys.stderr = StdioOnnaStick(1)
    msg("Log opened.")

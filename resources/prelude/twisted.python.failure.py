"""Failure: an exception that is handed on as a value, from callback to callback."""

import _task
import sys


def _qualified(cls):
    return "%s.%s" % (cls.__module__, cls.__qualname__)


class NoCurrentExceptionError(Exception):
    """A Failure was made of the current exception, and there is none."""


class Failure(BaseException):
    """An exception, with where it came from. Without an argument: the one being handled."""

    def __init__(self, exc_value=None, exc_type=None, exc_tb=None, captureVars=False):
        if exc_value is None:
            exc_value = sys.exc_info()[1]
            if exc_value is None:
                raise NoCurrentExceptionError()
        if isinstance(exc_value, Failure):
            exc_value = exc_value.value
        self.value = exc_value
        self.type = type(exc_value) if exc_type is None else exc_type
        self.tb = getattr(exc_value, "__traceback__", None)
        self.parents = [_qualified(cls) for cls in self.type.__mro__]

    def check(self, *errorTypes):
        """The first of these classes that it is an instance of; None: of none of them."""
        for wanted in errorTypes:
            if isinstance(wanted, type) and issubclass(wanted, BaseException):
                if issubclass(self.type, wanted):
                    return wanted
            elif wanted in self.parents:
                return wanted
        return None

    def trap(self, *errorTypes):
        """As check(); but what is none of them is raised again."""
        found = self.check(*errorTypes)
        if not found:
            self.raiseException()
        return found

    def raiseException(self):
        raise self.value

    def throwExceptionIntoGenerator(self, generator):
        return generator.throw(self.value)

    def getErrorMessage(self):
        """The exception's own text."""
        if isinstance(self.value, Failure):
            return self.value.getErrorMessage()
        return str(self.value)

    def getTraceback(self, elideFrameworkCode=0, detail="default"):
        """What a traceback of it looks like; the last line has the exception's full name."""
        text = _task.traceback(self.value)
        if not text.startswith("Traceback"):
            text = "Traceback (most recent call last):\nFailure: " + text
        lines = text.split("\n")
        own = self.type.__qualname__
        for n in range(len(lines) - 1, -1, -1):
            line = lines[n]
            if self.type.__module__ == "builtins" and (line == own or line.startswith(own + ":")):
                lines[n] = "builtins." + line
                break
        return "\n".join(lines)

    def getBriefTraceback(self):
        return self.getTraceback(detail="brief")

    def printTraceback(self, file=None, elideFrameworkCode=False, detail="default"):
        from twisted.python import log
        (log.logerr if file is None else file).write(self.getTraceback())

    printBriefTraceback = printTraceback
    printDetailedTraceback = printTraceback

    def cleanFailure(self):
        self.tb = None

    def getTracebackObject(self):
        return self.tb

    def _places(self):
        # "file:line:function" of each call on the way, one a line.
        found = ""
        lines = _task.traceback(self.value).split("\n")
        for line in lines:
            if line.startswith('  File "'):
                name, _, rest = line[8:].partition('", line ')
                number, _, function = rest.partition(", in ")
                found += "%s:%s:%s\n" % (name, number, function)
        return found

    def __str__(self):
        places = self._places()
        kind = "Traceback" if places else "Traceback (failure with no frames)"
        return "[Failure instance: %s: %s: %s\n%s]" % (kind, self.type, self.getErrorMessage(),
                                                       places)

    def __repr__(self):
        return "<%s %s: %s>" % (_qualified(type(self)), _qualified(self.type),
                                self.getErrorMessage())

    def __reduce__(self):
        return (Failure, (self.value,))

"""The newer way to log: Logger().info("{name} has come", name=...)."""

from twisted.python import failure, log


class Logger:
    """Tells the observers of the log; critical ones go to standard error when there is none."""

    def __init__(self, namespace=None, source=None, observer=None):
        self.namespace = namespace

    def _emit(self, level, format, kwargs):
        text = "" if format is None else str(format).format(**kwargs)
        if level in ("error", "critical"):
            log.msg(text, isError=1, system=self.namespace or "-")
        else:
            log.msg(text, system=self.namespace or "-")

    def emit(self, level, format=None, **kwargs):
        self._emit(level, format, kwargs)

    def debug(self, format=None, **kwargs):
        self._emit("debug", format, kwargs)

    def info(self, format=None, **kwargs):
        self._emit("info", format, kwargs)

    def warn(self, format=None, **kwargs):
        self._emit("warn", format, kwargs)

    def error(self, format=None, **kwargs):
        self._emit("error", format, kwargs)

    def critical(self, format=None, **kwargs):
        self._emit("critical", format, kwargs)

    def failure(self, format, failure=None, level=None, **kwargs):
        log.err(failure, format.format(**kwargs))

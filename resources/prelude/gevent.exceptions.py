"""What gevent raises."""


class LoopExit(Exception):
    """Nobody can ever go on: the machine raises it in main, which waits in the loop."""

    @property
    def hub(self):
        return self.args[1] if len(self.args) > 1 else None

    def __repr__(self):
        return str(self) if len(self.args) == 3 else Exception.__repr__(self)

    def __str__(self):
        if len(self.args) == 3:
            return "%s\n\tHub: %s\n\tHandles:\n%s" % self.args
        return Exception.__str__(self)


class ConcurrentObjectUseError(AssertionError):
    """Two greenlets use what only one may."""

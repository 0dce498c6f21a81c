"""What gevent raises."""


class LoopExit(Exception):
    """Nobody can ever go on."""


class ConcurrentObjectUseError(AssertionError):
    """Two greenlets use what only one may."""

"""Threads that are greenlets."""

from gevent.greenlet import Greenlet, getcurrent, sleep
from gevent.local import local as _local
from gevent.lock import RLock, Semaphore
from greenlet import GreenletExit


def get_ident(greenlet=None):
    return id(getcurrent() if greenlet is None else greenlet)


def start_new_thread(function, args=(), kwargs=None):
    """Run it in a greenlet."""
    return get_ident(Greenlet.spawn(function, *args, **(kwargs or {})))


class LockType(Semaphore):
    """A lock for greenlets."""

    def __init__(self):
        Semaphore.__init__(self, 1)


allocate_lock = LockType


def exit():
    raise GreenletExit


error = RuntimeError

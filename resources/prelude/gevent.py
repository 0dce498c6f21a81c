"""Greenlets that take turns in one thread: each runs until it waits for something."""

from gevent.greenlet import (Greenlet, getcurrent, idle, iwait, joinall, kill, killall, sleep,
                             spawn, spawn_later, spawn_raw, wait)
from gevent.hub import get_hub, reinit, signal_handler
from gevent.timeout import Timeout, with_timeout
from greenlet import GreenletExit

version_info = (22, 10, 2)
__version__ = "22.10.2"


def fork():
    """os.fork(); the child's greenlets are those of the parent no more."""
    import os
    return os.fork()

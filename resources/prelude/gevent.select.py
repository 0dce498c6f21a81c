"""Waiting for several sockets, while the other greenlets run."""

import _net
import select as _select
from select import (EPOLLERR, EPOLLHUP, EPOLLIN, EPOLLOUT, POLLERR, POLLHUP, POLLIN, POLLNVAL,
                    POLLOUT, POLLPRI, error)


def select(rlist, wlist, xlist, timeout=None):
    """Those of the lists that are ready; waits for the first."""
    return _select._select(rlist, wlist, xlist, timeout, False)


class poll(_select._PollObject):
    """Waits for those that are registered."""

    _blocks = False

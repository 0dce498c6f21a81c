"""Makes the standard library's blocking calls let other greenlets run."""

import _task
import threading

_THREADS = 1
_TIME = 2
_IO = 4
_patched = {}


def _patch(which, *names):
    _task.patch(which)
    for name in names:
        _patched[name] = True


def patch_time():
    """time.sleep() lets the others run."""
    _patch(_TIME, "time")


def patch_thread(threading=True, _threading_local=True, Event=True, logging=True,
                 existing_locks=True, _warnings=None):
    """Threads become greenlets; locks, events and the like let the others run."""
    _patch(_THREADS, "thread", "threading")
    _make_greenlets()


def _make_greenlets():
    threading._kind = "coroutine"


def patch_queue():
    _patch(_THREADS, "queue")


def patch_socket(dns=True, aggressive=True):
    """Sockets let the others run while they wait."""
    _patch(_IO, "socket")


def patch_ssl(_warnings=None, _first_time=True):
    _patch(_IO, "ssl")


def patch_dns():
    _patch(_IO, "dns")


def patch_select(aggressive=True):
    _patch(_IO, "select", "selectors")


def patch_selectors(aggressive=True):
    _patch(_IO, "selectors")


def patch_subprocess():
    _patch(_IO, "subprocess")


def patch_os():
    _patch(_IO, "os")


def patch_sys(stdin=True, stdout=True, stderr=True):
    _patch(_IO, "sys")


def patch_builtins():
    pass


def patch_signal():
    pass


def patch_all(socket=True, dns=True, time=True, select=True, thread=True, os=True, ssl=True,
              subprocess=True, sys=False,
              aggressive=True, Event=True, builtins=True, signal=True, queue=True, contextvars=True,
              **kwargs):
    """All of them."""
    if time:
        patch_time()
    if thread:
        patch_thread()
    if queue:
        patch_queue()
    if socket:
        patch_socket()
    if select:
        patch_select()
    if ssl:
        patch_ssl()
    if os:
        patch_os()
    if subprocess:
        patch_subprocess()
    return True


def is_module_patched(mod_name):
    return mod_name in _patched


def is_object_patched(mod_name, item_name):
    return mod_name in _patched

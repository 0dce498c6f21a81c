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


_saved = {}         # module: {name: what it was}


def _replace(module, name, item):
    _saved.setdefault(module.__name__, {}).setdefault(name, getattr(module, name))
    setattr(module, name, item)


def get_original(mod_name, item_name):
    """What a name meant before it was patched: an item, or a list of items for a list of names."""
    if isinstance(item_name, str):
        return _original(mod_name, item_name)
    return [_original(mod_name, name) for name in item_name]


def _original(mod_name, item_name):
    import sys
    if item_name in _saved.get(mod_name, {}):
        return _saved[mod_name][item_name]
    return getattr(sys.modules[mod_name], item_name)


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
    import socket
    from gevent import _socket3
    for name in ("socket", "SocketType", "create_connection", "socketpair"):
        _replace(socket, name, getattr(_socket3, name))


def patch_ssl(_warnings=None, _first_time=True):
    _patch(_IO, "ssl")


def patch_dns():
    _patch(_IO, "dns")


def patch_select(aggressive=True):
    """Waiting for several sockets lets the others run."""
    _patch(_IO, "select", "selectors")
    import select
    import gevent.select
    _replace(select, "select", gevent.select.select)


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

"""The plain way to start threads."""

import _task
import sys
from threading import main_thread
from threading import Lock as allocate_lock, RLock, get_ident, get_native_id, stack_size, TIMEOUT_MAX
from threading import Lock as LockType, _start_new_thread as start_new_thread

start_new = start_new_thread
allocate = allocate_lock
error = RuntimeError


def interrupt_main(signum=2):
    """As if that signal had come: mostly a KeyboardInterrupt in the main thread.

    Nothing happens where no function handles it.
    """
    if not 1 <= signum < 65:
        raise ValueError("signal number out of range")
    signals = sys.modules.get("signal")
    if signals is not None:
        if callable(signals.getsignal(signum)):
            signals.raise_signal(signum)
    elif signum == 2:
        _task.throw(main_thread().ident, KeyboardInterrupt())


def exit():
    """End the thread that calls."""
    raise SystemExit


exit_thread = exit

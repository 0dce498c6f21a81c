"""The plain way to start threads."""

from threading import Lock as allocate_lock, RLock, get_ident, get_native_id, stack_size, TIMEOUT_MAX
from threading import Lock as LockType, _start_new_thread as start_new_thread

start_new = start_new_thread
allocate = allocate_lock
error = RuntimeError


def exit():
    """End the thread that calls."""
    raise SystemExit


exit_thread = exit

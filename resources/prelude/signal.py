"""Signals: what other processes, the clock and the user send.

A handler runs beside the main thread; what it raises is raised there.
"""

import _task
import os
import sys

SIGHUP, SIGINT, SIGQUIT, SIGILL, SIGTRAP, SIGABRT = 1, 2, 3, 4, 5, 6
SIGBUS, SIGFPE, SIGKILL, SIGUSR1, SIGSEGV, SIGUSR2 = 7, 8, 9, 10, 11, 12
SIGPIPE, SIGALRM, SIGTERM, SIGCHLD, SIGCONT, SIGSTOP, SIGTSTP = 13, 14, 15, 17, 18, 19, 20
NSIG = 65
SIG_DFL = 0
SIG_IGN = 1
ITIMER_REAL = 0

_main = _task.current()
_NAMES = {1: "SIGHUP", 2: "SIGINT", 3: "SIGQUIT", 6: "SIGABRT", 9: "SIGKILL", 10: "SIGUSR1",
          12: "SIGUSR2", 13: "SIGPIPE",
          14: "SIGALRM", 15: "SIGTERM", 17: "SIGCHLD", 18: "SIGCONT", 19: "SIGSTOP", 20: "SIGTSTP"}
_TEXTS = {1: "Hangup", 2: "Interrupt", 3: "Quit", 6: "Aborted", 9: "Killed",
          10: "User defined signal 1",
          12: "User defined signal 2", 13: "Broken pipe", 14: "Alarm clock", 15: "Terminated",
          17: "Child exited",
          18: "Continued", 19: "Stopped (signal)", 20: "Stopped"}
_NO_EFFECT = (SIGCHLD, SIGCONT)


def default_int_handler(number, frame):
    raise KeyboardInterrupt


_handlers = {SIGINT: default_int_handler}


def signal(signalnum, handler):
    """What happens from now on when that signal comes. Gives what happened before."""
    if _task.current() != _main:
        raise ValueError("signal only works in main thread of the main interpreter")
    if not 1 <= signalnum < NSIG:
        raise ValueError("signal number out of range")
    if signalnum in (SIGKILL, SIGSTOP):
        raise OSError(22, "Invalid argument")
    if handler not in (SIG_DFL, SIG_IGN) and not callable(handler):
        raise TypeError("signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable "
                        "object")
    before = getsignal(signalnum)
    _handlers[signalnum] = handler
    return before


def getsignal(signalnum):
    return _handlers.get(signalnum, SIG_DFL)


def raise_signal(signum):
    _deliver(signum)


def strsignal(signalnum):
    return _TEXTS.get(signalnum)


def valid_signals():
    return set(_NAMES)


def siginterrupt(signalnum, flag):
    pass


def _deliver(number):
    # To this process: its handler, or the end.
    handler = getsignal(number)
    if handler == SIG_IGN or (handler == SIG_DFL and number in _NO_EFFECT):
        return
    if handler == SIG_DFL:
        sys.stdout.flush()
        _task.kill(_main, number)
        _task.sleep(0.0)        # it is over, as soon as the machine looks
        return
    if _task.current() == _main:
        handler(number, None)
        return
    try:
        handler(number, None)
    except BaseException as error:
        _task.throw(_main, error)


def _send(pid, number):
    # Children come first: under some schedules they have their starter's pid.
    known = sys.modules.get("multiprocessing")
    task = os._forked.get(pid)
    for child in known.active_children() if known is not None else ():
        if child.pid == pid and child._task != _task.current():
            task = child._task
    if task is not None:
        if number:
            _task.kill(task, number)
    elif pid != os.getpid():
        raise ProcessLookupError(3, "No such process")
    elif number:
        _deliver(number)


# --- Alarms ---------------------------------------------------------------------------------------

_alarm = None       # the one that is set


class _Alarm:
    def __init__(self, seconds, interval):
        self.when = _task.now() + seconds
        self.interval = interval
        self.cancelled = False
        _task.spawn("thread", self.run, "alarm", True)

    def run(self):
        global _alarm
        import time
        while True:
            time.sleep(max(self.when - _task.now(), 0))
            if self.cancelled:
                return
            if not self.interval:
                _alarm = None
            _deliver(SIGALRM)
            if not self.interval:
                return
            self.when += self.interval


def _set_alarm(seconds, interval):
    global _alarm
    left = 0.0
    if _alarm is not None:
        left = max(_alarm.when - _task.now(), 0.0)
        _alarm.cancelled = True
    _alarm = _Alarm(seconds, interval) if seconds > 0 else None
    return left


def alarm(seconds):
    """Send SIGALRM in so many seconds; 0: never. Gives what was left of the alarm before."""
    left = _set_alarm(seconds, 0)
    return int(left) + (left > int(left))


def setitimer(which, seconds, interval=0.0):
    return (_set_alarm(seconds, interval), 0.0)


def getitimer(which):
    return (0.0, 0.0) if _alarm is None else (max(_alarm.when - _task.now(), 0.0), _alarm.interval)


def pause():
    """Wait until a signal comes."""
    import time
    time.sleep(4000000000)


class Signals:
    """The name of a signal: Signals(2).name."""

    def __init__(self, number):
        if number not in _NAMES:
            raise ValueError("%r is not a valid Signals" % (number,))
        self.value = number
        self.name = _NAMES[number]

    def __int__(self):
        return self.value

    def __index__(self):
        return self.value

    def __eq__(self, other):
        return self.value == (other.value if isinstance(other, Signals) else other)

    def __hash__(self):
        return hash(self.value)

    def __repr__(self):
        return "<Signals.%s: %d>" % (self.name, self.value)

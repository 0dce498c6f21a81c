"""Signals: what other processes, the clock and the user send.

A handler runs in the main thread, between two of its steps; what that waits for goes on afterwards.
"""

import _sync
import _task
import os
import sys

NSIG = 65
SIG_DFL = 0
SIG_IGN = 1
ITIMER_REAL = 0

_main = _task.current()         # of this process; a new process has another
_NAMES = {4: "SIGILL", 5: "SIGTRAP", 7: "SIGBUS", 8: "SIGFPE", 11: "SIGSEGV", 28: "SIGWINCH",
          1: "SIGHUP", 2: "SIGINT", 3: "SIGQUIT", 6: "SIGABRT", 9: "SIGKILL", 10: "SIGUSR1",
          12: "SIGUSR2", 13: "SIGPIPE",
          14: "SIGALRM", 15: "SIGTERM", 17: "SIGCHLD", 18: "SIGCONT", 19: "SIGSTOP", 20: "SIGTSTP"}
_TEXTS = {1: "Hangup", 2: "Interrupt", 3: "Quit", 6: "Aborted", 9: "Killed",
          10: "User defined signal 1",
          12: "User defined signal 2", 13: "Broken pipe", 14: "Alarm clock", 15: "Terminated",
          17: "Child exited",
          18: "Continued", 19: "Stopped (signal)", 20: "Stopped"}


class Signals(int):
    """A signal's number, which knows its name: Signals(2).name."""

    def __new__(cls, number):
        if number not in _NAMES:
            raise ValueError("%r is not a valid Signals" % (number,))
        return int.__new__(cls, number)

    @property
    def name(self):
        return _NAMES[self]

    @property
    def value(self):
        return int(self)

    def __repr__(self):
        return "<Signals.%s: %d>" % (self.name, self)

    def __str__(self):
        return "%d" % self


SIGHUP, SIGINT, SIGQUIT, SIGILL, SIGTRAP = Signals(1), Signals(2), Signals(3), Signals(4), Signals(5)
SIGABRT, SIGBUS, SIGFPE, SIGKILL, SIGUSR1 = Signals(6), Signals(7), Signals(8), Signals(9), Signals(10)
SIGSEGV, SIGUSR2, SIGPIPE, SIGALRM, SIGTERM = Signals(11), Signals(12), Signals(13), Signals(14), Signals(15)
SIGCHLD, SIGCONT, SIGSTOP, SIGTSTP, SIGWINCH = Signals(17), Signals(18), Signals(19), Signals(20), Signals(28)
for _number, _name in _NAMES.items():
    setattr(Signals, _name, Signals(_number))
del _number, _name
_NO_EFFECT = (SIGCHLD, SIGCONT, SIGWINCH)


class _Frame:
    # What a handler gets to see of what it interrupts.
    f_back = None
    f_lineno = 0


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
    if _own_box is not None:
        _own_box.note(signalnum, handler)
    return before


def getsignal(signalnum):
    return _handlers.get(signalnum, SIG_DFL)


def raise_signal(signum):
    _deliver(signum)


def pthread_kill(thread_id, signalnum):
    """To a thread. Handlers run in the main thread, whichever it is."""
    if _task.ended(thread_id):
        raise ProcessLookupError(3, "No such process")
    _deliver(signalnum)


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
        _task.kill(_main, int(number))
        _task.sleep(0.0)        # it is over, as soon as the machine looks
        return
    if _task.current() == _main:
        _came.set()
        handler(number, _frame_chain() or _Frame())
        return
    _pending.append(number)
    if _task.call_in(_main, _handle_pending):
        return
    # The main thread's memory is another one.
    try:
        _handle_pending()
    except BaseException as error:
        _task.throw(_main, error)


_pending = []       # signals that the main thread is to handle


def _handle_pending():
    while _pending:
        number = _pending.pop(0)
        handler = getsignal(number)
        if handler not in (SIG_DFL, SIG_IGN):
            _came.set()
            handler(number, _frame_chain() or _Frame())


_came = _sync.Event()       # a handler has run


# --- From process to process ----------------------------------------------------------------------

class _Caught(_sync.Cells):
    pass


class _Box:
    # How a process is reached by signals that it handles itself: made before it begins, so that its
    # starter has it, too. A thread of the process takes out what comes.
    def __init__(self):
        self.numbers = _sync.ProcessSimpleQueue()
        self.caught = _Caught("b", [0] * NSIG, False)
        self.listens = False

    def note(self, number, handler):
        own = handler not in (SIG_DFL, default_int_handler)
        self.caught._write(int(number), int(own))
        if own and not self.listens:
            self.listens = True
            _task.spawn("helper", self.listen, "signals", True)

    def listen(self):
        while True:
            _deliver(self.numbers.get())

    def send(self, task, number):
        if self.caught._read(int(number)):
            self.numbers.put(int(number))
        elif number not in _NO_EFFECT:
            _task.kill(task, int(number))


_own_box = None
_boxes = {}         # task: the _Box of the process whose main thread it is


def _box_for_child():
    # Called before a process begins, so that it can reach its starter, too.
    global _own_box
    if _own_box is None:
        _own_box = _boxes[_main] = _Box()
        for number, handler in _handlers.items():
            _own_box.note(number, handler)
    return _Box()


def _begin_process(box):
    # First thing in a new process: handlers are those of its starter.
    global _main, _own_box
    _main = _task.current()
    _own_box = box
    for number, handler in _handlers.items():
        box.note(number, handler)


def _signal_task(task, number):
    box = _boxes.get(task)
    if box is None:
        _task.kill(task, int(number))
    else:
        box.send(task, number)


def _send(pid, number):
    # Relatives come first: under some schedules they have their starter's pid.
    known = sys.modules.get("multiprocessing")
    task = os._forked.get(pid) or os._relatives.get(pid)
    for child in known.active_children() if known is not None else ():
        if child.pid == pid and child._task != _task.current():
            task = child._task
    if task is not None and _task.ended(task):
        if pid not in os._forked:
            raise ProcessLookupError(3, "No such process")
    elif task is not None:
        if number:
            _signal_task(task, number)
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
        _task.spawn("helper", self.run, "alarm", True)

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
    """Wait until a handler has run."""
    _came.clear()
    _came.wait()

"""Signals: what other processes, the clock and the user send.

A handler runs in the main thread, between two of its steps; what that waits for goes on afterwards.
"""

import _sync
import _task
import os
import sys

NSIG = 65
ITIMER_REAL, ITIMER_VIRTUAL, ITIMER_PROF = 0, 1, 2

_main = _task.current()         # of this process; a new process has another
_NAMES = dict(enumerate(
    ("SIGHUP SIGINT SIGQUIT SIGILL SIGTRAP SIGABRT SIGBUS SIGFPE SIGKILL SIGUSR1 SIGSEGV SIGUSR2 SIGPIPE SIGALRM"
     " SIGTERM SIGSTKFLT SIGCHLD SIGCONT SIGSTOP SIGTSTP SIGTTIN SIGTTOU SIGURG SIGXCPU SIGXFSZ SIGVTALRM SIGPROF"
     " SIGWINCH SIGIO SIGPWR SIGSYS").split(), 1))
_NAMES.update({34: "SIGRTMIN", 64: "SIGRTMAX"})
_TEXTS = {1: "Hangup", 2: "Interrupt", 3: "Quit", 4: "Illegal instruction", 5: "Trace/breakpoint trap",
          6: "Aborted", 7: "Bus error", 8: "Floating point exception", 9: "Killed",
          10: "User defined signal 1", 11: "Segmentation fault",
          12: "User defined signal 2", 13: "Broken pipe", 14: "Alarm clock", 15: "Terminated",
          16: "Stack fault", 17: "Child exited",
          18: "Continued", 19: "Stopped (signal)", 20: "Stopped", 21: "Stopped (tty input)",
          22: "Stopped (tty output)", 23: "Urgent I/O condition", 24: "CPU time limit exceeded",
          25: "File size limit exceeded", 26: "Virtual timer expired", 27: "Profiling timer expired",
          28: "Window changed", 29: "I/O possible", 30: "Power failure", 31: "Bad system call"}


class _Family(type):
    # A class whose members have names: as an enum is used, without the module.
    def __iter__(cls):
        return iter([cls(number) for number in cls._names])

    def __len__(cls):
        return len(cls._names)

    def __getitem__(cls, name):
        for number, other in cls._names.items():
            if other == name:
                return cls(number)
        raise KeyError(name)

    def __contains__(cls, value):
        return isinstance(value, cls)

    def __repr__(cls):
        return "<enum %r>" % cls.__name__

    @property
    def __members__(cls):
        return {name: cls(number) for number, name in cls._names.items()}


class _Member(int):
    _names = {}

    def __new__(cls, number):
        if number not in cls._names:
            raise ValueError("%r is not a valid %s" % (number, cls.__name__))
        return int.__new__(cls, number)

    @property
    def name(self):
        return self._names[self]

    @property
    def value(self):
        return int(self)

    def __repr__(self):
        return "<%s.%s: %d>" % (type(self).__name__, self.name, self)

    def __str__(self):
        return "%d" % self


class Signals(_Member, metaclass=_Family):
    """A signal's number, which knows its name: Signals(2).name."""

    _names = _NAMES


class Handlers(_Member, metaclass=_Family):
    """What is done with a signal that has no function."""

    _names = {0: "SIG_DFL", 1: "SIG_IGN"}


class Sigmasks(_Member, metaclass=_Family):
    """What pthread_sigmask() does with the signals that it is given."""

    _names = {0: "SIG_BLOCK", 1: "SIG_UNBLOCK", 2: "SIG_SETMASK"}


SIG_DFL, SIG_IGN = Handlers
SIG_BLOCK, SIG_UNBLOCK, SIG_SETMASK = Sigmasks
for _kind in Signals, Handlers, Sigmasks:
    for _member in _kind:
        setattr(_kind, _member.name, _member)
        if _kind is Signals:
            globals()[_member.name] = _member
del _kind, _member
SIGCLD, SIGPOLL, SIGIOT = SIGCHLD, SIGIO, SIGABRT
_NO_EFFECT = (SIGCHLD, SIGCONT, SIGWINCH, SIGURG)


class _Frame:
    # What a handler gets to see of what it interrupts.
    f_back = None
    f_lineno = 0


def default_int_handler(number, frame):
    raise KeyboardInterrupt


_handlers = {SIGINT: default_int_handler}


def _in_main():
    return _task.current() == _main


def signal(signalnum, handler):
    """What happens from now on when that signal comes. Gives what happened before."""
    if not _in_main():
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
    _note(signalnum)
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
    return _set_of(range(1, 32)) | _set_of(range(34, NSIG))


def siginterrupt(signalnum, flag):
    pass


# --- Signals that wait to be asked for ------------------------------------------------------------

_blocked = set()    # those that the main thread does not take now
_held = set()       # of these, those that have come
_asking = []        # what those who are in sigwait() wait for
_held_more = _sync.Event()


def _set_of(numbers):
    return {Signals(number) if number in _NAMES else number for number in numbers}


def _checked(mask):
    numbers = set()
    for number in mask:
        if not 1 <= number < NSIG:
            raise ValueError("signal number %d out of range [1; %d]" % (number, NSIG - 1))
        numbers.add(int(number))
    return numbers


def pthread_sigmask(how, mask):
    """Which signals are kept until they are asked for, or no longer blocked. Gives which were.

    There is one mask for the process, the main thread's, as that is who handles signals.
    """
    mask = _checked(mask) - {9, 19}
    before = _set_of(_blocked)
    if how not in (SIG_BLOCK, SIG_UNBLOCK, SIG_SETMASK):
        raise OSError(22, "Invalid argument")
    wanted = (_blocked | mask if how == SIG_BLOCK else _blocked - mask if how == SIG_UNBLOCK else mask)
    changed = wanted ^ _blocked
    _blocked.clear()
    _blocked.update(wanted)
    for number in sorted(changed):
        _note(number)
        if number in _held and number not in _blocked:
            _held.discard(number)
            _deliver(number)
    return before


def sigpending():
    """Those that have come and are blocked."""
    return _set_of(_held & _blocked)


def sigwait(sigset):
    """Wait until one of these comes. It is not handled otherwise."""
    number = _next_held(_checked(sigset), None)
    return Signals(number) if number in _NAMES else number


def sigwaitinfo(sigset):
    return struct_siginfo(_next_held(_checked(sigset), None))


def sigtimedwait(sigset, timeout):
    """The same, but not longer than that: then None."""
    if timeout < 0:
        raise ValueError("timeout must be non-negative")
    number = _next_held(_checked(sigset), _task.now() + timeout)
    return None if number is None else struct_siginfo(number)


class struct_siginfo:
    """What is known of a signal that came."""

    def __init__(self, number):
        self.si_signo = number
        self.si_code = self.si_errno = self.si_status = self.si_band = 0
        self.si_pid = os.getpid()
        self.si_uid = os.getuid()

    def __repr__(self):
        return ("signal.struct_siginfo(si_signo=%d, si_code=0, si_errno=0, si_pid=%d, si_uid=%d, si_status=0,"
                " si_band=0)" % (self.si_signo, self.si_pid, self.si_uid))


def _next_held(numbers, end):
    _asking.append(numbers)
    for number in numbers:
        _note(number)
    try:
        while True:
            _held_more.clear()      # before the look: what comes after it ends the wait
            found = sorted(_held & numbers)
            if found:
                _held.discard(found[0])
                return found[0]
            left = None if end is None else end - _task.now()
            if left is not None and left <= 0:
                return None
            _held_more.wait(left)
    finally:
        _asking.remove(numbers)
        for number in numbers:
            _note(number)


def _is_own(number):
    # Is it for this process to say what is done with it?
    return (getsignal(number) not in (SIG_DFL, default_int_handler) or number in _blocked
            or any([number in numbers for numbers in _asking]))


def _note(number):
    if _own_box is not None:
        _own_box.note(number, _is_own(number))


def _deliver(number):
    # To this process: who asks for it, its handler, or the end.
    if number in _blocked or any([number in numbers for numbers in _asking]):
        _held.add(int(number))
        _held_more.set()
        return
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

    def note(self, number, own):
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
        _note_all()
    return _Box()


def _note_all():
    for number in _blocked | set(_handlers):
        _note(number)


def _begin_process(box):
    # First thing in a new process: handlers are those of its starter.
    global _main, _own_box
    _main = _task.current()
    _own_box = box
    _held.clear()
    _asking.clear()
    _note_all()


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

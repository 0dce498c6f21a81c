"""Threads, and what they wait for each other with."""

import _ending
import _sync
import _task
import sys

TIMEOUT_MAX = 9223372036.0


# --- Locks ----------------------------------------------------------------------------------------

class lock(_sync.Lock):
    """Held by one worker at a time; the others wait in line."""

    __module__ = "_thread"

    def __repr__(self):
        state = "locked" if self.locked() else "unlocked"
        return f"<{state} _thread.lock object at {id(self):#x}>"


Lock = lock


class RLock(_sync.RLock):
    """A lock that its holder may take again; it is free after as many releases."""

    __module__ = "_thread"

    def _is_owned(self):
        owner, count = self._holder()
        return count > 0 and owner == _task.current()

    def __repr__(self):
        owner, count = self._holder()
        state = "locked" if count else "unlocked"
        return f"<{state} _thread.RLock object owner={owner} count={count} at {id(self):#x}>"


class Semaphore(_sync.Semaphore):
    """A number of units: acquire takes one and waits when there is none, release gives back."""

    def __repr__(self):
        cls = self.__class__
        return f"<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: value={self._value}>"


class BoundedSemaphore(_sync.BoundedSemaphore):
    """A semaphore that minds being released more often than it was acquired."""

    def __init__(self, value=1):
        _sync.BoundedSemaphore.__init__(self, value)
        self._initial_value = value

    def __repr__(self):
        cls = self.__class__
        return (f"<{cls.__module__}.{cls.__qualname__} at {id(self):#x}:"
                f" value={self._value}/{self._initial_value}>")


class Condition(_sync.Condition):
    """A lock with a waiting room: wait() leaves the lock until notified, then takes it again."""

    def __init__(self, lock=None):
        _sync.Condition.__init__(self, RLock() if lock is None else lock)

    def acquire(self, *args, **kwargs):
        return self._lock.acquire(*args, **kwargs)

    def release(self):
        self._lock.release()

    def __enter__(self):
        return self._lock.acquire()

    def __exit__(self, kind, error, traceback):
        self._lock.release()

    def wait_for(self, predicate, timeout=None):
        """Wait until predicate() is true; gives its last value."""
        result = predicate()
        end = None
        while not result:
            if timeout is not None:
                if end is None:
                    end = _task.now() + timeout
                left = end - _task.now()
                if left < 1e-9:
                    break
                self.wait(left)
            else:
                self.wait()
            result = predicate()
        return result

    def notifyAll(self):
        _m_warn(DeprecationWarning, "notifyAll() is deprecated, use notify_all() instead")
        self.notify_all()

    def __repr__(self):
        return f"<Condition({self._lock!r}, {self._waiting()})>"


class Event(_sync.Event):
    """A flag: wait() goes on when somebody has set it."""

    def isSet(self):
        _m_warn(DeprecationWarning, "isSet() is deprecated, use is_set() instead")
        return self.is_set()

    def __repr__(self):
        cls = self.__class__
        status = "set" if self.is_set() else "unset"
        return f"<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: {status}>"


class BrokenBarrierError(RuntimeError):
    pass


class Barrier(_sync.Barrier):
    """Nobody goes on before all parties have arrived."""

    def __init__(self, parties, action=None, timeout=None):
        _sync.Barrier.__init__(self, parties)
        self._action = action
        self._timeout = timeout

    def wait(self, timeout=None):
        """Wait for the others. Gives a number from 0 to parties-1, another for each."""
        if timeout is None:
            timeout = self._timeout
        index = self._arrive(timeout, self._action is not None)
        if index < 0:
            raise BrokenBarrierError
        if self._action is not None and index == self.parties - 1:
            try:
                self._action()
            except BaseException:
                self.abort()
                raise
            self._open()
        return index

    def __repr__(self):
        cls = self.__class__
        if self.broken:
            return f"<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: broken>"
        return (f"<{cls.__module__}.{cls.__qualname__} at {id(self):#x}:"
                f" waiters={self.n_waiting}/{self.parties}>")


# --- Threads --------------------------------------------------------------------------------------

_count = 0
_dummies = 0
_active = {}       # ident: Thread, of those that were started and not yet found ended
_labels = {}       # label: how many threads are shown by it


def _new_name():
    global _count
    _count += 1
    return "Thread-%d" % _count


class Thread(_task.Worker):
    """A worker beside its starter, in the same memory: it runs target(*args, **kwargs)."""

    _initialized = False
    _is_over = False    # the main thread, once it does nothing but wait for the others
    _helps = False      # a thread of library code, in its starter's memory under every schedule

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        assert group is None, "group argument must be None for now"
        self._target = target
        self._args = args
        self._kwargs = {} if kwargs is None else kwargs
        self._prepare(name is not None)
        if name is None:
            name = _new_name()
            if target is not None:
                target_name = getattr(target, "__name__", None)
                if target_name is not None:
                    name += " (%s)" % target_name
        self._name = str(name)
        self._daemonic = current_thread().daemon if daemon is None else bool(daemon)
        self._ident = None
        self._started = False
        self._initialized = True

    def start(self):
        """Begin to run, beside the caller. Once only."""
        if not self._initialized:
            raise RuntimeError("thread.__init__() not called")
        if self._started:
            raise RuntimeError("threads can only be started once")
        self._started = True
        try:
            name = self._shown_name()
            kind = "helper" if self._helps and _kind == "thread" else _kind
            ident, process = _task.spawn(kind, self._bootstrap, name, self._daemonic)
        except BaseException:
            self._started = False
            raise
        self._ident = ident
        self._spawned(ident)
        _active[ident] = self

    def _shown_name(self):
        # What pictures call it: its own name, else the first variable that it was bound to.
        if self._label is None:
            return self._name
        label = self._label
        count = _labels.get(label, 0) + 1
        _labels[label] = count
        if count == 1:
            return label
        # "ts 0 2" would look like an element of an element.
        return ("%s (%d)" if label[-1:].isdigit() else "%s %d") % (label, count)

    def run(self):
        try:
            if self._target is not None:
                self._target(*self._args, **self._kwargs)
        finally:
            del self._target, self._args, self._kwargs

    def _bootstrap(self):
        # The first and last of what the new thread runs.
        if _task.separate(_kind):
            _after_fork(self)
        self._ident = _task.current()
        _active[self._ident] = self
        try:
            self.run()
        except BaseException as error:
            _tell(ExceptHookArgs((type(error), error, error.__traceback__, self)))
            if not isinstance(error, SystemExit):
                _task.failed(error, 0)
        if _task.separate(_kind):
            _shutdown()

    def join(self, timeout=None):
        """Wait until it has ended, but not longer than timeout seconds."""
        if not self._initialized:
            raise RuntimeError("Thread.__init__() not called")
        if not self._started:
            raise RuntimeError("cannot join thread before it is started")
        if self._ident == _task.current():
            raise RuntimeError("cannot join current thread")
        if self is _main_thread:
            _join_main(timeout)
        else:
            _task.join(self._ident, timeout)

    def is_alive(self):
        assert self._initialized, "Thread.__init__() not called"
        return self._started and not self._is_over and not _task.ended(self._ident)

    @property
    def name(self):
        assert self._initialized, "Thread.__init__() not called"
        return self._name

    @name.setter
    def name(self, name):
        assert self._initialized, "Thread.__init__() not called"
        self._name = str(name)
        self._prepare(True)
        if self._started:
            self._spawned(self._ident)
            _task.rename(self._ident, self._name)

    @property
    def ident(self):
        return self._ident

    @property
    def native_id(self):
        return None if self._ident is None else _system_id(self._ident)

    @property
    def daemon(self):
        """A daemon is not waited for at the end of the program."""
        assert self._initialized, "Thread.__init__() not called"
        return self._daemonic

    @daemon.setter
    def daemon(self, daemonic):
        if not self._initialized:
            raise RuntimeError("Thread.__init__() not called")
        if self._started:
            raise RuntimeError("cannot set daemon status of active thread")
        self._daemonic = bool(daemonic)

    def getName(self):
        _m_warn(DeprecationWarning, "getName() is deprecated, get the name attribute instead")
        return self.name

    def setName(self, name):
        _m_warn(DeprecationWarning, "setName() is deprecated, set the name attribute instead")
        self.name = name

    def isDaemon(self):
        _m_warn(DeprecationWarning, "isDaemon() is deprecated, get the daemon attribute instead")
        return self.daemon

    def setDaemon(self, daemonic):
        _m_warn(DeprecationWarning, "setDaemon() is deprecated, set the daemon attribute instead")
        self.daemon = daemonic

    def __repr__(self):
        assert self._initialized, "Thread.__init__() was not called"
        status = "initial"
        if self._started:
            status = "started" if self.is_alive() else "stopped"
        if self._daemonic:
            status += " daemon"
        if self._ident is not None:
            status += " %s" % self._ident
        return "<%s(%s, %s)>" % (self.__class__.__name__, self._name, status)


class Timer(Thread):
    """A thread that waits interval seconds and then calls function; cancel() stops it in time."""

    def __init__(self, interval, function, args=None, kwargs=None):
        Thread.__init__(self)
        self.interval = interval
        self.function = function
        self.args = args if args is not None else []
        self.kwargs = kwargs if kwargs is not None else {}
        self.finished = _Alarm()

    def cancel(self):
        self.finished.set()

    def run(self):
        self.finished.wait(self.interval)
        if not self.finished.is_set():
            self.function(*self.args, **self.kwargs)
        self.finished.set()


class _Alarm(_sync.Alarm):
    # A timer's own flag: whoever waits for it is shown asleep until its time.
    pass


class _MainThread(Thread):
    def __init__(self):
        self._target = None
        self._name = "MainThread"
        self._prepare(True)
        self._daemonic = False
        self._ident = _task.current()
        self._started = True
        self._initialized = True
        _active[self._ident] = self


class _DummyThread(Thread):
    # Stands for a worker that was not started by a Thread.
    def __init__(self):
        global _dummies
        _dummies += 1
        self._target = None
        self._name = "Dummy-%d" % _dummies
        self._prepare(True)
        self._daemonic = True
        self._ident = _task.current()
        self._started = True
        self._initialized = True
        _active[self._ident] = self

    def join(self, timeout=None):
        assert False, "cannot join a dummy thread"


_main_thread = _MainThread()
_kind = "thread"        # what a Thread becomes; gevent.monkey makes it "coroutine"


def current_thread():
    """The Thread object of whoever calls."""
    thread = _active.get(_task.current())
    return _DummyThread() if thread is None else thread


def currentThread():
    _m_warn(DeprecationWarning, "currentThread() is deprecated, use current_thread() instead")
    return current_thread()


def _of_task(task):
    return _active.get(task) or current_thread()


def main_thread():
    return _main_thread


def enumerate():
    """All threads that are alive."""
    alive = []
    for ident, thread in list(_active.items()):
        if _task.ended(ident):
            _active.pop(ident, None)
        else:
            alive.append(thread)
    return alive


def active_count():
    return len(enumerate())


def activeCount():
    _m_warn(DeprecationWarning, "activeCount() is deprecated, use active_count() instead")
    return active_count()


def get_ident():
    return _task.current()


def get_native_id():
    return _system_id(_task.current())


def _system_id(task):
    # Under the simulated clock the main thread's is its process's number, as it is everywhere.
    return _task.os_id(task) or 1000 + task


def _after_fork(thread):
    # In a new process only the thread that runs lives on, and it is the main one.
    global _main_thread
    _active.clear()
    thread._ident = _task.current()
    thread._started = True
    _active[thread._ident] = thread
    _main_thread = thread
    if "signal" in sys.modules:
        sys.modules["signal"]._main = thread._ident


_joining_main = []      # the tasks that wait for the end of the main thread


class _MainIsOver(BaseException):
    pass


def _join_main(timeout):
    # Main is over when it begins to wait for the other threads, not when it ends.
    if _main_thread._is_over:
        return
    own = _task.current()
    _joining_main.append(own)
    try:
        _task.join(_main_thread._ident, timeout)
    except _MainIsOver:
        pass
    finally:
        _joining_main.remove(own)


def _leave_join():
    raise _MainIsOver


_at_exit = []           # what is called before the last threads are waited for


def _register_atexit(function):
    _at_exit.append(function)


def _shutdown():
    # At the end of a process: wait for all threads that are not daemons, and whom they start.
    _main_thread._is_over = True
    for task in list(_joining_main):
        _task.call_in(task, _leave_join)
    for function in reversed(_at_exit):
        function()
    own = _task.current()
    waiting = True
    while waiting:
        waiting = False
        for ident, thread in list(_active.items()):
            if ident != own and not thread._daemonic and not _task.ended(ident):
                _task.join(ident, None, True)
                waiting = True


_ending.first(_shutdown)


class ExceptHookArgs(tuple):
    """What excepthook is told: type, value, traceback, thread."""

    exc_type = property(lambda self: self[0])
    exc_value = property(lambda self: self[1])
    exc_traceback = property(lambda self: self[2])
    thread = property(lambda self: self[3])

    def __repr__(self):
        return "_thread._ExceptHookArgs(exc_type=%r, exc_value=%r, exc_traceback=%r, thread=%r)" % self


ExceptHookArgs.__name__ = ExceptHookArgs.__qualname__ = "_ExceptHookArgs"


def excepthook(args):
    """Prints the exception that ended a thread. A program may put its own function here."""
    if args.exc_type is SystemExit:
        return
    name = args.thread.name if args.thread is not None else get_ident()
    sys.stderr.write("Exception in thread %s:\n%s" % (name, _task.traceback(args.exc_value)))


__excepthook__ = excepthook


def _tell(args):
    # By the hook, which may be the program's own.
    try:
        excepthook(args)
    except Exception as error:
        error.__suppress_context__ = True
        sys.stderr.write("Exception in threading.excepthook:\n")
        sys.excepthook(type(error), error, error.__traceback__)


# --- Values of one's own --------------------------------------------------------------------------

class local:
    """Each thread sees attributes of its own."""

    __module__ = "_thread"
    __qualname__ = "_local"

    def __new__(cls, *args, **kwargs):
        self = object.__new__(cls)
        object.__setattr__(self, "_local_values", {_task.current(): {}})
        object.__setattr__(self, "_local_start", (args, kwargs))
        return self

    def _local_own(self):
        values = object.__getattribute__(self, "_local_values")
        own = values.get(_task.current())
        if own is None:
            own = {}
            values[_task.current()] = own
            args, kwargs = object.__getattribute__(self, "_local_start")
            self.__init__(*args, **kwargs)
        return own

    def _local_type(self):
        return "_thread._local" if type(self) is local else type(self).__name__

    @property
    def __dict__(self):
        return self._local_own()

    def __getattribute__(self, name):
        get = object.__getattribute__
        if name.startswith("_local_"):
            return get(self, name)
        own = get(self, "_local_own")()
        return own[name] if name in own else get(self, name)

    def __getattr__(self, name):
        raise AttributeError("'%s' object has no attribute '%s'" % (self._local_type(), name))

    def __setattr__(self, name, value):
        self._local_own()[name] = value

    def __delattr__(self, name):
        own = self._local_own()
        if name not in own:
            raise AttributeError("'%s' object has no attribute '%s'" % (self._local_type(), name))
        del own[name]


# --- The plain way --------------------------------------------------------------------------------

ThreadError = RuntimeError


def _start_new_thread(function, args, kwargs=None):
    """Start a thread without an object for it; nobody waits for it at the end. Gives its ident."""
    if kwargs is None:
        kwargs = {}
    plain = _PlainThread(function, args, kwargs)
    return _task.spawn(_kind, plain.run, function.__name__, True)[0]


_allocate_lock = Lock


class _PlainThread:
    def __init__(self, function, args, kwargs):
        self.function = function
        self.args = args
        self.kwargs = kwargs

    def run(self):
        if _task.separate(_kind):
            _after_fork(_DummyThread())
        try:
            self.function(*self.args, **self.kwargs)
        except SystemExit:
            pass
        except BaseException as error:
            sys.stderr.write("Exception ignored in thread started by: %r\n%s"
                             % (self.function, _task.traceback(error)))
            _task.failed(error, 0)


def settrace(function):
    """Accepted, as under CPython without a debugger."""


def setprofile(function):
    """Accepted, as under CPython without a profiler."""


def gettrace():
    return None


def getprofile():
    return None


_stack_size = 0


def stack_size(size=0, /):
    """Accepted: the machine's own stacks grow as they must."""
    global _stack_size
    if size < 0:
        raise ValueError("size must be 0 or a positive value")
    if 0 < size < 32768:
        raise ValueError("size not valid: %d bytes" % size)
    before = _stack_size
    if size:
        _stack_size = size
    return before


__all__ = [
    "get_ident", "active_count", "Condition", "current_thread", "enumerate", "main_thread", "TIMEOUT_MAX", "Event",
    "Lock", "RLock", "Semaphore", "BoundedSemaphore", "Thread", "Barrier", "BrokenBarrierError", "Timer",
    "ThreadError", "setprofile", "settrace", "local", "stack_size", "excepthook", "ExceptHookArgs", "gettrace",
    "getprofile", "get_native_id",
]

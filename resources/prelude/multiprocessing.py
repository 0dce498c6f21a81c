"""Processes: workers with a memory of their own, and what they share."""

import _sync
import _task
import os
import sys
import threading
from queue import Empty, Full

_NOTHING = _sync.NOTHING


class ProcessError(Exception):
    pass


class BufferTooShort(ProcessError):
    pass


class TimeoutError(ProcessError):
    pass


class AuthenticationError(ProcessError):
    pass


# --- Processes -----------------------------------------------------------------------------------------------------------

class BaseProcess:
    """A worker in a copy of its starter's memory: it runs target(*args, **kwargs)."""

    def __init__(self, group=None, target=None, name=None, args=(), kwargs={}, *, daemon=None):
        assert group is None, "group argument must be None for now"
        starter = current_process()
        starter._children_begun += 1
        self._identity = starter._identity + (starter._children_begun,)
        self._parent = starter
        self._parent_pid = os.getpid()
        self._parent_name = starter.name
        self._config = dict(starter._config)
        self._target = target
        self._args = tuple(args)
        self._kwargs = dict(kwargs)
        self._named = name is not None
        self._name = name or type(self).__name__ + "-" + ":".join(str(n) for n in self._identity)
        self._task = None
        self._closed = False
        self._children_begun = 0
        self._children = []
        if daemon is not None:
            self.daemon = daemon

    _label = None      # the first variable that it was bound to

    def _check_closed(self):
        if self._closed:
            raise ValueError("process object is closed")

    def run(self):
        if self._target:
            self._target(*self._args, **self._kwargs)

    def start(self):
        """Begin to run. Once only."""
        self._check_closed()
        assert self._task is None, "cannot start a process twice"
        assert self._parent_pid == os.getpid(), "can only start a process object created by current process"
        starter = current_process()
        assert not starter._config.get("daemon"), "daemonic processes are not allowed to have children"
        sys.stdout.flush()
        ends = _sync.lend_ends()
        self._task = _task.spawn("process", _Child(self, ends).run, self._name, self.daemon)
        _sync.lent_to(ends, self._task)
        starter._children.append(self)

    def terminate(self):
        """End it, as SIGTERM does."""
        self._check_closed()
        _task.kill(self._begun("terminate"), 15)

    def kill(self):
        """End it, as SIGKILL does."""
        self._check_closed()
        _task.kill(self._begun("kill"), 9)

    def _begun(self, wish):
        if self._task is None:
            raise AttributeError("'NoneType' object has no attribute '%s'" % wish)
        return self._task

    def join(self, timeout=None):
        """Wait until it has ended, but not longer than timeout seconds."""
        self._check_closed()
        assert self._parent_pid == os.getpid(), "can only join a child process"
        assert self._task is not None, "can only join a started process"
        if _task.join(self._task, timeout):
            self._forget()

    def _forget(self):
        if self in self._parent._children:
            self._parent._children.remove(self)

    def is_alive(self):
        self._check_closed()
        if self is current_process():
            return True
        assert self._parent_pid == os.getpid(), "can only test a child process"
        return self._task is not None and not _task.ended(self._task)

    def close(self):
        if self._task is not None:
            if not _task.ended(self._task):
                raise ValueError("Cannot close a process while it is still running. "
                                 "You should first call join() or terminate().")
            self._forget()
        self._closed = True

    @property
    def name(self):
        return self._name

    @name.setter
    def name(self, name):
        assert isinstance(name, str), "name must be a string"
        self._name = name
        self._named = True

    @property
    def daemon(self):
        """A daemon is ended when its starter ends."""
        return self._config.get("daemon", False)

    @daemon.setter
    def daemon(self, daemonic):
        assert self._task is None, "process has already started"
        self._config["daemon"] = daemonic

    @property
    def exitcode(self):
        """None while it runs; then 0, what sys.exit said, 1 for an exception, or minus the signal that ended it."""
        self._check_closed()
        if self._task is None or not _task.ended(self._task):
            return None
        return _task.exit_code(self._task)

    @property
    def pid(self):
        self._check_closed()
        if self is current_process():
            return os.getpid()
        return None if self._task is None else _task.pid(self._task)

    ident = pid

    @property
    def sentinel(self):
        return self._begun("sentinel")

    def __repr__(self):
        if self is current_process():
            status = "started"
        elif self._closed:
            status = "closed"
        elif self._task is None:
            status = "initial"
        elif self.exitcode is None:
            status = "started"
        else:
            status = "stopped"
        info = [type(self).__name__, "name=%r" % self._name]
        if self._task is not None:
            info.append("pid=%s" % self.pid)
        info.append("parent=%s" % self._parent_pid)
        info.append(status)
        if status == "stopped":
            code = self.exitcode
            info.append("exitcode=%s" % _SIGNALS.get(code, code))
        if self.daemon:
            info.append("daemon")
        return "<%s>" % " ".join(info)


_SIGNALS = {-2: "-SIGINT", -9: "-SIGKILL", -15: "-SIGTERM", -11: "-SIGSEGV", -6: "-SIGABRT", -3: "-SIGQUIT"}


class Process(BaseProcess):
    """A worker in a copy of its starter's memory: it runs target(*args, **kwargs)."""


class _Child:
    # What a new process runs, first to last.
    def __init__(self, process, ends):
        self.process = process
        self.ends = ends

    def run(self):
        process = self.process
        if _task.owns_memory():
            threading._after_fork(threading.current_thread_of(process._parent._thread))
            _processes.clear()
        _processes[_task.current()] = process
        process._thread = _task.current()
        process._children = []
        process._children_begun = 0
        _sync.own_ends(self.ends)
        code = 0
        try:
            try:
                process.run()
            finally:
                _end_children(process)
        except SystemExit as error:
            if error.code is None:
                code = 0
            elif isinstance(error.code, int):
                code = error.code
            else:
                sys.stderr.write(str(error.code) + "\n")
                code = 1
        except BaseException as error:
            code = 1
            sys.stderr.write("Process %s:\n%s" % (process.name, _task.traceback(error)))
            _task.failed(error)
        finally:
            if _task.owns_memory():
                threading._shutdown()
            sys.stdout.flush()
        _task.exit(code)


class _MainProcess(BaseProcess):
    def __init__(self):
        self._identity = ()
        self._name = "MainProcess"
        self._named = True
        self._parent = None
        self._parent_pid = None
        self._config = {}
        self._task = None
        self._closed = False
        self._children_begun = 0
        self._children = []
        self._thread = _task.main()

    def close(self):
        pass


class _ParentProcess(BaseProcess):
    # What a child knows of its starter.
    def __init__(self, name, pid, task):
        self._identity = ()
        self._name = name
        self._pid = pid
        self._parent_pid = None
        self._config = {}
        self._task = task
        self._closed = False

    @property
    def pid(self):
        return self._pid

    ident = pid

    def is_alive(self):
        return not _task.ended(self._task)

    def join(self, timeout=None):
        _task.join(self._task, timeout)


_main_process = _MainProcess()
_processes = {}      # task: the Process that it runs


def current_process():
    """The Process object of whoever calls."""
    return _processes.get(_task.process_task(), _main_process)


def parent_process():
    """The starter of the process that calls; None in the first."""
    process = current_process()
    if process._parent is None:
        return None
    return _ParentProcess(process._parent_name, process._parent_pid, process._parent._thread)


def active_children():
    """The children that are alive."""
    process = current_process()
    process._children = [child for child in process._children if not _task.ended(child._task)]
    return list(process._children)


def _end_children(process):
    # At the end of a process: daemons are ended, the other children are waited for.
    for child in list(process._children):
        if child.daemon and not _task.ended(child._task):
            _task.kill(child._task, 15)
    for child in list(process._children):
        _task.join(child._task, None)


def _at_end():
    _end_children(_main_process)


_task.at_end(_at_end)


def cpu_count():
    return os.cpu_count()


def freeze_support():
    """Does nothing here, as on Linux."""


# --- What processes share --------------------------------------------------------------------------------------------------

class Lock:
    """Held by one worker at a time, of whatever process."""

    def __init__(self):
        self._handle = _sync.lock("process")

    def acquire(self, block=True, timeout=None):
        return _sync.acquire(self._handle, block, timeout)

    def release(self):
        _sync.release(self._handle)

    def __enter__(self):
        return _sync.acquire(self._handle, True, None)

    def __exit__(self, kind, error, traceback):
        _sync.release(self._handle)

    def __repr__(self):
        return "<Lock(owner=%s)>" % _holder_name(self._handle)


class RLock:
    """A lock that its holder may take again; it is free after as many releases."""

    def __init__(self):
        self._handle = _sync.rlock("process")

    def acquire(self, block=True, timeout=None):
        return _sync.acquire(self._handle, block, timeout)

    def release(self):
        _sync.release(self._handle)

    def __enter__(self):
        return _sync.acquire(self._handle, True, None)

    def __exit__(self, kind, error, traceback):
        _sync.release(self._handle)

    def __repr__(self):
        return "<RLock(%s, %s)>" % (_holder_name(self._handle), _sync.holder(self._handle)[1])


def _holder_name(handle):
    owner, count = _sync.holder(handle)
    if not count:
        return None
    if owner == _task.current():
        name = current_process().name
        thread = threading.current_thread().name
        return name if thread == "MainThread" else name + "|" + thread
    return "SomeOtherProcess"


class Semaphore:
    """A number of units that workers of all processes take and give back."""

    def __init__(self, value=1):
        self._make(value, -1)

    def _make(self, value, bound):
        if value < 0:
            raise OSError(22, "Invalid argument")
        self._handle = _sync.semaphore("process", value, bound)
        self._maxvalue = value

    def get_value(self):
        return _sync.units(self._handle)

    def acquire(self, block=True, timeout=None):
        return _sync.acquire_unit(self._handle, block, timeout)

    def release(self):
        if not _sync.release_units(self._handle, 1):
            raise ValueError("semaphore or lock released too many times")

    def __enter__(self):
        return self.acquire()

    def __exit__(self, kind, error, traceback):
        self.release()

    def __repr__(self):
        return "<Semaphore(value=%s)>" % self.get_value()


class BoundedSemaphore(Semaphore):
    """A semaphore that minds being released more often than it was acquired."""

    def __init__(self, value=1):
        self._make(value, value)

    def __repr__(self):
        return "<BoundedSemaphore(value=%s, maxvalue=%s)>" % (self.get_value(), self._maxvalue)


class Condition(threading.Condition):
    """A lock with a waiting room, for workers of all processes."""

    def __init__(self, lock=None):
        self._lock = lock or RLock()
        self._handle = _sync.condition("process", self._lock._handle)


class Event:
    """A flag: wait() goes on when somebody, of whatever process, has set it."""

    def __init__(self):
        self._handle = _sync.flag("process")

    def is_set(self):
        return _sync.flag_is_set(self._handle)

    def set(self):
        _sync.set_flag(self._handle, True)

    def clear(self):
        _sync.set_flag(self._handle, False)

    def wait(self, timeout=None):
        return _sync.wait_flag(self._handle, timeout)

    def __repr__(self):
        return "<Event at %#x %s>" % (id(self), "set" if self.is_set() else "unset")


class Barrier(threading.Barrier):
    """Nobody goes on before all parties have arrived."""

    def __init__(self, parties, action=None, timeout=None):
        self._handle = _sync.barrier("process", parties)
        self._parties = parties
        self._action = action
        self._timeout = timeout


class Queue:
    """First in, first out; what is put in is copied to whoever takes it out."""

    def __init__(self, maxsize=0):
        self._maxsize = maxsize
        self._handle = _sync.queue("process", "Queue", maxsize)
        self._closed = False

    def put(self, obj, block=True, timeout=None):
        if self._closed:
            raise ValueError("Queue %r is closed" % self)
        if not _sync.put(self._handle, obj, block, timeout):
            raise Full

    def get(self, block=True, timeout=None):
        if self._closed:
            raise ValueError("Queue %r is closed" % self)
        item = _sync.get(self._handle, block, timeout)
        if item is _NOTHING:
            raise Empty
        return item

    def put_nowait(self, obj):
        return self.put(obj, False)

    def get_nowait(self):
        return self.get(False)

    def qsize(self):
        return _sync.size(self._handle)

    def empty(self):
        return not _sync.size(self._handle)

    def full(self):
        return 0 < self._maxsize <= _sync.size(self._handle)

    def close(self):
        self._closed = True

    def join_thread(self):
        """Nothing to wait for: what was put is already on its way."""
        assert self._closed, "Queue %r not closed" % self

    def cancel_join_thread(self):
        """Nothing to give up: what was put is already on its way."""


class JoinableQueue(Queue):
    """A Queue that can wait until everything that was put in has been dealt with."""

    def task_done(self):
        if not _sync.task_done(self._handle):
            raise ValueError("task_done() called too many times")

    def join(self):
        _sync.join_queue(self._handle)


class SimpleQueue:
    """Put, get, and no more."""

    def __init__(self):
        self._handle = _sync.queue("process", "Queue", 0)

    def put(self, obj):
        _sync.put(self._handle, obj, True, None)

    def get(self):
        return _sync.get(self._handle, True, None)

    def empty(self):
        return not _sync.size(self._handle)

    def close(self):
        pass


# --- Pipes -----------------------------------------------------------------------------------------------------------------

class Connection:
    """One end of a pipe. When the other end is closed everywhere, recv() raises EOFError."""

    def __init__(self, handle, side, readable, writable):
        self._handle = handle
        self._side = side
        self._readable = readable
        self._writable = writable
        self._open = True
        _sync.open_end(handle, side)

    def _check(self, way, may):
        if not self._open:
            raise OSError("handle is closed")
        if not may:
            raise OSError("connection is %s-only" % way)

    def send(self, obj):
        self._check("read", self._writable)
        if not _sync.send(self._handle, self._side, obj):
            raise BrokenPipeError(32, "Broken pipe")

    def recv(self):
        self._check("write", self._readable)
        item = _sync.receive(self._handle, self._side)
        if item is _NOTHING:
            raise EOFError
        return item

    def send_bytes(self, buf, offset=0, size=None):
        self.send(bytes(buf[offset:] if size is None else buf[offset:offset + size]))

    def recv_bytes(self, maxlength=None):
        return self.recv()

    def poll(self, timeout=0.0):
        self._check("write", self._readable)
        return _sync.poll_end(self._handle, self._side, timeout)

    def fileno(self):
        if not self._open:
            raise OSError("handle is closed")
        return _sync.end_number(self._handle, self._side)

    def close(self):
        if self._open:
            self._open = False
            _sync.close_end(self._handle, self._side)

    @property
    def closed(self):
        return not self._open

    @property
    def readable(self):
        return self._readable

    @property
    def writable(self):
        return self._writable

    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        self.close()


def Pipe(duplex=True):
    """Two connected ends; unless duplex, the first receives and the second sends."""
    handle = _sync.pipe("process")
    return Connection(handle, 0, True, duplex), Connection(handle, 1, duplex, True)


# --- Shared memory -----------------------------------------------------------------------------------------------------------

class _Shared:
    # A run of numbers in memory that all processes see.
    def _make(self, typecode, values, lock):
        if not isinstance(typecode, str):
            typecode = typecode._type_
        self._handle = _sync.cells("process", typecode, values, self._single)
        if lock is True or lock is None:
            lock = RLock()
        self._lock = lock

    def get_lock(self):
        return self._lock

    def get_obj(self):
        return self

    def acquire(self, block=True, timeout=None):
        return self._lock.acquire(block, timeout)

    def release(self):
        self._lock.release()

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, kind, error, traceback):
        return self._lock.__exit__(kind, error, traceback)


class Synchronized(_Shared):
    """A Value: one number that all processes see. `value += 1` is a read and a write: hold get_lock() for it."""

    _single = True

    def __init__(self, typecode, value, lock):
        self._make(typecode, [value], lock)

    @property
    def value(self):
        return _sync.read_cell(self._handle, 0)

    @value.setter
    def value(self, value):
        _sync.write_cell(self._handle, 0, value)

    def __repr__(self):
        return "<Synchronized wrapper for %s(%r)>" % (_sync.cell_type(self._handle), self.value)


class SynchronizedArray(_Shared):
    """An Array: numbers that all processes see."""

    _single = False

    def __init__(self, typecode, values, lock):
        self._make(typecode, values, lock)
        self._length = len(values)

    def __len__(self):
        return self._length

    def _place(self, index):
        if index < 0:
            index += self._length
        if not 0 <= index < self._length:
            raise IndexError("invalid index")
        return index

    def __getitem__(self, index):
        if isinstance(index, slice):
            return [_sync.read_cell(self._handle, i) for i in range(*index.indices(self._length))]
        return _sync.read_cell(self._handle, self._place(index))

    def __setitem__(self, index, value):
        if isinstance(index, slice):
            places = range(*index.indices(self._length))
            values = list(value)
            if len(values) != len(places):
                raise ValueError("Can only assign sequence of same size")
            for i, one in zip(places, values):
                _sync.write_cell(self._handle, i, one)
        else:
            _sync.write_cell(self._handle, self._place(index), value)

    def __iter__(self):
        for i in range(self._length):
            yield self[i]


def Value(typecode_or_type, *args, lock=True):
    """One number in shared memory: "i" whole numbers, "d" floats."""
    return Synchronized(typecode_or_type, args[0] if args else 0, lock)


def Array(typecode_or_type, size_or_initializer, *, lock=True):
    """Numbers in shared memory: how many (then all 0), or which."""
    if isinstance(size_or_initializer, int):
        values = [0] * size_or_initializer
    else:
        values = list(size_or_initializer)
    return SynchronizedArray(typecode_or_type, values, lock)


def RawValue(typecode_or_type, *args):
    return Value(typecode_or_type, *args)


def RawArray(typecode_or_type, size_or_initializer):
    return Array(typecode_or_type, size_or_initializer)


# --- Ways to start -------------------------------------------------------------------------------------------------------

def get_start_method(allow_none=False):
    return "fork"


def set_start_method(method, force=False):
    """Processes are always forked here; the name is checked."""
    if method not in get_all_start_methods():
        raise ValueError("cannot find context for %r" % method)


def get_all_start_methods():
    return ["fork", "spawn", "forkserver"]


def get_context(method=None):
    """This module: there is one way to start processes here."""
    if method is not None and method not in get_all_start_methods():
        raise ValueError("cannot find context for %r" % method)
    return sys.modules["multiprocessing"]

"""Processes: workers with a memory of their own, and what they share."""

import _code
import _ending
import _sync
import _task
import _unwritten
import os
import pickle       # of messages in which a class has a say, too
import sys
import threading
from queue import Empty, Full


class ProcessError(Exception):
    pass


class BufferTooShort(ProcessError):
    pass


class TimeoutError(ProcessError):
    __module__ = "multiprocessing.context"


class AuthenticationError(ProcessError):
    pass


# --- Processes ------------------------------------------------------------------------------------

class BaseProcess(_task.Worker):
    """A worker in a copy of its starter's memory: it runs target(*args, **kwargs)."""

    _start_method = None        # the program's

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
        self._prepare(name is not None)
        self._name = name or type(self).__name__ + "-" + ":".join(str(n) for n in self._identity)
        self._task = None
        self._closed = False
        self._children_begun = 0
        self._children = []
        if daemon is not None:
            self.daemon = daemon

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
        fresh = (self._start_method or get_start_method()) != "fork" and _task.separate("process")
        self._parcel = _pack(self) if fresh else None
        sys.stdout.flush()
        if _task.separate("process"):
            lent = list(_ends)
        else:
            lent = [one for one in self._args if isinstance(one, Connection)]
            self._args = tuple(one._copy() if isinstance(one, Connection) else one for one in self._args)
        for end in lent:
            end._lend()
        box = os._signal_box() if _task.separate("process") else None
        self._task, self._number = _task.spawn("process", _Child(self, lent, box, fresh).run, self._shown_name(), self.daemon)
        if box is not None:
            sys.modules["signal"]._boxes[self._task] = box
        self._parcel = None
        for end in lent:
            end._settle(self._task)
        self._spawned(self._task)
        starter._children.append(self)

    def _shown_name(self):
        # What pictures call it: its own name, else the first variable that it was bound to.
        label = self._label
        if label is None:
            return self._name
        count = _labels.get(label, 0) + 1
        _labels[label] = count
        if count == 1:
            return label
        return ("%s (%d)" if label[-1:].isdigit() else "%s %d") % (label, count)

    def terminate(self):
        """End it, as SIGTERM does."""
        self._check_closed()
        task = self._begun("terminate")
        if "signal" in sys.modules:
            sys.modules["signal"]._signal_task(task, 15)
        else:
            _task.kill(task, 15)

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
        self._prepare(True)
        if self._task is not None:
            self._spawned(self._task)
            _task.rename(self._task, name)

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
        if self is _own_process:
            return None
        if self._task is None or not _task.ended(self._task):
            return None
        return _task.exit_code(self._task)

    @property
    def pid(self):
        self._check_closed()
        if self is current_process():
            return os.getpid()
        return None if self._task is None else _task.os_id(self._task) or 1000 + self._number

    ident = pid

    @property
    def authkey(self):
        """The key that connections within the program use."""
        return self._config["authkey"]

    @authkey.setter
    def authkey(self, authkey):
        self._config["authkey"] = bytes(authkey)

    @property
    def sentinel(self):
        return self._begun("sentinel")

    def __repr__(self):
        if self._closed:
            status = "closed"
        elif self is current_process():
            status = "started"
        elif self._task is None:
            status = "initial"
        elif self.exitcode is None:
            status = "started"
        else:
            status = "stopped"
        info = [type(self).__name__, "name=%r" % self._name]
        if self._task is not None and not self._closed:
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


class ForkProcess(BaseProcess):
    """A process of get_context("fork")."""

    __module__ = "multiprocessing.context"
    _start_method = "fork"


class SpawnProcess(BaseProcess):
    """A process that runs the program's text anew before it begins, as on Windows."""

    __module__ = "multiprocessing.context"
    _start_method = "spawn"


class ForkServerProcess(SpawnProcess):
    """The same, of get_context("forkserver")."""

    __module__ = "multiprocessing.context"
    _start_method = "forkserver"


# Its memory is the starter's copy all the same; but what it runs is what the text, run anew, defines.

_TOO_EARLY = """
        An attempt has been made to start a new process before the
        current process has finished its bootstrapping phase.

        This probably means that you are not using fork to start your
        child processes and you have forgotten to use the proper idiom
        in the main module:

            if __name__ == '__main__':
                freeze_support()
                ...

        The "freeze_support()" line can be omitted if the program
        is not going to be frozen to produce an executable."""


# A process's own; whatever else is in its __dict__ its class has put there, and goes along.
_OWN = ("_identity", "_parent", "_parent_pid", "_parent_name", "_config", "_target", "_args", "_kwargs", "_name",
        "_task", "_number", "_closed", "_children_begun", "_children", "_parcel", "_thread")


def _pack(process):
    # What it runs, as CPython pickles it; ends of pipes and what all processes share stay what they are.
    if current_process()._config.get("_importing"):
        raise RuntimeError(_TOO_EARLY)
    more = {name: value for name, value in process.__dict__.items() if name not in _OWN}
    own = type(process) if type(process).__module__ == "__main__" else None
    whole = (own, process._target, process._args, process._kwargs, more)
    parcel = _task.Parcel(whole, Connection)
    return _task.Parcel(_m_Pickled(whole), Connection) if parcel.is_empty() else parcel


def _import_main(process):
    module, body = _code.load("__main__")
    module.__name__ = "__mp_main__"
    sys.modules["__main__"] = sys.modules["__mp_main__"] = module
    process._config["_importing"] = True
    body()
    del process._config["_importing"]
    own, process._target, process._args, process._kwargs, more = process._parcel.open()
    if own is not None:
        process.__class__ = own
    process.__dict__.update(more)
    process._parcel = None


class _Child:
    # What a new process runs, first to last.
    def __init__(self, process, lent, box, fresh):
        self.process = process
        self.fresh = fresh
        self.lent = lent
        self.box = box

    def run(self):
        global _own_process
        process = self.process
        own_memory = _task.separate("process")
        if own_memory:
            if process._start_method:
                set_start_method(process._start_method, True)
            threading._after_fork(threading._of_task(process._parent._thread))
            os._begin_process(process._parent_pid, process._parent._thread, self.box)
            _own_process = process
            for end in _ends:
                end._settle(_task.current())
        else:
            _processes[_task.current()] = process
            for end in process._args:
                if isinstance(end, Connection):
                    end._settle(_task.current())
        process._thread = _task.current()
        process._children = []
        process._children_begun = 0
        code = 0
        begun = False
        try:
            if self.fresh:
                _import_main(process)
            begun = True
            try:
                process.run()
            finally:
                _end_children(process)
        except SystemExit as error:
            if error.code is None:
                code = 0
            elif isinstance(error.code, int):
                code = error.code & 255
            else:
                sys.stderr.write(str(error.code) + "\n")
                code = 1
        except KeyboardInterrupt as error:
            # Said here, so it is no process that a signal has ended.
            sys.stderr.write("Process %s:\n%s" % (process.name, _task.traceback(error)))
            code = 1
        except BaseException as error:
            sys.stderr.write(("Process %s:\n" % process.name if begun else "") + _task.traceback(error))
            _task.failed(error, 1)
        finally:
            if own_memory:
                threading._shutdown()
                _unwritten.settle_all()
            sys.stdout.flush()
        if code != 0:
            _task.exit(code)


class _MainProcess(BaseProcess):
    def __init__(self):
        self._identity = ()
        self._prepare(True)
        self._name = "MainProcess"
        self._parent = None
        self._parent_pid = None
        self._config = {"authkey": os.urandom(32)}
        self._task = None
        self._closed = False
        self._children_begun = 0
        self._children = []
        self._thread = _task.current()

    def close(self):
        pass


class _ParentProcess(BaseProcess):
    # What a child knows of its starter.
    def __init__(self, name, pid, task):
        self._prepare(True)
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


_own_process = _MainProcess()   # of this memory
_processes = {}                 # task: Process, of those that run in this memory beside it
_labels = {}                    # label: how many processes are shown by it


def current_process():
    """The Process object of whoever calls."""
    return _processes.get(_task.current(), _own_process)


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
        _task.join(child._task, None, True)


def _at_end():
    _end_children(_own_process)


_ending.register(_at_end)


def cpu_count():
    return os.cpu_count()


def freeze_support():
    """Does nothing here, as on Linux."""


# --- What processes share -------------------------------------------------------------------------

class Lock(_sync.ProcessLock):
    """Held by one worker at a time, of whatever process."""

    def __repr__(self):
        return "<Lock(owner=%s)>" % _holder_name(self)


class RLock(_sync.ProcessRLock):
    """A lock that its holder may take again; it is free after as many releases."""

    def __repr__(self):
        return "<RLock(%s, %s)>" % (_holder_name(self), self._holder()[1])


def _holder_name(lock):
    owner, count = lock._holder()
    if not count:
        return None
    if owner == _task.current():
        name = current_process().name
        thread = threading.current_thread().name
        return name if thread == "MainThread" else name + "|" + thread
    return "SomeOtherProcess"


class Semaphore(_sync.ProcessSemaphore):
    """A number of units that workers of all processes take and give back."""

    def __repr__(self):
        return "<Semaphore(value=%s)>" % self.get_value()


class BoundedSemaphore(_sync.ProcessBoundedSemaphore):
    """A semaphore that minds being released more often than it was acquired."""

    def __init__(self, value=1):
        _sync.ProcessBoundedSemaphore.__init__(self, value)
        self._maxvalue = value

    def __repr__(self):
        return "<BoundedSemaphore(value=%s, maxvalue=%s)>" % (self.get_value(), self._maxvalue)


class Condition(_sync.ProcessCondition):
    """A lock with a waiting room, for workers of all processes."""

    def __init__(self, lock=None):
        _sync.ProcessCondition.__init__(self, RLock() if lock is None else lock)

    acquire = threading.Condition.acquire
    release = threading.Condition.release
    __enter__ = threading.Condition.__enter__
    __exit__ = threading.Condition.__exit__
    wait_for = threading.Condition.wait_for
    __repr__ = threading.Condition.__repr__


class Event(_sync.ProcessEvent):
    """A flag: wait() goes on when somebody, of whatever process, has set it."""

    def __repr__(self):
        return "<Event at %#x %s>" % (id(self), "set" if self.is_set() else "unset")


class Barrier(_sync.ProcessBarrier):
    """Nobody goes on before all parties have arrived."""

    def __init__(self, parties, action=None, timeout=None):
        _sync.ProcessBarrier.__init__(self, parties)
        self._action = action
        self._timeout = timeout

    wait = threading.Barrier.wait
    __repr__ = threading.Barrier.__repr__


def _refusal(obj):
    # Why an object cannot travel; None: it can.
    try:
        if _task.Parcel(obj, _MainProcess).is_empty():
            _m_Pickled(obj)
    except Exception as error:
        error.__context__ = None
        return error.with_traceback(None)


class Queue(_sync.ProcessQueue):
    """First in, first out; what is put in is copied to whoever takes it out."""

    _closed = False

    def put(self, obj, block=True, timeout=None):
        if self._closed:
            raise ValueError("Queue %r is closed" % self)
        try:
            _sync.ProcessQueue.put(self, obj, block, timeout)
        except Exception:
            error = _refusal(obj)
            if error is None:
                raise
            # In CPython it is the thread that feeds the pipe which finds that out.
            sys.stderr.write("Traceback (most recent call last):\n" + _task.traceback(error))

    def get(self, block=True, timeout=None):
        if self._closed:
            raise ValueError("Queue %r is closed" % self)
        return _sync.ProcessQueue.get(self, block, timeout)

    def close(self):
        self._closed = True

    def join_thread(self):
        """Nothing to wait for: what was put is already on its way."""
        assert self._closed, "Queue %r not closed" % self

    def cancel_join_thread(self):
        """Nothing to give up: what was put is already on its way."""


class JoinableQueue(Queue):
    """A Queue that can wait until everything that was put in has been dealt with."""


class SimpleQueue(_sync.ProcessSimpleQueue):
    """Put, get, and no more."""

    def close(self):
        pass


# --- Pipes ----------------------------------------------------------------------------------------

_ends = []      # of pipes, open in this memory


class _Message:
    # Bytes on their way through a pipe, which are no object.
    def __init__(self, data):
        self.data = data


class Connection:
    """One end of a pipe. When the other end is closed everywhere, recv() raises EOFError."""

    def __init__(self, incoming, outgoing):
        self._incoming = incoming       # what comes in here; None: nothing can
        self._outgoing = outgoing
        self._holder = current_process()._thread
        self._open = True
        self._descriptor = None
        for way, side in self._sides():
            way.hold(side, self._holder)
        _ends.append(self)

    def _sides(self):
        if self._incoming is not None:
            yield self._incoming, 0
        if self._outgoing is not None:
            yield self._outgoing, 1

    def _lend(self):
        # A child is about to start that holds this end, too.
        for way, side in self._sides():
            way.lend(side)

    def _settle(self, task):
        # The child is that task. Said by its starter and by itself.
        for way, side in self._sides():
            way.settle(side, task)
        if task == _task.current():
            self._holder = task

    def _copy(self):
        copy = Connection.__new__(type(self))
        copy._incoming, copy._outgoing = self._incoming, self._outgoing
        copy._holder, copy._open = self._holder, self._open
        copy._descriptor = None
        return copy

    def _check(self, way, other):
        if not self._open:
            raise OSError("handle is closed")
        if way is None:
            raise OSError("connection is %s-only" % other)

    def send(self, obj):
        self._check(self._outgoing, "read")
        self._put(obj)

    def _put(self, message):
        if not self._outgoing.send(message):
            raise BrokenPipeError(32, "Broken pipe")

    def recv(self):
        self._check(self._incoming, "write")
        message = self._incoming.receive()
        if type(message) is _Message:
            return pickle.loads(message.data)
        return message

    def send_bytes(self, buf, offset=0, size=None):
        """Send bytes as they are; the other end takes them by recv_bytes()."""
        self._check(self._outgoing, "read")
        whole = memoryview(buf).nbytes
        if offset < 0:
            raise ValueError("offset is negative")
        if whole < offset:
            raise ValueError("buffer length < offset")
        if size is None:
            size = whole - offset
        elif size < 0:
            raise ValueError("size is negative")
        elif offset + size > whole:
            raise ValueError("buffer length < offset + size")
        self._put(_Message(bytes(buf)[offset:offset + size]))

    def recv_bytes(self, maxlength=None):
        self._check(self._incoming, "write")
        if maxlength is not None and maxlength < 0:
            raise ValueError("negative maxlength")
        message = self._incoming.receive()
        if type(message) is _Message:
            data = message.data
        else:
            data = pickle.dumps(message)        # what an object is on the way
        if maxlength is not None and len(data) > maxlength:
            if self._outgoing is None:
                self.close()
            else:
                self._incoming.drop(0, self._holder)
                self._incoming = None
            raise OSError("bad message length")
        return data

    def recv_bytes_into(self, buf, offset=0):
        """The next bytes, put into buf from offset on. Gives how many."""
        if offset < 0:
            raise ValueError("negative offset")
        if offset > len(buf):
            raise ValueError("offset too large")
        data = self.recv_bytes()
        if len(buf) - offset < len(data):
            raise BufferTooShort(data)
        memoryview(buf)[offset:offset + len(data)] = data
        return len(data)

    def poll(self, timeout=0.0):
        """Is there something to receive, or the end? Waits for it for timeout seconds."""
        self._check(self._incoming, "write")
        return self._incoming.poll(timeout)

    def close(self):
        if self._open:
            self._open = False
            if self._descriptor is not None:
                os._descriptors.pop(self._descriptor, None)
            if self in _ends:
                _ends.remove(self)
            for way, side in self._sides():
                way.drop(side, self._holder)

    def fileno(self):
        """A number of its own."""
        if not self._open:
            raise OSError("handle is closed")
        if self._descriptor is None:
            self._descriptor = os._number_of(self)
        return self._descriptor

    def ready(self, seconds):
        # Asked by select.
        return self._incoming is not None and self._incoming.poll(seconds)

    @property
    def closed(self):
        return not self._open

    @property
    def readable(self):
        return self._incoming is not None

    @property
    def writable(self):
        return self._outgoing is not None

    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        self.close()

    def __repr__(self):
        return "<multiprocessing.connection.Connection object at %#x>" % id(self)


def Pipe(duplex=True):
    """Two connected ends; unless duplex, the first receives and the second sends."""
    there = _sync.Way()
    if not duplex:
        return Connection(there, None), Connection(None, there)
    back = _sync.Way()
    return Connection(there, back), Connection(back, there)


# --- Shared memory --------------------------------------------------------------------------------

class _Shared(_sync.Cells):
    # A run of numbers in memory that all processes see.
    def _make(self, typecode, values, lock):
        if not isinstance(typecode, str):
            typecode = getattr(typecode, "_type_", None)
        if typecode not in tuple("?cbBhHiIlLqQfdu"):
            raise TypeError("this type has no size")
        _sync.Cells.__init__(self, typecode, values, self._single)
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
        return self._read(0)

    @value.setter
    def value(self, value):
        self._write(0, value)

    def __repr__(self):
        return "<Synchronized wrapper for %s(%r)>" % (self._type_name(), self.value)


class _Raw(Synchronized):
    # A Value without a lock.
    def __repr__(self):
        return "%s(%r)" % (self._type_name(), self.value)


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
            return [self._read(i) for i in range(*index.indices(self._length))]
        return self._read(self._place(index))

    def __setitem__(self, index, value):
        if isinstance(index, slice):
            places = range(*index.indices(self._length))
            values = list(value)
            if len(values) != len(places):
                raise ValueError("Can only assign sequence of same size")
            for i, one in zip(places, values):
                self._write(i, one)
        else:
            self._write(self._place(index), value)

    def __iter__(self):
        for i in range(self._length):
            yield self[i]


class SynchronizedString(SynchronizedArray):
    """An Array of "c": bytes that all processes see."""

    def _own(self):
        return b"".join(SynchronizedArray.__getitem__(self, slice(None)))

    @property
    def raw(self):
        """All bytes."""
        return self._own()

    @raw.setter
    def raw(self, data):
        for i, byte in enumerate(data):
            self[i] = bytes((byte,))

    @property
    def value(self):
        """The bytes up to the first zero."""
        return self._own().split(b"\0")[0]

    @value.setter
    def value(self, data):
        if len(data) > len(self):
            raise ValueError("byte string too long")
        self.raw = data
        if len(data) < len(self):
            self[len(data)] = b"\0"

    def __getitem__(self, index):
        found = SynchronizedArray.__getitem__(self, index)
        return b"".join(found) if isinstance(index, slice) else found


class _Record:
    # One ctypes.Structure of an array: its numbers, by name, where all processes see them.
    def __init__(self, columns, place):
        object.__setattr__(self, "_columns", columns)
        object.__setattr__(self, "_place", place)

    def __getattr__(self, name):
        if name not in self._columns:
            raise AttributeError(name)
        return self._columns[name][self._place]

    def __setattr__(self, name, value):
        self._columns[name][self._place] = value


class _Records:
    # An array of structures: a run of numbers for each field.
    def __init__(self, kind, given, lock):
        records = [kind(*one) if isinstance(one, tuple) else one for one in given]
        self._lock = RLock() if lock is True or lock is None else lock
        self._columns = {name: SynchronizedArray(field._type_, [getattr(one, name) for one in records], False)
                         for name, field in kind._fields_}
        self._length = len(records)

    get_lock, get_obj, acquire, release = _Shared.get_lock, _Shared.get_obj, _Shared.acquire, _Shared.release
    __enter__, __exit__ = _Shared.__enter__, _Shared.__exit__

    def __len__(self):
        return self._length

    def __getitem__(self, index):
        if isinstance(index, slice):
            return [_Record(self._columns, place) for place in range(*index.indices(self._length))]
        return _Record(self._columns, SynchronizedArray._place(self, index))


class _SharedRecord(_Records):
    # One structure.
    def __init__(self, kind, args, lock):
        self.__dict__["_ready"] = False
        _Records.__init__(self, kind, [kind(*args)], lock)
        self._ready = True

    def __getattr__(self, name):
        columns = self.__dict__.get("_columns", {})
        if name not in columns:
            raise AttributeError(name)
        return columns[name][0]

    def __setattr__(self, name, value):
        if self._ready and name in self._columns:
            self._columns[name][0] = value
        else:
            self.__dict__[name] = value


def _is_structure(kind):
    return not isinstance(kind, str) and hasattr(kind, "_fields_")


def Value(typecode_or_type, *args, lock=True):
    """One number in shared memory: "i" whole numbers, "d" floats."""
    if _is_structure(typecode_or_type):
        return _SharedRecord(typecode_or_type, args, lock)
    if args:
        first = args[0]
    else:
        first = b"\0" if getattr(typecode_or_type, "_type_", typecode_or_type) == "c" else 0
    return (Synchronized if lock else _Raw)(typecode_or_type, first, lock)


def Array(typecode_or_type, size_or_initializer, *, lock=True):
    """Numbers in shared memory: how many (then all 0), or which."""
    if _is_structure(typecode_or_type):
        if isinstance(size_or_initializer, int):
            size_or_initializer = [()] * size_or_initializer
        return _Records(typecode_or_type, size_or_initializer, lock)
    if getattr(typecode_or_type, "_type_", typecode_or_type) == "c":
        if isinstance(size_or_initializer, int):
            size_or_initializer = bytes(size_or_initializer)
        return SynchronizedString("c", [bytes((byte,)) for byte in size_or_initializer], lock)
    if isinstance(size_or_initializer, int):
        if size_or_initializer < 0:
            raise ValueError("Array length must be >= 0, not %d" % size_or_initializer)
        values = [0] * size_or_initializer
    else:
        values = list(size_or_initializer)
    return SynchronizedArray(typecode_or_type, values, lock)


def RawValue(typecode_or_type, *args):
    return Value(typecode_or_type, *args, lock=False)


def RawArray(typecode_or_type, size_or_initializer):
    return Array(typecode_or_type, size_or_initializer, lock=False)


def Pool(processes=None, initializer=None, initargs=(), maxtasksperchild=None):
    """Worker processes that share out calls among them."""
    from multiprocessing.pool import Pool
    return Pool(processes, initializer, initargs, maxtasksperchild)


def Manager():
    """A started SyncManager: lists, dicts, queues and locks that live in a process of their own."""
    from multiprocessing.managers import SyncManager
    manager = SyncManager()
    manager.start()
    return manager


# --- Ways to start --------------------------------------------------------------------------------

_start_method = None    # what the program has asked for


def get_logger():
    """The logger of this module."""
    return _logging().getLogger("multiprocessing")


def _logging():
    # Not imported here, as few programs that start processes log.
    if "logging" not in sys.modules:
        raise RuntimeError("import logging to use multiprocessing's logger")
    return sys.modules["logging"]


def log_to_stderr(level=None):
    """Say on standard error what the module's logger is told."""
    logger = get_logger()
    handler = _logging().StreamHandler()
    handler.setFormatter(_logging().Formatter("[%(levelname)s/%(processName)s] %(message)s"))
    logger.propagate = False
    logger.addHandler(handler)
    if level is not None:
        logger.setLevel(level)
    return logger


def get_start_method(allow_none=False):
    # Who asks has chosen, and so has who starts a process: set_start_method() refuses from then on.
    global _start_method
    if _start_method is None and not allow_none:
        _start_method = "fork"
    return _start_method


def set_start_method(method, force=False):
    """How processes begin from now on: as copies ("fork"), or by running the program's text anew."""
    global _start_method
    if _start_method is not None and not force:
        raise RuntimeError("context has already been set")
    if method is not None and method not in get_all_start_methods():
        raise ValueError("cannot find context for %r" % method)
    _start_method = method


def get_all_start_methods():
    return ["fork", "spawn", "forkserver"]


def get_context(method=None):
    """What this module has, with that way to start processes."""
    if method is None:
        method = get_start_method()
    if method not in get_all_start_methods():
        raise ValueError("cannot find context for %r" % method)
    return _contexts[method]


class BaseContext:
    """This module, with a way to start processes of its own."""

    __module__ = "multiprocessing.context"
    ProcessError, BufferTooShort = ProcessError, BufferTooShort
    TimeoutError, AuthenticationError = TimeoutError, AuthenticationError

    def __getattr__(self, name):
        return getattr(sys.modules["multiprocessing"], name)

    def get_context(self, method=None):
        return self if method is None else get_context(method)

    def get_start_method(self, allow_none=False):
        return self._name

    def set_start_method(self, method, force=False):
        raise ValueError("cannot set start method of concrete context")

    def Pool(self, processes=None, initializer=None, initargs=(), maxtasksperchild=None):
        from multiprocessing.pool import Pool
        return Pool(processes, initializer, initargs, maxtasksperchild, self)


class ForkContext(BaseContext):
    __module__ = "multiprocessing.context"
    _name = "fork"
    Process = ForkProcess


class SpawnContext(BaseContext):
    __module__ = "multiprocessing.context"
    _name = "spawn"
    Process = SpawnProcess


class ForkServerContext(BaseContext):
    __module__ = "multiprocessing.context"
    _name = "forkserver"
    Process = ForkServerProcess


_contexts = {"fork": ForkContext(), "spawn": SpawnContext(), "forkserver": ForkServerContext()}
if "__main__" in sys.modules:
    sys.modules["__mp_main__"] = sys.modules["__main__"]


# CPython keeps them in modules of their own, which tracebacks and reprs name.
for _module, _ones in {
        "context": (ProcessError, BufferTooShort, TimeoutError, AuthenticationError, Process),
        "process": (BaseProcess,),
        "queues": (Queue, JoinableQueue, SimpleQueue),
        "synchronize": (Lock, RLock, Semaphore, BoundedSemaphore, Condition, Event, Barrier),
        "connection": (Connection,),
        "sharedctypes": (Synchronized, SynchronizedArray, SynchronizedString)}.items():
    for _one in _ones:
        _one.__module__ = "multiprocessing." + _module
del _module, _ones, _one

import multiprocessing.context
import multiprocessing.process


__all__ = [
    "Array", "AuthenticationError", "Barrier", "BoundedSemaphore", "BufferTooShort", "Condition", "Event",
    "JoinableQueue", "Lock", "Manager", "Pipe", "Pool", "Process", "ProcessError", "Queue", "RLock", "RawArray",
    "RawValue", "Semaphore", "SimpleQueue", "TimeoutError", "Value", "active_children", "cpu_count",
    "current_process", "freeze_support", "get_all_start_methods", "get_context", "get_logger", "get_start_method",
    "log_to_stderr", "parent_process", "set_start_method",
]

"""multiprocessing's names, with threads for processes."""

import _sync
import queue
import threading
from queue import Queue
from threading import Barrier, BoundedSemaphore, Condition, Event, Lock, RLock, Semaphore

JoinableQueue = Queue


class Process(threading.Thread):
    """A thread that is used like a process."""

    def __init__(self, group=None, target=None, name=None, args=(), kwargs={}):
        threading.Thread.__init__(self, group, target, name, args, dict(kwargs))

    @property
    def exitcode(self):
        return 0 if self._started and not self.is_alive() else None


def current_process():
    return threading.current_thread()


def active_children():
    return [one for one in threading.enumerate() if isinstance(one, Process)]


def freeze_support():
    pass


def Pool(processes=None, initializer=None, initargs=()):
    """Threads that share out calls among them."""
    from multiprocessing.pool import ThreadPool
    return ThreadPool(processes, initializer, initargs)


def Manager():
    import multiprocessing.dummy
    return multiprocessing.dummy


def shutdown():
    pass


dict = dict
list = list


class Namespace:
    def __init__(self, /, **kwargs):
        self.__dict__.update(kwargs)

    def __repr__(self):
        return "%s(%s)" % (type(self).__name__, ", ".join(
            "%s=%r" % item for item in sorted(self.__dict__.items()) if not item[0].startswith("_")))


class Value:
    def __init__(self, typecode, value, lock=True):
        self._typecode = typecode
        self.value = value

    def __repr__(self):
        return "<%s(%r, %r)>" % (type(self).__name__, self._typecode, self.value)


def Array(typecode, sequence, lock=True):
    import array
    return array.array(typecode, sequence)


class Connection:
    """One end of a Pipe between threads."""

    def __init__(self, inbox, outbox):
        self._in = inbox
        self._out = outbox

    def send(self, thing):
        self._out.put(thing)

    def recv(self):
        return self._in.get()

    send_bytes, recv_bytes = send, recv

    def poll(self, timeout=0.0):
        try:
            item = self._in.get(timeout=timeout) if timeout > 0 else self._in.get_nowait()
        except queue.Empty:
            return False
        self._in.queue.appendleft(item)
        return True

    def close(self):
        pass

    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        self.close()


def Pipe(duplex=True):
    here, there = Queue(), Queue()
    _sync.show(here, "pipe")
    _sync.show(there, "pipe")
    return Connection(here, there), Connection(there, here)

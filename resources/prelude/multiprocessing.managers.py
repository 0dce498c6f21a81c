"""Managers: a server that holds objects, and proxies that call their methods from elsewhere.

A call is a message over a connection: (identifier, method, args, kwargs); its answer is
("#RETURN", result), ("#ERROR", exception), or ("#PROXY", ...) for a result that stays at the
server. Each connection has a thread of its own at the server, and each thread of a client its own
connection, so who waits at the server (in queue.get) holds up nobody else.
"""

import _ending
import _sync
import array
import multiprocessing
import os
import queue
import sys
import threading
import time
import traceback
from multiprocessing import AuthenticationError, Process, ProcessError
from multiprocessing.connection import (Client, Listener, answer_challenge,
                                        deliver_challenge)
from multiprocessing import shared_memory


class RemoteError(Exception):
    """Something has failed at the server, and cannot be sent as it is."""

    def __str__(self):
        return "\n" + "-" * 75 + "\n" + str(self.args[0]) + "-" * 75


class Token:
    """What says which object at which server: its type's name, the address, its identifier."""

    def __init__(self, typeid, address, id):
        self.typeid = typeid
        self.address = address
        self.id = id

    def __getstate__(self):
        return (self.typeid, self.address, self.id)

    def __setstate__(self, state):
        self.typeid, self.address, self.id = state

    def __repr__(self):
        return "%s(typeid=%r, address=%r, id=%r)" % (type(self).__name__, self.typeid,
                                                     self.address, self.id)


def dispatch(connection, ident, method, args=(), kwargs={}):
    """Make a call at the server, and wait for its answer."""
    connection.send((ident, method, args, kwargs))
    kind, result = connection.recv()
    if kind == "#RETURN":
        return result
    raise _as_exception(kind, result)


def _as_exception(kind, result):
    if kind == "#ERROR":
        return result
    if kind == "#UNSERIALIZABLE":
        return RemoteError("Unserializable message: %s\n" % result)
    if kind == "#TRACEBACK":
        return RemoteError(result)
    return ValueError("Unrecognized message type %r" % kind)


def all_methods(obj):
    return [name for name in dir(obj) if callable(getattr(obj, name, None))]


def public_methods(obj):
    return [name for name in all_methods(obj) if name[0] != "_"]


_VIEWS = (type({}.keys()), type({}.values()), type({}.items()))     # they go out as lists


# --- The server -----------------------------------------------------------------------------------

class Server:
    """Holds the objects, and answers calls."""

    public = ["shutdown", "create", "accept_connection", "get_methods", "debug_info",
              "number_of_objects", "dummy", "incref", "decref"]

    def __init__(self, registry, address, authkey, serializer="pickle"):
        if not isinstance(authkey, bytes):
            raise TypeError("Authkey %r is type %s, not bytes" % (authkey, type(authkey)))
        self.registry = registry
        self.authkey = authkey
        self.listener = Listener(address=address, backlog=16)
        self.address = self.listener.address
        self.id_to_obj = {"0": (None, (), {})}      # identifier: object, exposed, method's types
        self.id_to_refcount = {}
        self.mutex = threading.Lock()
        self.stop_event = threading.Event()

    def serve_forever(self):
        """Answer until somebody calls shutdown(); then the process ends."""
        multiprocessing.current_process()._manager_server = self
        try:
            accepter = threading.Thread(target=self.accepter, name="accepter", daemon=True)
            accepter._helps = True
            accepter.start()
            try:
                self.stop_event.wait()
            except (KeyboardInterrupt, SystemExit):
                pass
        finally:
            sys.exit(0)

    def accepter(self):
        while True:
            try:
                connection = self.listener.accept()
            except OSError:
                continue
            handler = threading.Thread(target=self.handle_request, args=(connection,), daemon=True)
            handler._helps = True
            handler.start()

    def handle_request(self, connection):
        # The first message of a connection: a call of the server itself.
        answer = None
        try:
            deliver_challenge(connection, self.authkey)
            answer_challenge(connection, self.authkey)
            ignored, name, args, kwargs = connection.recv()
            assert name in self.public, "%r unrecognized" % name
            answer = ("#RETURN", getattr(self, name)(connection, *args, **kwargs))
        except (EOFError, AuthenticationError):
            pass
        except Exception:
            answer = ("#TRACEBACK", traceback.format_exc())
        if answer is not None:
            try:
                connection.send(answer)
            except Exception:
                pass
        connection.close()

    def accept_connection(self, connection, name):
        """A client's thread will make calls over this connection."""
        threading.current_thread().name = name
        connection.send(("#RETURN", None))
        self.serve_client(connection)

    def serve_client(self, connection):
        while not self.stop_event.is_set():
            try:
                ident, method, args, kwargs = connection.recv()
            except (EOFError, OSError):
                break
            answer = self._call(ident, method, args, kwargs)
            try:
                connection.send(answer)
            except OSError:
                break
            except Exception:
                connection.send(("#UNSERIALIZABLE", traceback.format_exc()))
        connection.close()
        sys.exit(0)

    def _call(self, ident, method, args, kwargs):
        try:
            obj, exposed, types = self.id_to_obj[ident]
            if method not in exposed:
                return self._call_outside(ident, obj, method, args, kwargs, exposed)
        except Exception:
            return ("#TRACEBACK", traceback.format_exc())
        try:
            result = getattr(obj, method)(*args, **kwargs)
        except Exception as error:
            return ("#ERROR", error)
        typeid = types and types.get(method)
        if not typeid:
            return ("#RETURN", list(result) if isinstance(result, _VIEWS) else result)
        try:
            new_ident, new_exposed = self.create(None, typeid, result)
            return ("#PROXY", (new_exposed, Token(typeid, self.address, new_ident)))
        except Exception:
            return ("#TRACEBACK", traceback.format_exc())

    def _call_outside(self, ident, obj, method, args, kwargs, exposed):
        # What every object answers, whatever is exposed of it.
        if method == "__str__":
            return ("#RETURN", str(obj))
        if method == "__repr__":
            return ("#RETURN", repr(obj))
        if method == "#GETVALUE":
            return ("#RETURN", obj)
        raise AttributeError("method %r of %r object is not in exposed=%r"
                             % (method, type(obj), exposed))

    # Called by handle_request()

    def dummy(self, connection):
        pass

    def debug_info(self, connection):
        lines = ["  %s:       refcount=%s\n    %s" % (ident, self.id_to_refcount[ident],
                                                      str(self.id_to_obj[ident][0])[:75])
                 for ident in sorted(self.id_to_refcount) if ident != "0"]
        return "\n".join(lines)

    def number_of_objects(self, connection):
        return len(self.id_to_refcount)

    def shutdown(self, connection):
        connection.send(("#RETURN", None))
        self.stop_event.set()

    def create(self, connection, typeid, /, *args, **kwargs):
        """Make an object. Gives its identifier and the names of its methods."""
        with self.mutex:
            make, exposed, types, proxytype = self.registry[typeid]
            if make is None:
                if kwargs or len(args) != 1:
                    raise ValueError("Without callable, must have one non-keyword argument")
                obj = args[0]
            else:
                obj = make(*args, **kwargs)
                _sync.show(obj, typeid)     # others hold it, by their proxies
            if exposed is None:
                exposed = public_methods(obj)
            if types is not None:
                exposed = list(exposed) + list(types)
            ident = "%x" % id(obj)
            self.id_to_obj[ident] = (obj, set(exposed), types)
            self.id_to_refcount.setdefault(ident, 0)
        self.incref(connection, ident)
        return ident, tuple(exposed)

    def get_methods(self, connection, token):
        return tuple(self.id_to_obj[token.id][1])

    def incref(self, connection, ident):
        with self.mutex:
            self.id_to_refcount[ident] = self.id_to_refcount.get(ident, 0) + 1

    def decref(self, connection, ident):
        with self.mutex:
            self.id_to_refcount[ident] -= 1
            if self.id_to_refcount[ident] == 0:
                del self.id_to_refcount[ident]
                del self.id_to_obj[ident]


# --- Managers -------------------------------------------------------------------------------------

_started = []       # managers whose server this process has started


class BaseManager:
    """Starts a server, or connects to one. register() says what it offers; each registered name
    becomes a method that gives a proxy."""

    _registry = {}

    def __init__(self, address=None, authkey=None, serializer="pickle", ctx=None, *,
                 shutdown_timeout=1.0):
        if authkey is None:
            authkey = current_authkey()
        self._address = address
        self._authkey = bytes(authkey) if not isinstance(authkey, bytes) else authkey
        self._state = "initial"
        self._serializer = serializer
        self._process = None
        self._shutdown_timeout = shutdown_timeout

    @property
    def address(self):
        return self._address

    def get_server(self):
        """The server itself, for serve_forever() in this process."""
        if self._state == "started":
            raise ProcessError("Already started server")
        if self._state == "shutdown":
            raise ProcessError("Manager has shut down")
        return Server(self._registry, self._address, self._authkey, self._serializer)

    def connect(self):
        """Use a server that runs already."""
        connection = Client(self._address, authkey=self._authkey)
        dispatch(connection, None, "dummy")
        connection.close()
        self._state = "started"

    def start(self, initializer=None, initargs=()):
        """Start a server in a process of its own."""
        if self._state == "started":
            raise ProcessError("Already started server")
        if self._state == "shutdown":
            raise ProcessError("Manager has shut down")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        reader, writer = multiprocessing.Pipe(duplex=False)
        self._process = Process(target=self._run_server,
                                args=(self._registry, self._address, self._authkey,
                                      self._serializer, writer, initializer, initargs))
        number = ":".join([str(n) for n in self._process._identity])
        self._process.name = type(self).__name__ + "-" + number
        self._process.start()
        writer.close()
        self._address = reader.recv()
        reader.close()
        self._state = "started"
        _started.append(self)

    @classmethod
    def _run_server(cls, registry, address, authkey, serializer, writer, initializer=None,
                    initargs=()):
        if initializer is not None:
            initializer(*initargs)
        _started.clear()
        server = Server(registry, address, authkey, serializer)
        writer.send(server.address)
        writer.close()
        server.serve_forever()

    def shutdown(self):
        """End the server that start() has started."""
        if self._process is None or self._state != "started":
            return
        self._state = "shutdown"
        if self in _started:
            _started.remove(self)
        if self._process.is_alive():
            try:
                connection = Client(self._address, authkey=self._authkey)
                try:
                    dispatch(connection, None, "shutdown")
                finally:
                    connection.close()
            except Exception:
                pass
            self._process.join(self._shutdown_timeout)
            if self._process.is_alive():
                self._process.terminate()
                self._process.join(self._shutdown_timeout)
        if isinstance(self._address, str) and os.path.exists(self._address):
            os.unlink(self._address)

    def join(self, timeout=None):
        """Wait until the server has ended."""
        if self._process is not None:
            self._process.join(timeout)

    def _create(self, typeid, /, *args, **kwargs):
        assert self._state == "started", "server not yet started"
        connection = Client(self._address, authkey=self._authkey)
        try:
            ident, exposed = dispatch(connection, None, "create", (typeid,) + args, kwargs)
        finally:
            connection.close()
        return Token(typeid, self._address, ident), exposed

    def _debug_info(self):
        connection = Client(self._address, authkey=self._authkey)
        try:
            return dispatch(connection, None, "debug_info")
        finally:
            connection.close()

    def _number_of_objects(self):
        connection = Client(self._address, authkey=self._authkey)
        try:
            return dispatch(connection, None, "number_of_objects")
        finally:
            connection.close()

    def __enter__(self):
        if self._state == "initial":
            self.start()
        return self

    def __exit__(self, kind, error, trace):
        self.shutdown()

    @classmethod
    def register(cls, typeid, callable=None, proxytype=None, exposed=None, method_to_typeid=None,
                 create_method=True):
        """Offer what callable makes under that name. A server needs the callable; a client only
        the name."""
        if "_registry" not in cls.__dict__:
            cls._registry = cls._registry.copy()
        if proxytype is None:
            proxytype = AutoProxy
        exposed = exposed or getattr(proxytype, "_exposed_", None)
        method_to_typeid = method_to_typeid or getattr(proxytype, "_method_to_typeid_", None)
        cls._registry[typeid] = (callable, exposed, method_to_typeid, proxytype)
        if not create_method:
            return

        def make(self, /, *args, **kwargs):
            token, known = self._create(typeid, *args, **kwargs)
            proxy = proxytype(token, self._serializer, manager=self, authkey=self._authkey,
                              exposed=known)
            # The proxy has counted itself; the count of its making is given back.
            connection = Client(token.address, authkey=self._authkey)
            try:
                dispatch(connection, None, "decref", (token.id,))
            finally:
                connection.close()
            return proxy

        make.__name__ = typeid
        setattr(cls, typeid, make)


def current_authkey():
    """The key of this process; its children have the same."""
    return multiprocessing.current_process().authkey


def _shut_down_started():
    for manager in list(_started):
        manager.shutdown()


_ending.register(_shut_down_started)


# --- Proxies --------------------------------------------------------------------------------------

_connections = {}       # (process, thread, address): the connection that calls go over


class BaseProxy:
    """Stands for an object at a server."""

    def __init__(self, token, serializer, manager=None, authkey=None, exposed=None, incref=True,
                 manager_owned=False):
        self._token = token
        self._id = token.id
        self._serializer = serializer
        self._manager = manager
        if authkey is not None:
            self._authkey = authkey
        elif manager is not None:
            self._authkey = manager._authkey
        else:
            self._authkey = current_authkey()
        if incref:
            connection = Client(token.address, authkey=self._authkey)
            try:
                dispatch(connection, None, "incref", (self._id,))
            finally:
                connection.close()

    def _connection(self):
        # This thread's: two threads of a client may wait at the server at the same time.
        key = (os.getpid(), threading.get_ident(), self._token.address)
        found = _connections.get(key)
        if found is None or found.closed:
            name = multiprocessing.current_process().name
            if threading.current_thread().name != "MainThread":
                name += "|" + threading.current_thread().name
            found = Client(self._token.address, authkey=self._authkey)
            dispatch(found, None, "accept_connection", (name,))
            _connections[key] = found
        return found

    def _callmethod(self, methodname, args=(), kwds={}):
        """Call that method of the object, and wait for its result."""
        connection = self._connection()
        connection.send((self._id, methodname, args, kwds))
        kind, result = connection.recv()
        if kind == "#RETURN":
            return result
        if kind == "#PROXY":
            exposed, token = result
            proxytype = self._manager._registry[token.typeid][-1]
            token.address = self._token.address
            proxy = proxytype(token, self._serializer, manager=self._manager,
                              authkey=self._authkey, exposed=exposed)
            connection = Client(token.address, authkey=self._authkey)
            try:
                dispatch(connection, None, "decref", (token.id,))
            finally:
                connection.close()
            return proxy
        raise _as_exception(kind, result)

    def _getvalue(self):
        """A copy of the object."""
        return self._callmethod("#GETVALUE")

    def __reduce__(self):
        extra = {}
        if hasattr(self, "_exposed_") and getattr(self, "_isauto", False):
            extra["exposed"] = self._exposed_
            return (RebuildProxy, (AutoProxy, self._token, self._serializer, extra))
        return (RebuildProxy, (type(self), self._token, self._serializer, extra))

    def __deepcopy__(self, memo):
        return self._getvalue()

    def __repr__(self):
        return "<%s object, typeid %r at %#x>" % (type(self).__name__, self._token.typeid,
                                                  id(self))

    def __str__(self):
        try:
            return self._callmethod("__repr__")
        except Exception:
            return repr(self)[:-1] + "; '__str__()' failed>"


def RebuildProxy(func, token, serializer, kwds):
    """A proxy that comes from elsewhere. At its own server it stays a proxy, too, for the day when
    it goes out again; and it counts."""
    server = getattr(multiprocessing.current_process(), "_manager_server", None)
    if server is not None and server.address == token.address:
        server.incref(None, token.id)
        return func(token, serializer, authkey=server.authkey, incref=False, **kwds)
    return func(token, serializer, **kwds)


def MakeProxyType(name, exposed, _cache={}):
    """A class of proxies with these methods."""
    exposed = tuple(exposed)
    if (name, exposed) in _cache:
        return _cache[(name, exposed)]
    made = type(name, (BaseProxy,), {method: _remote(method) for method in exposed})
    made._exposed_ = exposed
    _cache[(name, exposed)] = made
    return made


def _remote(method):
    def call(self, /, *args, **kwds):
        return self._callmethod(method, args, kwds)
    call.__name__ = method
    return call


def AutoProxy(token, serializer, manager=None, authkey=None, exposed=None, incref=True,
              manager_owned=False):
    """A proxy with whatever methods the object has."""
    if authkey is None:
        authkey = manager._authkey if manager is not None else current_authkey()
    if exposed is None:
        connection = Client(token.address, authkey=authkey)
        try:
            exposed = dispatch(connection, None, "get_methods", (token,))
        finally:
            connection.close()
    made = MakeProxyType("AutoProxy[%s]" % token.typeid, exposed)(
        token, serializer, manager=manager, authkey=authkey, incref=incref)
    made._isauto = True
    return made


# --- What SyncManager offers ----------------------------------------------------------------------

class Namespace:
    """An object for attributes."""

    def __init__(self, /, **kwds):
        self.__dict__.update(kwds)

    def __repr__(self):
        items = ["%s=%r" % item for item in self.__dict__.items() if not item[0].startswith("_")]
        items.sort()
        return "%s(%s)" % (type(self).__name__, ", ".join(items))


class Value:
    """One value."""

    def __init__(self, typecode, value, lock=True):
        self._typecode = typecode
        self._value = value

    def get(self):
        return self._value

    def set(self, value):
        self._value = value

    value = property(get, set)

    def __repr__(self):
        return "%s(%r, %r)" % (type(self).__name__, self._typecode, self._value)


def Array(typecode, sequence, lock=True):
    return array.array(typecode, sequence)


class IteratorProxy(BaseProxy):
    _exposed_ = ("__next__", "send", "throw", "close")

    def __iter__(self):
        return self

    def __next__(self, *args):
        return self._callmethod("__next__", args)

    def send(self, *args):
        return self._callmethod("send", args)

    def throw(self, *args):
        return self._callmethod("throw", args)

    def close(self, *args):
        return self._callmethod("close", args)


class AcquirerProxy(BaseProxy):
    _exposed_ = ("acquire", "release")

    def acquire(self, blocking=True, timeout=None):
        args = (blocking,) if timeout is None else (blocking, timeout)
        return self._callmethod("acquire", args)

    def release(self):
        return self._callmethod("release")

    def __enter__(self):
        return self._callmethod("acquire")

    def __exit__(self, kind, error, trace):
        return self._callmethod("release")


class ConditionProxy(AcquirerProxy):
    _exposed_ = ("acquire", "release", "wait", "notify", "notify_all")

    def wait(self, timeout=None):
        return self._callmethod("wait", (timeout,))

    def notify(self, n=1):
        return self._callmethod("notify", (n,))

    def notify_all(self):
        return self._callmethod("notify_all")

    def wait_for(self, predicate, timeout=None):
        result = predicate()
        end = None if timeout is None else time.monotonic() + timeout
        while not result:
            left = None if end is None else end - time.monotonic()
            if left is not None and left < 1e-9:
                break
            self.wait(left)
            result = predicate()
        return result


class EventProxy(BaseProxy):
    _exposed_ = ("is_set", "set", "clear", "wait")

    def is_set(self):
        return self._callmethod("is_set")

    def set(self):
        return self._callmethod("set")

    def clear(self):
        return self._callmethod("clear")

    def wait(self, timeout=None):
        return self._callmethod("wait", (timeout,))


class BarrierProxy(BaseProxy):
    _exposed_ = ("__getattribute__", "wait", "abort", "reset")

    def wait(self, timeout=None):
        return self._callmethod("wait", (timeout,))

    def abort(self):
        return self._callmethod("abort")

    def reset(self):
        return self._callmethod("reset")

    @property
    def parties(self):
        return self._callmethod("__getattribute__", ("parties",))

    @property
    def n_waiting(self):
        return self._callmethod("__getattribute__", ("n_waiting",))

    @property
    def broken(self):
        return self._callmethod("__getattribute__", ("broken",))


class NamespaceProxy(BaseProxy):
    _exposed_ = ("__getattribute__", "__setattr__", "__delattr__")

    def __getattr__(self, key):
        if key[0] == "_":
            return object.__getattribute__(self, key)
        return object.__getattribute__(self, "_callmethod")("__getattribute__", (key,))

    def __setattr__(self, key, value):
        if key[0] == "_":
            return object.__setattr__(self, key, value)
        return object.__getattribute__(self, "_callmethod")("__setattr__", (key, value))

    def __delattr__(self, key):
        if key[0] == "_":
            return object.__delattr__(self, key)
        return object.__getattribute__(self, "_callmethod")("__delattr__", (key,))


class ValueProxy(BaseProxy):
    _exposed_ = ("get", "set")

    def get(self):
        return self._callmethod("get")

    def set(self, value):
        return self._callmethod("set", (value,))

    value = property(get, set)


BaseListProxy = MakeProxyType("BaseListProxy", (
    "__add__", "__contains__", "__delitem__", "__getitem__", "__len__", "__mul__", "__reversed__",
    "__rmul__", "__setitem__", "append", "count", "extend", "index", "insert", "pop", "remove",
    "reverse", "sort", "__imul__"))


class ListProxy(BaseListProxy):
    """A list at the server. What is got from it is a copy."""

    def __iadd__(self, value):
        self._callmethod("extend", (value,))
        return self

    def __imul__(self, value):
        self._callmethod("__imul__", (value,))
        return self

    def __iter__(self):
        # By index, as a list is iterated: each item is a call.
        n = 0
        while True:
            try:
                item = self[n]
            except IndexError:
                return
            yield item
            n += 1


DictProxy = MakeProxyType("DictProxy", (
    "__contains__", "__delitem__", "__getitem__", "__iter__", "__len__", "__setitem__", "clear",
    "copy", "get", "items", "keys", "pop", "popitem", "setdefault", "update", "values"))
DictProxy._method_to_typeid_ = {"__iter__": "Iterator"}
ArrayProxy = MakeProxyType("ArrayProxy", ("__len__", "__getitem__", "__setitem__"))
BasePoolProxy = MakeProxyType("PoolProxy", (
    "apply", "apply_async", "close", "imap", "imap_unordered", "join", "map", "map_async",
    "starmap", "starmap_async", "terminate"))
BasePoolProxy._method_to_typeid_ = {
    "apply_async": "AsyncResult", "map_async": "AsyncResult", "starmap_async": "AsyncResult",
    "imap": "Iterator", "imap_unordered": "Iterator"}


class PoolProxy(BasePoolProxy):
    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        self.terminate()


class SyncManager(BaseManager):
    """A manager of lists, dicts, queues, locks and the like: multiprocessing.Manager()."""


SyncManager.register("Queue", queue.Queue)
SyncManager.register("JoinableQueue", queue.Queue)
SyncManager.register("Event", threading.Event, EventProxy)
SyncManager.register("Lock", threading.Lock, AcquirerProxy)
SyncManager.register("RLock", threading.RLock, AcquirerProxy)
SyncManager.register("Semaphore", threading.Semaphore, AcquirerProxy)
SyncManager.register("BoundedSemaphore", threading.BoundedSemaphore, AcquirerProxy)
SyncManager.register("Condition", threading.Condition, ConditionProxy)
SyncManager.register("Barrier", threading.Barrier, BarrierProxy)
SyncManager.register("Pool", multiprocessing.Pool, PoolProxy)
SyncManager.register("list", list, ListProxy)
SyncManager.register("dict", dict, DictProxy)
SyncManager.register("Value", Value, ValueProxy)
SyncManager.register("Array", Array, ArrayProxy)
SyncManager.register("Namespace", Namespace, NamespaceProxy)
SyncManager.register("Iterator", proxytype=IteratorProxy, create_method=False)
SyncManager.register("AsyncResult", create_method=False)


class SharedMemoryManager(BaseManager):
    """A manager that gives shared memory away, and takes all of it back when it ends."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self._given = []

    def SharedMemory(self, size):
        assert self._state == "started", "server not yet started"
        memory = shared_memory.SharedMemory(None, create=True, size=size)
        self._given.append(memory.name)
        return memory

    def ShareableList(self, sequence):
        assert self._state == "started", "server not yet started"
        made = shared_memory.ShareableList(sequence)
        self._given.append(made.shm.name)
        return made

    def shutdown(self):
        for name in self._given:
            try:
                memory = shared_memory.SharedMemory(name)
            except FileNotFoundError:
                continue
            memory.close()
            memory.unlink()
        self._given.clear()
        super().shutdown()


__all__ = ["BaseManager", "SyncManager", "BaseProxy", "Token", "SharedMemoryManager"]

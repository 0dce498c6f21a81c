"""Values as bytes and back, in CPython's format (protocol 4)."""

import _binary
import sys
from copy import _made_new, _state_of

HIGHEST_PROTOCOL = 5
DEFAULT_PROTOCOL = 4


PickleError, PicklingError = _m_PickleError, _m_PicklingError      # what a queue of processes raises, too


class UnpicklingError(PickleError):
    __module__ = "_pickle"


_FUNCTION = type(lambda: None)
_PLAIN = (range, slice, bytearray, type(...), type(NotImplemented))
_BUILTIN = type(len)
_METHOD = type([].append)       # a function's, too


def _lock_in(cls):
    # What CPython stumbles over in an object whose class, or a base of it, works with locks; None: nothing.
    for base in cls.__mro__:
        module, name = base.__module__, base.__name__
        if module == "_thread":
            return "_thread." + name
        if module in ("threading", "queue") and name != "local":
            return "_queue.SimpleQueue" if name == "SimpleQueue" else "_thread.lock"
    return None


class Pickler:
    """Writes values to a file; the same object twice is written once."""

    persistent_id = None        # a subclass may say what stays outside, by a name of its own
    dispatch_table = None

    def __init__(self, file, protocol=None, *, fix_imports=True, buffer_callback=None):
        self._file = file
        self._memo = {}         # id, or a text itself: (number, the object)

    def dump(self, obj):
        self._out = []
        self._save(obj)
        self._out.append(b".")
        body = b"".join(self._out)
        frame = b"\x95" + len(body).to_bytes(8, "little") if len(body) >= 4 else b""
        self._file.write(b"\x80\x04" + frame + body)

    def clear_memo(self):
        self._memo.clear()

    def _remember(self, obj):
        self._memo[id(obj)] = (len(self._memo), obj)
        self._out.append(b"\x94")

    def _save(self, obj):
        out = self._out
        kind = type(obj)
        if self.persistent_id is not None:
            name = self.persistent_id(obj)
            if name is not None:
                self._save(name)
                out.append(b"Q")
                return
        if obj is None:
            out.append(b"N")
        elif obj is True:
            out.append(b"\x88")
        elif obj is False:
            out.append(b"\x89")
        elif kind is int:
            self._save_int(obj)
        elif kind is float:
            out.append(b"G" + _binary.float_bytes(obj, 8)[::-1])
        elif (obj if kind is str else id(obj)) in self._memo:
            number = self._memo[obj if kind is str else id(obj)][0]
            out.append(b"h" + bytes([number]) if number < 256 else b"j"
                       + number.to_bytes(4, "little"))
        elif kind is str:
            data = obj.encode("utf-8", "surrogatepass")
            out.append((b"\x8c" + bytes([len(data)]) if len(data) < 256 else b"X"
                        + len(data).to_bytes(4, "little")) + data)
            self._memo[obj] = (len(self._memo), obj)
            out.append(b"\x94")
        elif kind is bytes:
            out.append((b"C" + bytes([len(obj)]) if len(obj) < 256 else b"B"
                        + len(obj).to_bytes(4, "little")) + obj)
            self._remember(obj)
        elif kind is tuple:
            self._save_tuple(obj)
        elif kind is list:
            out.append(b"]")
            self._remember(obj)
            self._save_items(obj)
        elif kind is dict:
            out.append(b"}")
            self._remember(obj)
            self._save_pairs(obj)
        elif kind is set:
            out.append(b"\x8f")
            self._remember(obj)
            if obj:
                out.append(b"(")
                for item in obj:
                    self._save(item)
                out.append(b"\x90")
        elif kind is frozenset:
            out.append(b"(")
            for item in obj:
                self._save(item)
            out.append(b"\x91")
            self._remember(obj)
        elif isinstance(obj, type) or kind is _FUNCTION or kind is _BUILTIN:
            self._save_global(obj)
        else:
            self._save_object(obj)

    def _save_int(self, obj):
        if 0 <= obj < 256:
            self._out.append(b"K" + bytes([obj]))
        elif 0 <= obj < 65536:
            self._out.append(b"M" + obj.to_bytes(2, "little"))
        elif -1 << 31 <= obj < 1 << 31:
            self._out.append(b"J" + obj.to_bytes(4, "little", signed=True))
        else:
            size = obj.bit_length() // 8 + 1
            data = obj.to_bytes(size, "little", signed=True)
            self._out.append((b"\x8a" + bytes([size]) if size < 256 else b"\x8b"
                              + size.to_bytes(4, "little")) + data)

    def _save_tuple(self, obj):
        if not obj:
            self._out.append(b")")
            return
        if len(obj) > 3:
            self._out.append(b"(")
        for item in obj:
            self._save(item)
        self._out.append({1: b"\x85", 2: b"\x86", 3: b"\x87"}.get(len(obj), b"t"))
        self._remember(obj)

    def _save_items(self, items):
        items = list(items)
        for at in range(0, len(items), 1000):
            batch = items[at:at + 1000]
            if len(batch) > 1:
                self._out.append(b"(")
            for item in batch:
                self._save(item)
            self._out.append(b"e" if len(batch) > 1 else b"a")

    def _save_pairs(self, table):
        items = list(table.items())
        for at in range(0, len(items), 1000):
            batch = items[at:at + 1000]
            if len(batch) > 1:
                self._out.append(b"(")
            for key, value in batch:
                self._save(key)
                self._save(value)
            self._out.append(b"u" if len(batch) > 1 else b"s")

    def _save_global(self, obj):
        name = getattr(obj, "__qualname__", obj.__name__)
        module = getattr(obj, "__module__", None) or "builtins"
        try:
            found = _find(module, name)
        except (KeyError, AttributeError):
            found = None
        if found is not obj:
            kind = "<class '%s.%s'>" % (module, name) if isinstance(obj, type) else repr(obj)
            if "<locals>" in name:
                raise AttributeError("Can't pickle local object '%s'" % name)
            if found is None:
                raise PicklingError("Can't pickle %s: attribute lookup %s on %s failed"
                                    % (kind, name, module))
            raise PicklingError("Can't pickle %s: it's not the same object as %s.%s"
                                % (kind, module, name))
        self._save(module)
        self._save(name)
        self._out.append(b"\x93")
        self._remember(obj)

    def _save_object(self, obj):
        cls = type(obj)
        table = self.dispatch_table
        if table is None:
            table = getattr(sys.modules.get("copyreg"), "dispatch_table", ())
        if cls in table:
            self._save_reduced(obj, table[cls](obj))
            return
        reduce = getattr(cls, "__reduce_ex__", None)
        if reduce is not None and reduce is not getattr(object, "__reduce_ex__", None):
            self._save_reduced(obj, obj.__reduce_ex__(4))
            return
        reduce = getattr(cls, "__reduce__", None)
        if reduce is not None and reduce is not getattr(object, "__reduce__", None):
            self._save_reduced(obj, obj.__reduce__())
            return
        if isinstance(obj, BaseException):
            self._save(cls)
            self._save_tuple(tuple(obj.args))
            self._out.append(b"R")
            self._remember(obj)
            state = getattr(obj, "__dict__", None)
            if state:
                self._save(dict(state))
                self._out.append(b"b")
            return
        if cls is slice or cls is range:
            self._save_reduced(obj, (cls, (obj.start, obj.stop, obj.step)))
            return
        if cls is _METHOD:
            self._save_reduced(obj, (getattr, (obj.__self__, obj.__name__)))
            return
        lock = _lock_in(cls)
        if lock is not None:
            raise TypeError("cannot pickle '%s' object" % lock)
        has_dict = hasattr(obj, "__dict__")
        if cls in _PLAIN:
            pass
        elif not has_dict and not hasattr(cls, "__getstate__") and not hasattr(cls, "__slots__"):
            raise TypeError("cannot pickle '%s' object" % _type_name(cls))
        if cls in (range, slice):
            self._save_reduced(obj, (cls, (obj.start, obj.stop, obj.step)))
            return
        if cls is bytearray:
            self._save_reduced(obj, (cls, (bytes(obj),)))
            return
        if obj is Ellipsis or obj is NotImplemented:
            self._save("builtins")
            self._save("Ellipsis" if obj is Ellipsis else "NotImplemented")
            self._out.append(b"\x93")
            return
        if isinstance(obj, (set, frozenset, bytearray)):
            plain = bytes(obj) if isinstance(obj, bytearray) else list(obj)
            self._save_reduced(obj, (cls, (plain,), obj.__dict__ or None))
            return
        if hasattr(cls, "__getnewargs_ex__"):
            state = obj.__getstate__() if hasattr(cls, "__getstate__") else _state_of(obj, cls)
            self._save_reduced(obj, (_made_new, (cls, *obj.__getnewargs_ex__()), state,
                                     obj if isinstance(obj, list) else None,
                                     obj.items() if isinstance(obj, dict) else None))
            return
        self._save(cls)
        if hasattr(cls, "__getnewargs__"):
            arguments = obj.__getnewargs__()
        else:
            # Of a class that derives from str, int...: the plain value that __new__ needs.
            arguments = ()
            for kind in (str, int, float, tuple, bytes):
                if isinstance(obj, kind):
                    arguments = (str.__add__(obj, "") if kind is str else kind(obj),)
        self._save_tuple(arguments)
        self._out.append(b"\x81")
        self._remember(obj)
        if isinstance(obj, list):
            self._save_items(obj)
        if isinstance(obj, dict):
            self._save_pairs(obj)
        if hasattr(cls, "__getstate__") and cls.__getstate__ is not getattr(object, "__getstate__",
                                                                            None):
            state = obj.__getstate__()
        else:
            state = _state_of(obj, cls)
        if state is not None:
            self._save(state)
            self._out.append(b"b")

    def _save_reduced(self, obj, parts):
        if isinstance(parts, str):
            self._save_global(obj)
            return
        self._save(parts[0])
        self._save_tuple(tuple(parts[1]))
        self._out.append(b"R")
        self._remember(obj)
        if len(parts) > 3 and parts[3] is not None:
            self._save_items(parts[3])
        if len(parts) > 4 and parts[4] is not None:
            self._save_pairs(dict(parts[4]))
        if len(parts) > 2 and parts[2] is not None:
            self._save(parts[2])
            self._out.append(b"b")


def _type_name(cls):
    module = cls.__module__
    return cls.__name__ if module in ("builtins", "__main__") else module + "." + cls.__name__


def _find(module, name):
    if module not in sys.modules:
        raise KeyError(module)
    found = sys.modules[module]
    for part in name.split("."):
        found = getattr(found, part)
    return found


class _Mark:
    pass


_MARK = _Mark()


class Unpickler:
    """Reads what a Pickler has written."""

    def __init__(self, file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
        self._file = file

    def persistent_load(self, pid):
        raise UnpicklingError("A load persistent id instruction was encountered, "
                              "but no persistent_load function was specified.")

    def load(self):
        stack = []
        memo = []
        read = self._file.read
        while True:
            code = read(1)
            if not code:
                raise EOFError("Ran out of input")
            step = _STEPS.get(code)
            if step is None and code != b"Q":
                raise UnpicklingError("invalid load key, '%s'." % _shown(code))
            if code == b".":
                return stack.pop()
            if code == b"Q":
                stack.append(self.persistent_load(stack.pop()))
                continue
            step(stack, memo, read)


def _shown(code):
    return chr(code[0]) if 32 < code[0] < 127 else "\\x%02x" % code[0]


def _exactly(read, size):
    data = read(size)
    if len(data) < size:
        raise UnpicklingError("pickle data was truncated")
    return data


def _number(read, size):
    return int.from_bytes(_exactly(read, size), "little")


def _since_mark(stack):
    items = []
    while True:
        item = stack.pop()
        if item is _MARK:
            items.reverse()
            return items
        items.append(item)


def _tuple(count):
    def step(stack, memo, read):
        items = tuple(stack[len(stack) - count:])
        del stack[len(stack) - count:]
        stack.append(items)
    return step


def _push(value):
    return lambda stack, memo, read: stack.append(value() if callable(value) else value)


def _text(size):
    return lambda stack, memo, read: stack.append(_exactly(read,
            _number(read, size)).decode("utf-8", "surrogatepass"))


def _bytes(size):
    return lambda stack, memo, read: stack.append(_exactly(read, _number(read, size)))


def _int(size, signed):
    return lambda stack, memo, read: stack.append(int.from_bytes(_exactly(read, size), "little",
                                                                 signed=signed))


def _long(size):
    return lambda stack, memo, read: stack.append(int.from_bytes(_exactly(read,
            _number(read, size)), "little", signed=True))


def _get(size):
    def step(stack, memo, read):
        at = _number(read, size)
        if at >= len(memo):
            raise UnpicklingError("Memo value not found at index %d" % at)
        stack.append(memo[at])
    return step


def _appends(stack, memo, read):
    items = _since_mark(stack)
    for item in items:
        stack[-1].append(item)


def _append(stack, memo, read):
    item = stack.pop()
    stack[-1].append(item)


def _set_item(stack, memo, read):
    value = stack.pop()
    key = stack.pop()
    stack[-1][key] = value


def _set_items(stack, memo, read):
    items = _since_mark(stack)
    for at in range(0, len(items), 2):
        stack[-1][items[at]] = items[at + 1]


def _add_items(stack, memo, read):
    for item in _since_mark(stack):
        stack[-1].add(item)


def _global(stack, memo, read):
    name = stack.pop()
    module = stack.pop()
    try:
        stack.append(_find(module, name))
    except KeyError:
        raise ModuleNotFoundError("No module named %r" % module) from None
    except AttributeError:
        raise AttributeError("Can't get attribute %r on <module %r>" % (name, module)) from None


def _reduce(stack, memo, read):
    args = stack.pop()
    stack.append(stack.pop()(*args))


def _new_object(stack, memo, read):
    args = stack.pop()
    cls = stack.pop()
    stack.append(cls.__new__(cls, *args))


def _build(stack, memo, read):
    state = stack.pop()
    made = stack[-1]
    if hasattr(type(made), "__setstate__"):
        made.__setstate__(state)
        return
    slots = None
    if isinstance(state, tuple) and len(state) == 2:
        state, slots = state
    if state:
        made.__dict__.update(state)     # past a __setattr__ of its own
    if slots:
        for name, value in slots.items():
            setattr(made, name, value)


def _skip(size):
    def step(stack, memo, read):
        _exactly(read, size)
    return step


_STEPS = {
    b"\x80": _skip(1), b"\x95": _skip(8), b".": _skip(0), b"N": _push(None), b"\x88": _push(True),
    b"\x89": _push(False),
    b"K": _int(1, False), b"M": _int(2, False), b"J": _int(4, True), b"\x8a": _long(1),
    b"\x8b": _long(4),
    b"G": lambda stack, memo, read: stack.append(_binary.float_of(_exactly(read, 8)[::-1])),
    b"\x8c": _text(1), b"X": _text(4), b"C": _bytes(1), b"B": _bytes(4),
    b"(": lambda stack, memo, read: stack.append(_MARK), b")": _push(()),
    b"\x85": _tuple(1), b"\x86": _tuple(2), b"\x87": _tuple(3),
    b"t": lambda stack, memo, read: stack.append(tuple(_since_mark(stack))),
    b"]": _push(list), b"e": _appends, b"a": _append, b"}": _push(dict), b"s": _set_item,
    b"u": _set_items,
    b"\x8f": _push(set), b"\x90": _add_items, b"\x91": lambda stack, memo,
    read: stack.append(frozenset(_since_mark(stack))),
    b"\x94": lambda stack, memo, read: memo.append(stack[-1]), b"h": _get(1), b"j": _get(4),
    b"\x93": _global, b"R": _reduce, b"\x81": _new_object, b"b": _build,
}


def dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None):
    """Write the value to a file that was opened for bytes."""
    Pickler(file, protocol).dump(obj)


def dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None):
    """The value as bytes."""
    import io
    file = io.BytesIO()
    Pickler(file, protocol).dump(obj)
    return file.getvalue()


def load(file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
    """Read a value from a file that was opened for bytes."""
    return Unpickler(file).load()


def loads(data, /, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
    """The value that dumps() made bytes of."""
    import io
    return Unpickler(io.BytesIO(data)).load()


# --- Messages between processes, where a class has a say ------------------------------------------

class _MessagePickler(Pickler):
    # Locks, queues and whatever else is shared go as they do without pickle.

    def __init__(self, file):
        super().__init__(file)
        self.kept = []

    def persistent_id(self, obj):
        cls = type(obj)
        if cls in _IN_MESSAGES or isinstance(obj, type) \
                or cls.__module__.split(".")[0] not in _SHARED:
            return None
        self.kept.append(obj)
        return len(self.kept) - 1


_IN_MESSAGES = (int, str, bytes, tuple, list, dict)
_SHARED = ("multiprocessing", "_sync", "_task", "_thread", "threading", "queue", "_queue")


class _MessageUnpickler(Unpickler):
    def __init__(self, file, kept):
        super().__init__(file)
        self.kept = kept

    def persistent_load(self, pid):
        return self.kept[pid]


def _to_message(value):
    import io
    file = io.BytesIO()
    pickler = _MessagePickler(file)
    pickler.dump(value)
    return file.getvalue(), pickler.kept


def _from_message(data, kept):
    import io
    return _MessageUnpickler(io.BytesIO(data), kept).load()


__all__ = [
    "PickleError", "PicklingError", "UnpicklingError", "Pickler", "Unpickler", "dump", "dumps", "load", "loads",
    "DEFAULT_PROTOCOL", "HIGHEST_PROTOCOL",
]

"""What the machine does in the learner's language: operators, items and iteration of objects whose class has methods of its own.

Runs once, while an image is built, among the builtins; what it defines is frozen. Names begin with _m_.
"""
from _machine import dict_at as _m_dict_at, dict_put as _m_dict_put, dict_add as _m_dict_add
from _machine import complain as _m_complain, keep_text as _m_keep_text, traceback_text as _m_traceback_text
from _machine import class_body as _m_class_body, metaclass as _m_metaclass, retyped as _m_retyped
from _machine import suspended as _m_suspended
from _weak import Cell as _m_Cell, dropped as _m_dropped, living as _m_living
from _code import caller as _m_caller, generator as _m_generator
from _machine import agen_send as _m_agen_send, agen_throw as _m_agen_throw
from _machine import as_coroutine as _m_as_coroutine, is_item as _m_is_item
from _machine import modules as _m_modules
from _task import leave as _m_leave
from _machine import set_at as _m_set_at, set_put as _m_set_put, set_plain as _m_set_plain


def _m_construct(cls, args, keywords):
    made = cls.__new__(cls, *args, **keywords)
    if isinstance(made, cls):
        type(made).__init__(made, *args, **keywords)
    return made


def _m_initialize(made, args, keywords):
    if type(made).__init__(made, *args, **keywords) is not None:
        raise TypeError("__init__() should return None")
    return made


def _m_raise_from(kind, cause):
    if isinstance(cause, type) and issubclass(cause, BaseException):
        cause = cause()
    error = kind()
    error.__cause__ = cause
    raise error


def _m_describe(error, seen=None):
    # Keeps the texts of what will be shown of an uncaught exception: afterwards no method can run.
    if seen is None:
        seen = []
    while error is not None and not any([error is other for other in seen]):
        seen.append(error)
        try:
            text = str(error)
        except BaseException:
            text = "<exception str() failed>"
        if isinstance(error, SystemExit) and error.code is not None and not isinstance(error.code, int):
            text = str(error.code)
        _m_keep_text(error, text)
        if isinstance(error, BaseExceptionGroup):
            for part in error.exceptions:
                _m_describe(part, seen)
        _m_describe(error.__context__, seen)
        error = error.__cause__


def _m_traceback(error):
    _m_describe(error)
    return _m_traceback_text(error)


def _m_build_class(meta, name, bases, keywords, body):
    keywords = {key: keywords[key] for key in keywords if key != "metaclass"}
    resolved = []
    for base in bases:
        entries = None if isinstance(base, type) else getattr(base, "__mro_entries__", None)
        if entries is None:
            resolved.append(base)
        else:
            resolved.extend(entries(bases))
    if isinstance(meta, type):
        meta = _m_metaclass(meta, tuple(resolved))
    prepare = getattr(meta, "__prepare__", None)
    space = {} if prepare is None else prepare(name, tuple(resolved), **keywords)
    if not isinstance(space, dict):
        raise TypeError(meta.__name__ + ".__prepare__() must return a mapping, not " + type(space).__name__)
    cell = _m_class_body(body, space)
    if cell is not None:
        space["__classcell__"] = cell
    if len(resolved) != len(bases) or any([a is not b for a, b in zip(resolved, bases)]):
        space["__orig_bases__"] = bases
    return meta(name, tuple(resolved), space, **keywords)


def _m_make(cls, base, args, keywords):
    return _m_retyped(cls, base(*args, **keywords))


def _m_isinstance(value, classes):
    if isinstance(classes, tuple):
        return any([_m_isinstance(value, one) for one in classes])
    return type(value) is classes or bool(type(classes).__instancecheck__(classes, value))


def _m_union(a, b):
    parts = []
    for one in (a, b):
        for part in one.__args__ if isinstance(one, UnionType) else (one,):
            part = type(None) if part is None else part
            if not isinstance(part, type) and not hasattr(part, "__origin__"):
                return NotImplemented
            if part not in parts:
                parts.append(part)
    return parts[0] if len(parts) == 1 else UnionType(tuple(parts))


class UnionType:
    def __init__(self, args):
        self.__args__ = args

    def __or__(self, other):
        return _m_union(self, other)

    def __ror__(self, other):
        return _m_union(other, self)

    def __eq__(self, other):
        return isinstance(other, UnionType) and set(self.__args__) == set(other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __repr__(self):
        return " | ".join(["None" if part is type(None) else repr(part) if not isinstance(part, type) else part.__qualname__ if part.__module__ == "builtins" else part.__module__ + "." + part.__qualname__ for part in self.__args__])

    def __instancecheck__(self, value):
        return isinstance(value, tuple(self.__args__))

    def __subclasscheck__(self, cls):
        return issubclass(cls, self.__args__)


UnionType.__module__ = "types"


def _m_issubclass(cls, classes):
    if isinstance(classes, tuple):
        return any([_m_issubclass(cls, one) for one in classes])
    return bool(type(classes).__subclasscheck__(classes, cls))


def _m_finish_class(cls, keywords):
    for name, value in list(cls.__dict__.items()):
        hook = getattr(type(value), "__set_name__", None)
        if hook is not None:
            hook(value, cls, name)
    rest = {}
    if keywords is not None:
        for name in keywords:
            if name != "metaclass":
                rest[name] = keywords[name]
    super(cls, cls).__init_subclass__(**rest)
    return cls


def _m_getattr_default(owner, name, default):
    try:
        return getattr(owner, name)
    except AttributeError:
        return default


def _m_vars(owner):
    try:
        if isinstance(owner, type):
            view = _MappingProxy(owner.__dict__)
            view._of = owner
            return view
        return owner.__dict__
    except AttributeError:
        raise TypeError("vars() argument must have __dict__ attribute") from None


def _m_hasattr(owner, name):
    try:
        getattr(owner, name)
    except AttributeError:
        return False
    return True


# Iteration

def _m_sequence_iterator(sequence):
    at = 0
    while True:
        try:
            item = sequence[at]
        except (IndexError, StopIteration):
            return
        yield item
        at += 1


def _m_iter(method, thing):
    made = method(thing)
    if getattr(type(made), "__next__", None) is None:
        raise TypeError("iter() returned non-iterator of type '" + type(made).__name__ + "'")
    return made


def _m_store(thing, name, value, deletes, plain):
    if deletes:
        (object.__delattr__ if plain else delattr)(thing, name)
    else:
        (object.__setattr__ if plain else setattr)(thing, name, value)


class _CallIterator:
    __slots__ = ("_function", "_sentinel")

    def __iter__(self):
        return self

    def __next__(self):
        if self._function is None:
            raise StopIteration
        try:
            value = self._function()
        except StopIteration:
            self._function = None
            raise
        if value == self._sentinel:
            self._function = None
            raise StopIteration
        return value


_CallIterator.__module__ = "builtins"
_CallIterator.__name__ = _CallIterator.__qualname__ = "callable_iterator"


def _m_call_iterator(function, sentinel):
    if not callable(function):
        raise TypeError("iter(v, w): v must be callable")
    made = _CallIterator()
    made._function = function
    made._sentinel = sentinel
    return made


def _m_next_default(iterator, default):
    try:
        return iterator.__next__()
    except StopIteration:
        return default


def _m_list(iterable):
    result = []
    for item in iterable:
        result.append(item)
    return result


def _m_item_at(sequence, index):
    return sequence[_m_indexed(index)]


def _m_indexed(value):
    if isinstance(value, slice):
        return slice(_m_indexed(value.start), _m_indexed(value.stop), _m_indexed(value.step))
    if isinstance(value, int) or not hasattr(type(value), "__index__"):
        return value
    number = value.__index__()
    if not isinstance(number, int):
        raise TypeError("__index__ returned non-int (type " + type(number).__name__ + ")")
    return number


def _m_call_indexed(function, args, keywords):
    return function(*[_m_indexed(one) for one in args], **{name: _m_indexed(keywords[name]) for name in keywords})


def _m_repeat(row, times, in_place):
    times = _m_indexed(times)
    if in_place:
        row *= times
        return row
    return row * times


def _m_unpack(iterable, count):
    if not hasattr(iterable, "__iter__") and not hasattr(iterable, "__getitem__"):
        raise TypeError("cannot unpack non-iterable " + type(iterable).__name__ + " object")
    result = []
    for item in iterable:
        if len(result) == count:
            raise ValueError("too many values to unpack (expected " + str(count) + ")")
        result.append(item)
    if len(result) < count:
        raise ValueError("not enough values to unpack (expected " + str(count) + ", got " + str(len(result)) + ")")
    return result


def _m_close(generator):
    generator.close()


def _m_end(ending):
    if ending is not None:
        ending()
    for generator in _m_suspended():
        _m_finalize(generator)
    for thing in _m_living():
        _m_finalize(thing)


class _m_PickleError(Exception):
    __module__ = "_pickle"
    __qualname__ = "PickleError"


class _m_PicklingError(_m_PickleError):
    __module__ = "_pickle"
    __qualname__ = "PicklingError"


for _m_class in _m_PickleError, _m_PicklingError:
    _m_class.__name__ = _m_class.__qualname__
del _m_class


class _m_Pickled:
    # A message in which a class of the learner's has a say (core/machine/primitives/message.h).

    def __init__(self, meant):
        pickle = _m_modules()["pickle"]
        self.meant = meant
        self.sent = pickle._to_message(meant)       # bytes, and what stays as it is


def _m_call_with_made(make, function, at, args, keywords):
    return function(*args[:at], make(args[at]), *args[at + 1:], **keywords)


def _m_unpickled(message):
    return _m_modules()["pickle"]._from_message(*message.sent)


def _m_coding_error(encoding, message, codec, given, start, end, reason):
    # Of a text that has no such bytes, or bytes that are no such text.
    error = (UnicodeEncodeError if encoding else UnicodeDecodeError)(message)
    error.encoding = codec
    error.object = given
    error.start = start
    error.end = end
    error.reason = reason
    raise error


def _m_exit_with(exit, error):
    # An exception leaves a block whose __exit__ is no native.
    return exit(type(error), error, error.__traceback__)


def _m_end_hooked(hook, error, ending):
    # The program has a sys.excepthook of its own.
    try:
        hook(type(error), error, error.__traceback__)
    except BaseException as again:
        _m_complain("Error in sys.excepthook:\n" + _m_traceback(again) + "\nOriginal exception was:\n"
                    + _m_traceback(error))
    _m_end(ending)


def _m_interrupted(function, wait):
    # Called between two steps of a task, or in the midst of what it waits for.
    try:
        function()
    except BaseException as error:
        if not _m_leave(wait, error):
            raise


def _m_finalize_dropped():
    # No name here is bound anew: that would look for what goes with what it had.
    while _m_finalize_next():
        pass


def _m_finalize_next():
    thing = _m_dropped()
    if thing is None:
        return False
    _m_finalize(thing)
    return True


def _m_finalize(thing):
    # Nobody can reach it any more. A cell: a weak reference wants to say so.
    kind = type(thing)
    if kind is _m_Cell:
        blamed = thing.callback()
    else:
        blamed = getattr(kind, "__del__", thing)
    try:
        if kind is _m_Cell:
            blamed(thing.reference())
        elif blamed is not thing:
            blamed(thing)
        elif hasattr(thing, "aclose"):
            _m_finalize_async(thing)
        elif hasattr(thing, "cr_await") and not _m_generator(thing)[1]:
            thing.close()
            _m_never_awaited(thing)
        else:
            thing.close()
    except BaseException as error:
        _m_ignore(blamed, error)


def _m_ignore(blamed, error):
    # Nobody can be told of it, unless the program has a sys.unraisablehook of its own.
    system = _m_modules().get("sys")
    hook = None if system is None else system.__dict__.get("unraisablehook")
    if hook is not None and hook is not system.__dict__.get("__unraisablehook__"):
        try:
            hook(system.UnraisableHookArgs((type(error), error, error.__traceback__, None, blamed)))
            return
        except BaseException as again:
            blamed, error = hook, again
    _m_complain("Exception ignored in: " + repr(blamed) + "\n" + _m_traceback(error))


def _m_never_awaited(coroutine):
    _m_warn(RuntimeWarning, "coroutine '%s' was never awaited" % coroutine.__qualname__, coroutine)


def _m_warn(category, text, source=None):
    # Said of the learner's line that stands now, without the warnings module unless the program has it.
    function, line, file, shown = _m_caller(0) or ("", 1, "sys", "")
    warnings = _m_modules().get("warnings")
    if warnings is not None:
        warnings.warn_explicit(category(text), category, file, line, source=source, line=shown)
        return
    # As the module would say it: the same of the same line once.
    said = _m_modules()["__main__"].__dict__.setdefault("__warningregistry__", {})
    if (text, category, line) in said:
        return
    said[text, category, line] = True
    message = "%s:%d: %s: %s\n" % (file, line, category.__name__, text)
    if shown:
        message += "  " + shown.strip() + "\n"
    if source is not None:
        message += category.__name__ + ": Enable tracemalloc to get the object allocation traceback\n"
    _m_complain(message)


def _m_finalize_async(generator):
    # Its loop closes it; where none runs, it goes as far as it can without waiting.
    events = _m_modules().get("asyncio.events")
    if events is not None and events._finalize(generator):
        return
    try:
        generator.aclose().send(None)
    except StopIteration:
        pass


def _m_awaiter(coroutine):
    act, value = coroutine.send, None
    while True:
        try:
            result = act(value)
        except StopIteration as stop:
            return stop.value
        try:
            value = yield result
            act = coroutine.send
        except BaseException as error:
            value = error
            act = coroutine.throw


# Async generators: each call gives a coroutine that drives the generator to its next item

def _m_agen_steps(generator, act, value):
    while True:
        try:
            result = act(generator, value)
        except StopIteration:
            raise StopAsyncIteration from None
        if _m_is_item(result):
            return result.cell_contents
        try:
            value = yield result
            act = _m_agen_send
        except BaseException as error:
            value = error
            act = _m_agen_throw


def _m_agen_next(generator, value):
    return _m_as_coroutine(_m_agen_steps(generator, _m_agen_send, value))


def _m_agen_raise(generator, error):
    return _m_as_coroutine(_m_agen_steps(generator, _m_agen_throw, error))


def _m_agen_closing(generator):
    try:
        yield from _m_agen_steps(generator, _m_agen_throw, GeneratorExit())
    except (StopAsyncIteration, GeneratorExit):
        return
    raise RuntimeError("async generator ignored GeneratorExit")


def _m_agen_close(generator):
    return _m_as_coroutine(_m_agen_closing(generator))


def aiter(iterable):
    method = getattr(type(iterable), "__aiter__", None)
    if method is None:
        raise TypeError("'" + type(iterable).__name__ + "' object is not an async iterable")
    return method(iterable)


def anext(iterator, *default):
    method = getattr(type(iterator), "__anext__", None)
    if method is None:
        raise TypeError("'" + type(iterator).__name__ + "' object is not an async iterator")
    return _m_anext_default(method(iterator), default[0]) if default else method(iterator)


async def _m_anext_default(step, default):
    try:
        return await step
    except StopAsyncIteration:
        return default


def _m_getattribute(owner, name):
    try:
        return type(owner).__getattribute__(owner, name)
    except AttributeError:
        pass
    return type(owner).__getattr__(owner, name)


def _m_get_or_ask(getter, instance, cls, with_class, owner, name):
    try:
        return getter(instance, cls) if with_class else getter(instance)
    except AttributeError:
        pass
    return type(owner).__getattr__(owner, name)


# Equality and membership of what compares by methods of its own

def _m_equal(a, b):
    if isinstance(a, (list, tuple)):
        if len(a) != len(b):
            return False
        for i in range(len(a)):
            if not (a[i] is b[i] or a[i] == b[i]):
                return False
        return True
    if isinstance(a, dict):
        if len(a) != len(b):
            return False
        for key in a:
            if key not in b or not (a[key] is b[key] or a[key] == b[key]):
                return False
        return True
    if isinstance(a, (set, frozenset)):
        if len(a) != len(b):
            return False
        for item in a:
            if item not in b:
                return False
        return True
    return a is b


def _m_unequal(a, b):
    return not _m_equal(a, b)


def _m_contains(container, item):
    if isinstance(container, dict):
        return _m_find(container, hash(item), item) is not None
    if isinstance(container, (set, frozenset)):
        return _m_find_in_set(container, hash(item), item) is not None
    for other in container:
        if other is item or other == item:
            return True
    return False


# Dicts and sets whose keys hash or compare by methods of their own

def _m_find(table, code, key):
    probe = 0
    while True:
        found = _m_dict_at(table, code, probe)
        if found is None:
            return None
        if found[2] is key or found[2] == key:
            return found
        probe = found[1]


def _m_find_in_set(table, code, key):
    probe = 0
    while True:
        found = _m_set_at(table, code, probe)
        if found is None:
            return None
        if found[2] is key or found[2] == key:
            return found
        probe = found[1]


def _m_dict_set(table, key, value):
    code = hash(key)
    found = _m_find(table, code, key)
    if found is None:
        _m_dict_add(table, code, key, value)
    else:
        _m_dict_put(table, found[0], value)


def _m_set_add(table, key):
    code = hash(key)
    if _m_find_in_set(table, code, key) is None:
        _m_set_put(table, code, key)


def _m_make_dict(pairs):
    result = {}
    for i in range(0, len(pairs), 2):
        _m_dict_set(result, pairs[i], pairs[i + 1])
    return result


def _m_make_set(items):
    result = set()
    for item in items:
        _m_set_add(result, item)
    return result


def _m_set_update(table, items):
    for item in items:
        table.add(item)


def _m_dict_of(mapping):
    result = {}
    for key in mapping.keys():
        _m_dict_set(result, key, mapping[key])
    return result


def _m_dict_update(table, mapping):
    for key in mapping:
        _m_dict_set(table, key, mapping[key])


# Text

def _m_format(value, conversion, spec):
    if conversion == 1:
        value = str(value)
    elif conversion == 2:
        value = repr(value)
    else:
        value = ascii(value)
    return format(value, spec)


def _m_exception_repr(error):
    return type(error).__name__ + "(" + ", ".join([repr(part) for part in error.args]) + ")"


# match

def _m_match_class(subject, cls, names, count):
    if not isinstance(cls, type):
        raise TypeError("called match pattern must be a type")
    if not isinstance(subject, cls):
        return None
    result = []
    if count:
        if cls in (int, float, str, bytes, bytearray, bool, list, tuple, dict, set, frozenset):
            if count > 1:
                raise TypeError(cls.__name__ + "() accepts 1 positional sub-pattern (" + str(count) + " given)")
            result.append(subject)
        else:
            known = getattr(cls, "__match_args__", ())
            if count > len(known):
                raise TypeError(cls.__name__ + "() accepts " + str(len(known)) + " positional sub-pattern" + ("" if len(known) == 1 else "s") + " (" + str(count) + " given)")
            for i in range(count):
                if not hasattr(subject, known[i]):
                    return None
                result.append(getattr(subject, known[i]))
    for name in names:
        if not hasattr(subject, name):
            return None
        result.append(getattr(subject, name))
    return tuple(result)

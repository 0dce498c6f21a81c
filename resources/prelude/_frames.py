"""What is known of code, frames and tracebacks, as objects: f.__code__, sys._getframe(), e.__traceback__.

Runs once, while an image is built, among the builtins; what it defines is frozen.
"""
import _code as _f_code

_FACTS = ("co_name", "co_qualname", "co_filename", "co_firstlineno", "co_argcount", "co_posonlyargcount", "co_kwonlyargcount",
          "co_varnames", "co_cellvars", "co_freevars", "co_names", "co_flags", "_library", "_lines")


class _Code:
    """What a function does, without its names and defaults."""

    def __init__(self, number):
        self._number = number

    def __getattr__(self, name):
        if name in _FACTS:
            value = _f_code.facts(self._number)[_FACTS.index(name)]
            return tuple([one for one in value if one[:1] != "."]) if name == "co_varnames" else value
        if name == "co_nlocals":
            return len(self.co_varnames)
        raise AttributeError("'code' object has no attribute '%s'" % name)

    def _text(self, line):
        # A line of its file.
        lines = self._lines
        return lines[line - 1].strip() if 0 < line <= len(lines) else ""

    def _marks(self, at):
        return _f_code.marks(self._number, at)

    def __eq__(self, other):
        return isinstance(other, _Code) and self._number == other._number

    def __hash__(self):
        return hash(self._number)

    def __repr__(self):
        return "<code object %s at 0x%x, file \"%s\", line %d>" % (self.co_name, id(self), self.co_filename, self.co_firstlineno)


class _LibraryCode:
    """Of a function of the library that tracebacks show."""

    _lines = ()

    def __init__(self, number, shown):
        self._number = number
        self.co_filename, self.co_firstlineno, self.co_name, self._shown, self._shown_marks = shown
        self.co_qualname = self.co_name

    def _text(self, line):
        return self._shown

    def _marks(self, at):
        return self._shown_marks


_Code.__module__ = _LibraryCode.__module__ = "builtins"
_LibraryCode.__name__ = _LibraryCode.__qualname__ = "code"
_Code.__name__ = _Code.__qualname__ = "code"


class _Frame:
    """One call under way, as it was when it was asked for."""

    def __init__(self, place, back, shown=None):
        number, at, self.f_globals, self.f_locals, whole = place
        self.f_code = _Code(number) if shown is None else _LibraryCode(number, shown)
        self.f_lineno = _f_code.line(number, at) if shown is None else shown[1]
        self.f_lasti = at
        self.f_back = back
        self.f_builtins = self.f_globals.get("__builtins__")
        self.f_trace = None

    def clear(self):
        pass

    def __repr__(self):
        return "<frame at 0x%x, file '%s', line %d, code %s>" % (id(self), self.f_code.co_filename, self.f_lineno, self.f_code.co_name)


_Frame.__module__ = "builtins"
_Frame.__name__ = _Frame.__qualname__ = "frame"


def _frame_chain():
    # The learner's own calls: the innermost frame, each with the one that called it.
    chain = None
    for place in reversed(_f_code.frames()):
        if not _f_code.facts(place[0])[12]:
            chain = _Frame(place, chain)
    return chain


class _Traceback:
    """Where an exception came by: a line, and the next one inwards."""

    def __init__(self, tb_next, tb_frame, tb_lasti, tb_lineno, is_another=True):
        self.tb_next = tb_next
        self.tb_frame = tb_frame
        self.tb_lasti = tb_lasti
        self.tb_lineno = tb_lineno
        self._entries = tb_next._entries if tb_next is not None else []
        if is_another:
            self._entries = self._entries + [tb_frame.f_code._number, tb_lasti]

    def __eq__(self, other):
        if not isinstance(other, _Traceback):
            return NotImplemented
        return self._entries == other._entries

    def __hash__(self):
        return hash(tuple(self._entries))

    def __repr__(self):
        return "<traceback object at 0x%x>" % id(self)


_Traceback.__module__ = "builtins"
_Traceback.__name__ = _Traceback.__qualname__ = "traceback"


def _traceback_of(error):
    entries = _f_code.traceback(error)
    if entries is None:
        return None
    made = None
    for at in range(0, len(entries), 2):
        number, instruction = entries[at], entries[at + 1]
        place = (number, instruction, {}, {}, False)
        if not _f_code.facts(number)[12]:
            frame = _Frame(place, None)
            made = _Traceback(made, frame, instruction, frame.f_lineno)
            continue
        is_another = True
        for shown in reversed(_f_code.library_frames(number)):
            frame = _Frame(place, None, shown)
            made = _Traceback(made, frame, instruction, frame.f_lineno, is_another)
            is_another = False
    return made


def _set_traceback(error, value):
    if value is not None and not isinstance(value, _Traceback):
        raise TypeError("__traceback__ must be a traceback or None")
    _f_code.set_traceback(error, None if value is None else list(value._entries))


def _with_traceback(error, tb, /):
    error.__traceback__ = tb
    return error


BaseException.__traceback__ = property(_traceback_of, _set_traceback)
BaseException.with_traceback = _with_traceback


# Functions and generators

def _some_function():
    yield


def _function_get(function, owner, cls=None, /):
    # What binds a function to an object, asked for by name.
    return function if owner is None else _Method(function, owner)


_Method = type(_Code(0).__repr__)
type(_some_function).__get__ = _function_get


def _call(function, /, *args, **keywords):
    return function(*args, **keywords)


for _kind in (type(_some_function), type(len), _Method):
    _kind.__call__ = _call


def _property_get(own, owner, cls=None, /):
    if owner is None:
        return own
    if own.fget is None:
        raise AttributeError("property of '" + type(owner).__name__ + "' object has no getter")
    return own.fget(owner)


def _property_set(own, owner, value, /):
    if own.fset is None:
        raise AttributeError(_property_name(own, owner) + " has no setter")
    own.fset(owner, value)


def _property_delete(own, owner, /):
    if own.fdel is None:
        raise AttributeError(_property_name(own, owner) + " has no deleter")
    own.fdel(owner)


def _property_name(own, owner):
    return "property '" + getattr(own.fget, "__name__", "") + "' of '" + type(owner).__name__ + "' object"


property.__get__ = _property_get
property.__set__ = _property_set
property.__delete__ = _property_delete


def _class_method_get(own, owner, cls=None, /):
    return _Method(own.__func__, type(owner) if cls is None else cls)


def _static_method_get(own, owner, cls=None, /):
    return own.__func__


classmethod.__get__ = _class_method_get
staticmethod.__get__ = _static_method_get


def _method_repr(self):
    # Here, for whose method it is may have a __repr__ of the learner's.
    function = self.__func__
    if isinstance(function, type(len)):
        kind = "method-wrapper %r" if repr(function).startswith("<slot wrapper") else "built-in method %s"
        return "<%s of %s object at 0x%x>" % (kind % function.__name__, type(self.__self__).__name__, id(self.__self__))
    return "<bound method %s of %r>" % (getattr(function, "__qualname__", "?"), self.__self__)


_Method.__repr__ = _method_repr


def _code_of(function):
    return _Code(_f_code.number(function))


type(_some_function).__code__ = property(_code_of)
type(_Code(0).__repr__).__code__ = property(_code_of)


def _annotations_of(function):
    kept = _f_code.annotations(function)
    if kept is None:
        kept = {}
        _f_code.set_annotations(function, kept)
    return kept


def _set_annotations(function, value):
    if value is not None and not isinstance(value, dict):
        raise TypeError("__annotations__ must be set to a dict object")
    _f_code.set_annotations(function, {} if value is None else value)


type(_some_function).__annotations__ = property(_annotations_of, _set_annotations,
                                                lambda function: _set_annotations(function, None))


def _generator_frame(generator):
    place = _f_code.generator(generator)[0]
    return None if place is None else _Frame(place, None)


def _generator_code(generator):
    place = _f_code.generator(generator)[0]
    return None if place is None else _Code(place[0])


def _generator_suspended(generator):
    return _f_code.generator(generator)[1]


def _generator_running(generator):
    return _f_code.generator(generator)[2]


def _generator_inner(generator):
    return _f_code.generator(generator)[3]


async def _some_coroutine():
    pass


async def _some_async_generator():
    yield


def _give_attributes(kind, prefix, inner):
    setattr(kind, prefix + "_frame", property(_generator_frame))
    setattr(kind, prefix + "_code", property(_generator_code))
    setattr(kind, prefix + "_suspended", property(_generator_suspended))
    setattr(kind, prefix + "_running", property(_generator_running))
    setattr(kind, prefix + inner, property(_generator_inner))


_one = _some_coroutine()
_give_attributes(type(_one), "cr", "_await")
_one.close()
_give_attributes(type(_some_function()), "gi", "_yieldfrom")
_give_attributes(type(_some_async_generator()), "ag", "_await")
del _one

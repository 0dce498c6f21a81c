"""What functions, classes and generators are."""

import _code
import _eval
import sys
import types
from collections import namedtuple


def isfunction(obj):
    return isinstance(obj, types.FunctionType)


def ismethod(obj):
    return isinstance(obj, types.MethodType)


def isbuiltin(obj):
    return isinstance(obj, types.BuiltinFunctionType)


def isroutine(obj):
    return isfunction(obj) or ismethod(obj) or isbuiltin(obj)


def isclass(obj):
    return isinstance(obj, type)


def ismodule(obj):
    return isinstance(obj, types.ModuleType)


def isgeneratorfunction(obj):
    return _code.kind(obj) == _code.GENERATOR


def iscoroutinefunction(obj):
    return _code.kind(obj) == _code.COROUTINE


def isasyncgenfunction(obj):
    return _code.kind(obj) == _code.ASYNC_GENERATOR


def isgenerator(obj):
    return isinstance(obj, types.GeneratorType)


def iscoroutine(obj):
    return isinstance(obj, types.CoroutineType)


def isasyncgen(obj):
    return isinstance(obj, types.AsyncGeneratorType)


def isawaitable(obj):
    return iscoroutine(obj) or hasattr(type(obj), "__await__")


def isabstract(obj):
    return isclass(obj) and bool(getattr(obj, "__abstractmethods__", ()))


def getmembers(object, predicate=None):
    found = []
    for name in dir(object):
        value = getattr(object, name, None)
        if predicate is None or predicate(value):
            found.append((name, value))
    return found


def getdoc(object):
    text = getattr(object, "__doc__", None)
    if text is None:
        text = _inherited_doc(object)
    return cleandoc(text) if isinstance(text, str) else None


def _inherited_doc(object):
    # Of the next class that has one; of a method, where it overrides one that has.
    if isclass(object):
        docs = [base.__doc__ for base in object.__mro__[:-1]]
    else:
        owner = _owner_of(object)
        name = getattr(object, "__name__", None)
        docs = [] if owner is None else [getattr(base.__dict__[name], "__doc__", None) for base in owner.__mro__
                                         if name in base.__dict__]
    for doc in docs:
        if doc is not None:
            return doc
    return None


def _owner_of(function):
    # The class of a method, by its qualified name.
    me = getattr(function, "__self__", None)
    if me is not None and not ismodule(me):
        return me if isclass(me) else type(me)
    import sys
    found = sys.modules.get(getattr(function, "__module__", None))
    for name in getattr(function, "__qualname__", "").split(".")[:-1]:
        found = getattr(found, name, None)
    return found if isclass(found) else None


def cleandoc(doc):
    import textwrap
    lines = doc.expandtabs().split("\n")
    rest = textwrap.dedent("\n".join(lines[1:]))
    return (lines[0].lstrip() + ("\n" + rest if len(lines) > 1 else "")).strip("\n")


def getmodule(object):
    import sys
    return sys.modules.get(getattr(object, "__module__", None))


def getmro(cls):
    return cls.__mro__


class _empty:
    pass


_empty.__qualname__ = "_empty"


class _Kind(int):
    # How an argument reaches a parameter.
    _NAMES = (("POSITIONAL_ONLY", "positional-only"), ("POSITIONAL_OR_KEYWORD", "positional or keyword"),
              ("VAR_POSITIONAL", "variadic positional"), ("KEYWORD_ONLY", "keyword-only"),
              ("VAR_KEYWORD", "variadic keyword"))

    name = property(lambda self: self._NAMES[int(self)][0])
    description = property(lambda self: self._NAMES[int(self)][1])

    def __str__(self):
        return self.name

    def __repr__(self):
        return "<_ParameterKind.%s: %d>" % (self.name, int(self))


class Parameter:
    """One parameter of a signature."""

    empty = _empty
    POSITIONAL_ONLY = _Kind(0)
    POSITIONAL_OR_KEYWORD = _Kind(1)
    VAR_POSITIONAL = _Kind(2)
    KEYWORD_ONLY = _Kind(3)
    VAR_KEYWORD = _Kind(4)

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        self.name = name
        self.kind = _Kind(kind)
        self.default = default
        self.annotation = annotation

    def __str__(self):
        text = {2: "*", 4: "**"}.get(self.kind, "") + self.name
        if self.annotation is not _empty:
            text += ": " + _shown(self.annotation)
            return text if self.default is _empty else text + " = " + repr(self.default)
        return text if self.default is _empty else text + "=" + repr(self.default)

    def replace(self, **changes):
        known = {"name": self.name, "kind": self.kind, "default": self.default,
                 "annotation": self.annotation, **changes}
        return Parameter(known["name"], known["kind"], default=known["default"],
                         annotation=known["annotation"])

    def __eq__(self, other):
        if not isinstance(other, Parameter):
            return NotImplemented
        return (self.name, self.kind, self.default, self.annotation) == (
            other.name, other.kind, other.default, other.annotation)

    def __hash__(self):
        return hash((self.name, self.kind))

    def __repr__(self):
        return '<Parameter "%s">' % self


class BoundArguments:
    """Arguments as a call would give them to the parameters."""

    def __init__(self, signature, arguments):
        self.signature = signature
        self.arguments = arguments

    @property
    def args(self):
        found = []
        for name, one in self.signature.parameters.items():
            if one.kind in (3, 4) or name not in self.arguments:
                break
            if one.kind == 2:
                found.extend(self.arguments[name])
            else:
                found.append(self.arguments[name])
        return tuple(found)

    @property
    def kwargs(self):
        found = {}
        for name, one in self.signature.parameters.items():
            if name in self.arguments:
                if one.kind == 4:
                    found.update(self.arguments[name])
                elif one.kind == 3:
                    found[name] = self.arguments[name]
        return found

    def apply_defaults(self):
        found = {}
        for name, one in self.signature.parameters.items():
            if name in self.arguments:
                found[name] = self.arguments[name]
            elif one.default is not _empty:
                found[name] = one.default
            elif one.kind == 2:
                found[name] = ()
            elif one.kind == 4:
                found[name] = {}
        self.arguments = found

    def __repr__(self):
        return "<BoundArguments (%s)>" % ", ".join(["%s=%r" % item for item in self.arguments.items()])


def _shown(annotation):
    return annotation.__name__ if isinstance(annotation, type) else str(annotation)


class Signature:
    """The parameters of a function."""

    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty):
        self.parameters = {one.name: one for one in parameters or ()}
        self.return_annotation = return_annotation

    def __str__(self):
        parts = []
        only = None
        star = False
        for one in self.parameters.values():
            if one.kind == 0:
                only = True
            elif only:
                parts.append("/")
                only = None
            if one.kind == 2:
                star = True
            elif one.kind == 3 and not star:
                parts.append("*")
                star = True
            parts.append(str(one))
        if only:
            parts.append("/")
        text = "(" + ", ".join(parts) + ")"
        if self.return_annotation is _empty:
            return text
        return text + " -> " + _shown(self.return_annotation)

    def replace(self, **changes):
        return Signature(changes.get("parameters", self.parameters.values()),
                         return_annotation=changes.get("return_annotation", self.return_annotation))

    def bind(self, /, *args, **kwargs):
        """Which argument goes where; a TypeError where a call would have one."""
        return self._bind(args, kwargs, False)

    def bind_partial(self, /, *args, **kwargs):
        return self._bind(args, kwargs, True)

    def _bind(self, args, kwargs, partial):
        found = {}
        args = list(args)
        for name, one in self.parameters.items():
            if one.kind == 2:
                if args:
                    found[name] = tuple(args)
                    args = []
            elif one.kind == 4:
                pass
            elif args and one.kind in (0, 1):
                if one.kind == 1 and name in kwargs:
                    raise TypeError("multiple values for argument %r" % name)
                found[name] = args.pop(0)
            elif one.kind != 0 and name in kwargs:
                found[name] = kwargs.pop(name)
            elif one.default is _empty and not partial:
                raise TypeError("missing a required argument: %r" % name)
        if args:
            raise TypeError("too many positional arguments")
        if kwargs:
            rest = [name for name, one in self.parameters.items() if one.kind == 4]
            if not rest:
                raise TypeError("got an unexpected keyword argument %r" % list(kwargs)[0])
            found[rest[0]] = kwargs
        return BoundArguments(self, found)

    def __eq__(self, other):
        return isinstance(other, Signature) and self.parameters == other.parameters \
            and self.return_annotation == other.return_annotation

    def __hash__(self):
        return hash(tuple(self.parameters))

    def __repr__(self):
        return "<Signature %s>" % self


def signature(obj, *, follow_wrapped=True):
    """How it can be called."""
    while follow_wrapped and hasattr(obj, "__wrapped__"):
        obj = obj.__wrapped__
    function = obj
    skip = 0
    if type(obj).__name__ == "partial" and type(obj).__module__ == "functools":
        return _of_partial(signature(obj.func), obj)
    if isclass(obj):
        function = obj.__init__
        skip = 1
    found = _code.parameters(function)
    if found is None:
        if isclass(obj):
            return Signature([])
        if not callable(obj):
            raise TypeError("%r is not a callable object" % (obj,))
        found = _code.parameters(type(obj).__call__)
        skip = 1
        if found is None:
            raise ValueError("no signature found for builtin %r" % (obj,))
    notes = getattr(function, "__annotations__", {})
    parameters = []
    for name, kind, has_default, default in found[skip:]:
        parameters.append(Parameter(name, kind, default=default if has_default else _empty,
                                    annotation=notes.get(name, _empty)))
    return Signature(parameters, return_annotation=notes.get("return", _empty))


def _of_partial(whole, made):
    # What is given by position is gone; what is given by name is the default, and so is named from
    # there on.
    left = []
    named = False
    by_position = len(made.args)
    for one in whole.parameters.values():
        if by_position and one.kind in (Parameter.POSITIONAL_ONLY, Parameter.POSITIONAL_OR_KEYWORD):
            by_position -= 1
            continue
        if one.name in made.keywords and one.kind in (Parameter.POSITIONAL_OR_KEYWORD, Parameter.KEYWORD_ONLY):
            named = named or one.kind == Parameter.POSITIONAL_OR_KEYWORD
            one = one.replace(default=made.keywords[one.name], kind=Parameter.KEYWORD_ONLY)
        elif named and one.kind == Parameter.VAR_POSITIONAL:
            continue
        elif named and one.kind == Parameter.POSITIONAL_OR_KEYWORD:
            one = one.replace(kind=Parameter.KEYWORD_ONLY)
        left.append(one)
    return Signature(left, return_annotation=whole.return_annotation)


# --- Source and frames

FullArgSpec = namedtuple("FullArgSpec", "args varargs varkw defaults kwonlyargs kwonlydefaults annotations")
FrameInfo = namedtuple("FrameInfo", "frame filename lineno function code_context index")
Traceback = namedtuple("Traceback", "filename lineno function code_context index")
ClosureVars = namedtuple("ClosureVars", "nonlocals globals builtins unbound")


def getfullargspec(func):
    """The parameters of a function, the old way."""
    found = signature(func, follow_wrapped=False).parameters.values()
    plain = [one for one in found if one.kind in (0, 1)]
    only = [one for one in found if one.kind == 3]
    rest = [one.name for one in found if one.kind == 2]
    keywords = [one.name for one in found if one.kind == 4]
    defaults = tuple([one.default for one in plain if one.default is not _empty])
    names = [one.name for one in plain]
    if ismethod(func):
        names.insert(0, "self")
    return FullArgSpec(names, rest[0] if rest else None, keywords[0] if keywords else None,
                       defaults or None, [one.name for one in only],
                       {one.name: one.default for one in only if one.default is not _empty} or None,
                       _return_first(dict(getattr(func, "__annotations__", {}))))


def _return_first(notes):
    return {name: notes[name] for name in sorted(notes, key=lambda name: name != "return")}


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    return dict(getattr(obj, "__annotations__", {}))


def unwrap(func, *, stop=None):
    while hasattr(func, "__wrapped__") and not (stop is not None and stop(func)):
        func = func.__wrapped__
    return func


def _code_object(obj):
    if ismethod(obj):
        obj = obj.__func__
    obj = getattr(obj, "gi_code", getattr(obj, "cr_code", getattr(obj, "__code__", obj)))
    obj = getattr(obj, "f_code", getattr(obj, "tb_frame", obj))
    return getattr(obj, "f_code", obj)


def getsourcelines(object):
    """The lines that it was written in, and the number of the first one."""
    object = unwrap(object) if not isclass(object) else object
    if isclass(object):
        names = [value for value in vars(object).values() if isfunction(value)]
        module = sys.modules.get(object.__module__)
        functions = names or [value for value in vars(module).values() if isfunction(value)]
        if not functions:
            raise OSError("could not find class definition")
        lines = functions[0].__code__._lines
        start = [at for at, line in enumerate(lines)
                 if line.strip().startswith(("class %s:" % object.__name__, "class %s(" % object.__name__))]
        if not start:
            raise OSError("could not find class definition")
        first = start[0] + 1
    else:
        code = _code_object(object)
        if not isinstance(code, types.CodeType):
            raise TypeError("module, class, method, function, traceback, frame, or code object was expected, got %s"
                            % type(object).__name__)
        lines = code._lines
        first = code.co_firstlineno
    while first > 1 and lines[first - 2].strip().startswith("@"):
        first -= 1
    return [line + "\n" for line in getblock(lines[first - 1:])], first


def getblock(lines):
    """The lines from the first one as far as its block goes."""
    depth = len(lines[0]) - len(lines[0].lstrip())
    begun = False
    end = 1
    for at, line in enumerate(lines):
        text = line.strip()
        if begun and text and len(line) - len(line.lstrip()) <= depth and not text.startswith(")"):
            break
        if text and not text.startswith("@"):
            begun = True
        if text:
            end = at + 1
    return lines[:end]


def getsource(object):
    return "".join(getsourcelines(object)[0])


def getfile(object):
    return _code_object(object).co_filename


getsourcefile = getfile


def currentframe():
    return sys._getframe()


def getframeinfo(frame, context=1):
    lines = frame.f_code._lines if hasattr(frame, "f_code") else frame.tb_frame.f_code._lines
    number = frame.f_lineno if hasattr(frame, "f_lineno") else frame.tb_lineno
    code = frame.f_code if hasattr(frame, "f_code") else frame.tb_frame.f_code
    shown = [lines[number - 1] + "\n"] if 0 < number <= len(lines) else None
    return Traceback(code.co_filename, number, code.co_name, shown, 0)


def getouterframes(frame, context=1):
    found = []
    while frame is not None:
        found.append(FrameInfo(frame, *getframeinfo(frame)))
        frame = frame.f_back
    return found


def stack(context=1):
    return getouterframes(sys._getframe())


def trace(context=1):
    error = sys.exc_info()[1]
    found = []
    tb = None if error is None else error.__traceback__
    while tb is not None:
        found.append(FrameInfo(tb.tb_frame, *getframeinfo(tb)))
        tb = tb.tb_next
    return found


def getclosurevars(func):
    cells = dict(zip(func.__code__.co_freevars, [cell.cell_contents for cell in func.__closure__ or ()]))
    names = func.__code__.co_names
    known = {name: func.__globals__[name] for name in names if name in func.__globals__}
    builtins = sys.modules["builtins"].__dict__
    return ClosureVars(cells, known, {name: builtins[name] for name in names
                                      if name in builtins and name not in known},
                       {name for name in names if name not in builtins and name not in known})


GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED = "GEN_CREATED", "GEN_RUNNING", "GEN_SUSPENDED", "GEN_CLOSED"
CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED, CORO_CLOSED = "CORO_CREATED", "CORO_RUNNING", "CORO_SUSPENDED", "CORO_CLOSED"


def _state(frame, suspended, running, prefix):
    word = "RUNNING" if running else "CLOSED" if frame is None else "SUSPENDED" if suspended else "CREATED"
    return prefix + word


def getgeneratorstate(generator):
    return _state(generator.gi_frame, generator.gi_suspended, generator.gi_running, "GEN_")


def getcoroutinestate(coroutine):
    return _state(coroutine.cr_frame, coroutine.cr_suspended, coroutine.cr_running, "CORO_")


def getgeneratorlocals(generator):
    return {} if generator.gi_frame is None else generator.gi_frame.f_locals


def iscode(object):
    return isinstance(object, types.CodeType)


def isframe(object):
    return isinstance(object, types.FrameType)


def istraceback(object):
    return isinstance(object, types.TracebackType)


def isdatadescriptor(object):
    return not isclass(object) and (isinstance(object, property) or hasattr(type(object), "__set__"))


def ismethoddescriptor(object):
    return isbuiltin(object)


def getattr_static(obj, attr, *default):
    for cls in [obj] + list(type(obj).__mro__) if not isclass(obj) else obj.__mro__:
        names = getattr(cls, "__dict__", {})
        if attr in names:
            return names[attr]
    if default:
        return default[0]
    raise AttributeError(attr)


__all__ = [
    "BoundArguments", "CORO_CLOSED", "CORO_CREATED", "CORO_RUNNING", "CORO_SUSPENDED", "ClosureVars", "FrameInfo",
    "FullArgSpec", "GEN_CLOSED", "GEN_CREATED", "GEN_RUNNING", "GEN_SUSPENDED", "Parameter", "Signature",
    "Traceback", "cleandoc", "currentframe", "get_annotations", "getattr_static", "getblock", "getclosurevars",
    "getcoroutinestate", "getdoc", "getfile", "getframeinfo", "getfullargspec", "getgeneratorlocals",
    "getgeneratorstate", "getmembers", "getmodule", "getmro", "getouterframes", "getsource", "getsourcefile",
    "getsourcelines", "isabstract", "isasyncgen", "isasyncgenfunction", "isawaitable", "isbuiltin", "isclass",
    "iscode", "iscoroutine", "iscoroutinefunction", "isdatadescriptor", "isframe", "isfunction", "isgenerator",
    "isgeneratorfunction", "ismethod", "ismethoddescriptor", "ismodule", "isroutine", "istraceback", "signature",
    "stack", "trace", "unwrap",
]

"""What functions, classes and generators are."""

import _code
import types


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
    return cleandoc(text) if isinstance(text, str) else None


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


class Parameter:
    """One parameter of a signature."""

    empty = _empty
    POSITIONAL_ONLY = 0
    POSITIONAL_OR_KEYWORD = 1
    VAR_POSITIONAL = 2
    KEYWORD_ONLY = 3
    VAR_KEYWORD = 4

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        self.name = name
        self.kind = kind
        self.default = default
        self.annotation = annotation

    def __str__(self):
        text = {2: "*", 4: "**"}.get(self.kind, "") + self.name
        if self.annotation is not _empty:
            text += ": " + _shown(self.annotation)
            return text if self.default is _empty else text + " = " + repr(self.default)
        return text if self.default is _empty else text + "=" + repr(self.default)

    def __repr__(self):
        return '<Parameter "%s">' % self


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

    def __repr__(self):
        return "<Signature %s>" % self


def signature(obj, *, follow_wrapped=True):
    """How it can be called."""
    while follow_wrapped and hasattr(obj, "__wrapped__"):
        obj = obj.__wrapped__
    function = obj
    skip = 0
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

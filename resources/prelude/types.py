"""Names for the types of functions, generators and modules."""
from _machine import as_awaitable as _as_awaitable
from _recursion import once as _once


def _function():
    pass


def _generator():
    yield


async def _coroutine():
    pass


async def _asynchronous():
    yield


class _Class:
    def method(self):
        pass


_started = _coroutine()
FunctionType = LambdaType = type(_function)
GeneratorType = type(_generator())
CoroutineType = type(_started)
AsyncGeneratorType = type(_asynchronous())
MethodType = type(_Class().method)
BuiltinFunctionType = BuiltinMethodType = type(len)
NoneType = type(None)
NotImplementedType = type(NotImplemented)
EllipsisType = type(...)
MappingProxyType = _MappingProxy
GetSetDescriptorType, MemberDescriptorType = _GetSet, _Member
MethodDescriptorType = WrapperDescriptorType = MethodWrapperType = BuiltinFunctionType
ClassMethodDescriptorType = BuiltinFunctionType
GenericAlias = type(list[int])
UnionType = type(int | str)
CodeType = _Code
FrameType = _Frame


def _cell(kept=None):
    return type((lambda: kept).__closure__[0])


CellType = _cell()
TracebackType = _Traceback
_started.close()
import sys as _sys
ModuleType = type(_sys)


def _namespace_name(one):
    return "namespace" if type(one) is SimpleNamespace else type(one).__name__


class SimpleNamespace:
    """Attributes, and nothing else."""

    def __init__(self, /, *args, **kwargs):
        if args:
            raise TypeError("no positional arguments expected")
        self.__dict__.update(kwargs)

    def __eq__(self, other):
        if not isinstance(other, SimpleNamespace):
            return NotImplemented
        return self.__dict__ == other.__dict__

    __hash__ = None

    @_once(lambda self: _namespace_name(self) + "(...)")
    def __repr__(self):
        return _namespace_name(self) + "(" + ", ".join(["%s=%r" % item for item in self.__dict__.items()]) + ")"


def coroutine(func):
    """Marks a generator function: what it makes can be awaited."""
    if not callable(func):
        raise TypeError("types.coroutine() expects a callable")
    if isinstance(func, FunctionType) and func.__code__.co_flags & 0x80:
        return func     # async def

    def marked(*args, **kwargs):
        made = func(*args, **kwargs)
        return _as_awaitable(made) if isinstance(made, GeneratorType) else made

    for name in ("__module__", "__name__", "__qualname__", "__doc__"):
        if hasattr(func, name):
            setattr(marked, name, getattr(func, name))
    marked.__wrapped__ = func
    return marked


DynamicClassAttribute = property


def new_class(name, bases=(), kwds=None, exec_body=None):
    """A class, made by its metaclass; exec_body fills in what is in it."""
    kwds = dict(kwds or {})
    bases = resolve_bases(bases)
    meta = kwds.pop("metaclass", None)
    if meta is None:
        meta = type(bases[0]) if bases else type
    space = meta.__prepare__(name, bases, **kwds) if hasattr(meta, "__prepare__") else {}
    if exec_body is not None:
        exec_body(space)
    return meta(name, bases, space, **kwds)


def prepare_class(name, bases=(), kwds=None):
    kwds = dict(kwds or {})
    meta = kwds.pop("metaclass", None)
    if meta is None:
        meta = type(bases[0]) if bases else type
    return meta, meta.__prepare__(name, bases, **kwds) if hasattr(meta, "__prepare__") else {}, kwds


def resolve_bases(bases):
    found = []
    for base in bases:
        entries = None if isinstance(base, type) else getattr(base, "__mro_entries__", None)
        found.extend([base] if entries is None else entries(bases))
    return tuple(found)


__all__ = [
    "FunctionType", "LambdaType", "CodeType", "MappingProxyType", "GetSetDescriptorType", "MemberDescriptorType", "SimpleNamespace", "CellType", "GeneratorType",
    "CoroutineType", "AsyncGeneratorType", "MethodType", "BuiltinFunctionType", "BuiltinMethodType",
    "WrapperDescriptorType", "MethodWrapperType", "MethodDescriptorType", "ClassMethodDescriptorType", "ModuleType",
    "TracebackType", "FrameType", "new_class", "resolve_bases", "prepare_class", "DynamicClassAttribute",
    "coroutine", "GenericAlias", "UnionType", "EllipsisType", "NoneType", "NotImplementedType",
]

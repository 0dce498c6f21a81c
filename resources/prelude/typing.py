"""Names for annotations. Nothing is checked while a program runs."""

import collections
import collections.abc
import contextlib
import re
import sys
import types

TYPE_CHECKING = False


class _Special:
    # A name that may be subscribed: List, Optional, Callable...

    def __init__(self, name, origin=None):
        self._name = name
        self.__origin__ = origin

    def __getitem__(self, args):
        args = args if isinstance(args, tuple) else (args,)
        if self._name == "Optional" and len(args) != 1:
            raise TypeError("%r requires a single type. Got %.100r." % (self, args))
        if not args and self._name == "Union":
            raise TypeError("Cannot take a Union of no types.")
        wanted = _COUNTS.get(self._name, len(args))
        if len(args) != wanted:
            raise TypeError(_miscounted(self, len(args), wanted))
        if self._name in ("Union", "Optional"):
            return _union(args + (None,) if self._name == "Optional" else args)
        if self._name == "Callable":
            wanted, result = args if len(args) == 2 else (args, None)
            args = (tuple(wanted) if isinstance(wanted, list) else (wanted,)) + (result,)
        return _Alias(self, args)

    def __call__(self, *args, **kwargs):
        if self._name == "Any":
            raise TypeError("Any cannot be instantiated")
        if self.__origin__ is not None and self.__origin__.__module__ == "builtins":
            raise TypeError("Type %s cannot be instantiated; use %s() instead"
                            % (self._name, self.__origin__.__name__))
        if self.__origin__ is not None:
            return self.__origin__(*args, **kwargs)
        raise TypeError("Cannot instantiate %r" % self)

    def __mro_entries__(self, bases):
        return () if self.__origin__ is None else (self.__origin__,)

    def __instancecheck__(self, value):
        if self.__origin__ is None:
            raise TypeError("%r cannot be used with isinstance()" % self)
        return isinstance(value, self.__origin__)

    def __subclasscheck__(self, cls):
        if self.__origin__ is None:
            raise TypeError("%r cannot be used with issubclass()" % self)
        return issubclass(cls, self.__origin__)

    def __or__(self, other):
        return _union((self, other))

    def __ror__(self, other):
        return _union((other, self))

    def __reduce__(self):
        return self._name

    def __repr__(self):
        return "typing." + self._name


_COUNTS = {"Coroutine": 3, "Generator": 3}
for _name in ("Dict", "DefaultDict", "OrderedDict", "ChainMap", "Mapping", "MutableMapping",
              "AsyncGenerator"):
    _COUNTS[_name] = 2
for _name in ("List", "Set", "FrozenSet", "Deque", "Counter", "Type", "Sequence", "MutableSequence",
              "AbstractSet", "MutableSet", "Iterable", "Iterator", "Reversible", "Collection",
              "Container", "Awaitable", "AsyncIterable", "AsyncIterator", "ClassVar", "Final"):
    _COUNTS[_name] = 1


def _miscounted(what, actual, wanted):
    return "Too %s arguments for %r; actual %d, expected %d" % (
        "many" if actual > wanted else "few", what, actual, wanted)


class _Alias:
    # A name with what it was subscribed with: List[int], Box[str].

    def __init__(self, of, args):
        self._of = of
        self.__args__ = tuple([type(None) if arg is None else ForwardRef(arg) if isinstance(arg, str)
                               and getattr(of, "_name", "") not in ("Literal", "Annotated") else arg
                               for arg in args])
        self.__parameters__ = _parameters(self.__args__)
        if isinstance(of, _Special):
            self.__origin__ = of if of.__origin__ is None else of.__origin__
            if of._name == "Annotated":
                self.__origin__ = args[0]
                self.__metadata__ = args[1:]
        else:
            self.__origin__ = of

    def __getitem__(self, args):
        # List[T][int]
        args = args if isinstance(args, tuple) else (args,)
        values = dict(zip(self.__parameters__, args))
        return _Alias(self._of, [_put_in(arg, values) for arg in self.__args__])

    def __call__(self, *args, **kwargs):
        if isinstance(self._of, _Special):
            return self._of(*args, **kwargs)
        made = self._of(*args, **kwargs)
        try:
            made.__orig_class__ = self
        except AttributeError:
            pass
        return made

    def __mro_entries__(self, bases):
        if isinstance(self._of, _Special):
            entries = self._of.__mro_entries__(bases)
            if Generic not in bases and self.__parameters__ and Generic not in entries:
                return entries + (Generic,)
            return entries
        return (self._of,)

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return getattr(self.__origin__, name)

    def __instancecheck__(self, value):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")

    def __subclasscheck__(self, cls):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")

    def __or__(self, other):
        return _union((self, other))

    def __ror__(self, other):
        return _union((other, self))

    def __eq__(self, other):
        if not isinstance(other, _Alias):
            return NotImplemented
        if _name_of(self) == "Union" == _name_of(other):
            return set(self.__args__) == set(other.__args__)
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        if _name_of(self) == "Union":
            return hash(frozenset(self.__args__))
        return hash((self.__origin__, self.__args__))

    def __repr__(self):
        name = _name_of(self)
        args = self.__args__
        if name == "Union" and len(args) == 2 and type(None) in args:
            return "typing.Optional[%s]" % _shown(args[0] if args[1] is type(None) else args[1])
        if name == "Callable":
            if args[:-1] == (...,):
                return "typing.Callable[..., %s]" % _shown(args[-1])
            return "typing.Callable[[%s], %s]" % (", ".join([_shown(arg) for arg in args[:-1]]),
                                                  _shown(args[-1]))
        if name == "Literal":
            return "typing.Literal[%s]" % ", ".join([repr(arg) for arg in args])
        if name == "Annotated":
            return "typing.Annotated[%s]" % ", ".join([_shown(args[0])]
                                                      + [repr(arg) for arg in args[1:]])
        if not args:
            return repr(self._of) + "[()]"
        return "%s[%s]" % (repr(self._of) if isinstance(self._of, _Special) else _shown(self._of),
                           ", ".join([_shown(arg) for arg in args]))


def _name_of(alias):
    return getattr(alias._of, "_name", "")


def _union(args):
    found = []
    for arg in args:
        arg = type(None) if arg is None else ForwardRef(arg) if isinstance(arg, str) else arg
        inner = arg.__args__ if isinstance(arg, _Alias) and _name_of(arg) == "Union" \
            or isinstance(arg, types.UnionType) else (arg,)
        for one in inner:
            if one not in found:
                found.append(one)
    return found[0] if len(found) == 1 else _Alias(Union, found)


def _parameters(args):
    found = []
    for arg in args:
        for one in (arg,) if isinstance(arg, TypeVar) else getattr(arg, "__parameters__", ()):
            if isinstance(arg, (TypeVar, _Alias)) and one not in found:
                found.append(one)
    return tuple(found)


def _put_in(arg, values):
    if isinstance(arg, TypeVar):
        return values.get(arg, arg)
    if isinstance(arg, _Alias) and arg.__parameters__:
        return _Alias(arg._of, [_put_in(one, values) for one in arg.__args__])
    return arg


def _shown(arg):
    if arg is None:
        return "None"
    if isinstance(arg, types.GenericAlias):
        return repr(arg)
    if isinstance(arg, type):
        if arg.__module__ == "builtins":
            return arg.__qualname__
        return arg.__module__ + "." + arg.__qualname__
    if isinstance(arg, (list, tuple)):
        return "[" + ", ".join([_shown(one) for one in arg]) + "]"
    if isinstance(arg, types.FunctionType):
        return arg.__name__
    return "..." if arg is ... else repr(arg)


class ForwardRef:
    """A name of a class that may not be there yet."""

    def __init__(self, arg, is_argument=True, module=None):
        self.__forward_arg__ = arg
        self.__forward_module__ = module

    def __eq__(self, other):
        return isinstance(other, ForwardRef) and self.__forward_arg__ == other.__forward_arg__

    def __hash__(self):
        return hash(self.__forward_arg__)

    def __repr__(self):
        if self.__forward_module__ is not None:
            return "ForwardRef(%r, module=%r)" % (self.__forward_arg__, self.__forward_module__)
        return "ForwardRef(%r)" % self.__forward_arg__


class TypeVar:
    """A class that is not known yet."""

    _mark = "~"

    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False):
        if len(constraints) == 1:
            raise TypeError("A single constraint is not allowed")
        self.__name__ = name
        self.__bound__ = ForwardRef(bound) if isinstance(bound, str) else bound
        self.__constraints__ = constraints
        self.__covariant__ = covariant
        self.__contravariant__ = contravariant

    def __or__(self, other):
        return _union((self, other))

    def __ror__(self, other):
        return _union((other, self))

    def __repr__(self):
        return ("+" if self.__covariant__ else "-" if self.__contravariant__ else self._mark) \
            + self.__name__


class _Of:
    # P.args and P.kwargs.
    def __init__(self, origin, name):
        self.__origin__ = origin
        self._name = name

    def __repr__(self):
        return "%s.%s" % (self.__origin__.__name__, self._name)


class ParamSpec(TypeVar):
    args = property(lambda self: _Of(self, "args"))
    kwargs = property(lambda self: _Of(self, "kwargs"))


class TypeVarTuple(TypeVar):
    _mark = ""

    def __iter__(self):
        yield self


class Generic:
    """The base of classes that may be subscribed."""

    def __class_getitem__(cls, args):
        args = args if isinstance(args, tuple) else (args,)
        wanted = cls.__dict__.get("__parameters__", ())
        if cls in (Generic, Protocol):
            if not all([isinstance(arg, TypeVar) for arg in args]):
                raise TypeError("Parameters to %s[...] must all be type variables or parameter "
                                "specification variables." % cls.__name__)
            if len(set(args)) != len(args):
                raise TypeError("Parameters to %s[...] must all be unique" % cls.__name__)
        elif cls.__module__ != "typing" and len(args) != len(wanted) \
                and all([type(one) is TypeVar for one in wanted]):
            raise TypeError(_miscounted(cls, len(args), len(wanted)) if wanted
                            else "%r is not a generic class" % cls)
        return _GenericBase(cls, args) if cls in (Generic, Protocol) else _Alias(cls, args)

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        found = []
        for base in cls.__dict__.get("__orig_bases__", ()):
            for one in getattr(base, "__parameters__", ()):
                if one not in found:
                    found.append(one)
        cls.__parameters__ = tuple(found)


class _GenericBase(_Alias):
    def __mro_entries__(self, bases):
        return (self._of,)


class _ProtocolMeta(type(collections.abc.Iterable)):
    # A protocol that may be checked is fulfilled by whoever has its methods.

    def __instancecheck__(cls, value):
        if cls.__dict__.get("_is_protocol"):
            if not cls.__dict__.get("_runtime"):
                raise TypeError("Instance and class checks can only be used with "
                                "@runtime_checkable protocols")
            return all([hasattr(value, name) for name in _protocol_names(cls)])
        return super().__instancecheck__(value)

    def __call__(cls, *args, **kwargs):
        if cls.__dict__.get("_is_protocol"):
            raise TypeError("Protocols cannot be instantiated")
        return super().__call__(*args, **kwargs)

    def __subclasscheck__(cls, other):
        if cls.__dict__.get("_is_protocol"):
            if not cls.__dict__.get("_runtime"):
                raise TypeError("Instance and class checks can only be used with "
                                "@runtime_checkable protocols")
            return all([hasattr(other, name) for name in _protocol_names(cls)])
        return super().__subclasscheck__(other)


def _protocol_names(cls):
    names = set()
    for base in cls.__mro__:
        if base.__dict__.get("_is_protocol") and base is not Protocol:
            names.update([name for name in base.__dict__ if not name.startswith("_")
                          or name in ("__len__", "__iter__", "__call__", "__enter__", "__exit__",
                                      "__contains__", "__getitem__", "__lt__", "__eq__")
                          and name in base.__dict__])
            names.update(base.__dict__.get("__annotations__", {}))
    return names


class Protocol(Generic, metaclass=_ProtocolMeta):
    """What a class has to have, whatever it derives from."""

    _is_protocol = True

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        cls._is_protocol = Protocol in cls.__bases__


def runtime_checkable(cls):
    cls._runtime = True
    return cls


Any = _Special("Any")
Union = _Special("Union")
Optional = _Special("Optional")
ClassVar = _Special("ClassVar")
Final = _Special("Final")
Literal = _Special("Literal")
Annotated = _Special("Annotated")
NoReturn = _Special("NoReturn")
Never = _Special("Never")
Self = _Special("Self")
LiteralString = _Special("LiteralString")
TypeAlias = _Special("TypeAlias")
Concatenate = _Special("Concatenate")
TypeGuard = _Special("TypeGuard")
Required = _Special("Required")
NotRequired = _Special("NotRequired")
Unpack = _Special("Unpack")
Callable = _Special("Callable", collections.abc.Callable)
Type = _Special("Type", type)
List = _Special("List", list)
Dict = _Special("Dict", dict)
Set = _Special("Set", set)
FrozenSet = _Special("FrozenSet", frozenset)
Tuple = _Special("Tuple", tuple)
Deque = _Special("Deque", collections.deque)
DefaultDict = _Special("DefaultDict", collections.defaultdict)
OrderedDict = _Special("OrderedDict", collections.OrderedDict)
Counter = _Special("Counter", collections.Counter)
ChainMap = _Special("ChainMap", collections.ChainMap)
Pattern = _Special("Pattern", re.Pattern)
Match = _Special("Match", re.Match)
ContextManager = _Special("ContextManager", contextlib.AbstractContextManager)
AsyncContextManager = _Special("AsyncContextManager", contextlib.AbstractAsyncContextManager)
ByteString = _Special("ByteString", bytes)
Text = str
AnyStr = TypeVar("AnyStr", bytes, str)

for _name in ("Iterable", "Iterator", "Generator", "AsyncIterable", "AsyncIterator",
              "AsyncGenerator", "Awaitable", "Coroutine", "Collection", "Container", "Sequence",
              "MutableSequence", "Mapping", "MutableMapping", "MutableSet", "Hashable", "Sized",
              "Reversible", "KeysView", "ValuesView", "ItemsView", "MappingView"):
    globals()[_name] = _Special(_name, getattr(collections.abc, _name, None))
AbstractSet = _Special("AbstractSet", getattr(collections.abc, "Set", None))


class IO(Generic):
    pass


class TextIO(IO):
    pass


class BinaryIO(IO):
    pass


@runtime_checkable
class SupportsInt(Protocol):
    def __int__(self):
        pass


@runtime_checkable
class SupportsFloat(Protocol):
    def __float__(self):
        pass


@runtime_checkable
class SupportsIndex(Protocol):
    def __index__(self):
        pass


@runtime_checkable
class SupportsAbs(Protocol):
    def __abs__(self):
        pass


class NewType:
    """A name for a class, as if it were another one."""

    def __init__(self, name, tp):
        self.__name__ = self.__qualname__ = name
        self.__supertype__ = tp
        self.__module__ = "__main__"

    def __call__(self, x):
        return x

    def __or__(self, other):
        return _union((self, other))

    def __ror__(self, other):
        return _union((other, self))

    def __repr__(self):
        return "%s.%s" % (self.__module__, self.__qualname__)


def _read_annotations(namespace, module=None):
    notes = namespace.get("__annotations__", {})
    return {name: type(None) if notes[name] is None else ForwardRef(notes[name], module=module)
            if isinstance(notes[name], str) else notes[name] for name in notes}


class _RecordMeta(type):
    # class P(NamedTuple): its annotations are its fields.

    def __new__(metacls, name, bases, namespace):
        kinds = _read_annotations(namespace)
        defaults = []
        for field in kinds:
            if field in namespace:
                defaults.append(namespace[field])
            elif defaults:
                raise TypeError("Non-default namedtuple field %s cannot follow default field%s %s" % (
                    field, "s" if len(defaults) > 1 else "",
                    ", ".join([one for one in kinds if one in namespace])))
        made = collections.namedtuple(name, list(kinds), defaults=defaults,
                                      module=namespace.get("__module__"))
        made.__annotations__ = kinds
        for key, value in namespace.items():
            if key in ("_fields", "_make", "_replace", "_asdict", "__new__"):
                raise AttributeError("Cannot overwrite NamedTuple attribute " + key)
            if key not in kinds and key not in ("__annotations__", "__module__", "__orig_bases__",
                                                "__classcell__", "__slots__"):
                setattr(made, key, value)
        return made


class _Record:
    # What NamedTuple is, as a base of a class and as a function.

    _base = type.__new__(_RecordMeta, "NamedTuple", (), {})

    def __mro_entries__(self, bases):
        return (self._base,)

    def __call__(self, typename, fields=(), /, **kwargs):
        fields = list(fields) + list(kwargs.items())
        made = collections.namedtuple(typename, [field[0] for field in fields])
        made.__annotations__ = dict(fields)
        return made

    def __repr__(self):
        return "<function NamedTuple at 0x%x>" % id(self)


NamedTuple = _Record()


class _TypedDictMeta(type):
    def __new__(metacls, name, bases, namespace, total=True):
        kinds = {}
        for base in bases:
            kinds.update(base.__dict__.get("__annotations__", {}))
        own = _read_annotations(namespace, namespace.get("__module__"))
        kinds.update(own)
        made = type.__new__(_TypedDictMeta, name, (dict,), {
            "__module__": namespace.get("__module__"), "__annotations__": kinds,
            "__doc__": namespace.get("__doc__"), "__total__": total})
        # Each says it for itself, else the class does; what the bases have stays as it was.
        needed, optional = set(), set()
        for base in bases:
            needed |= base.__dict__.get("__required_keys__", frozenset())
            optional |= base.__dict__.get("__optional_keys__", frozenset())
        for key, kind in own.items():
            word = _name_of(kind) if isinstance(kind, _Alias) else ""
            wanted = total if word not in ("Required", "NotRequired") else word == "Required"
            (needed if wanted else optional).add(key)
            (optional if wanted else needed).discard(key)
        made.__required_keys__ = frozenset(needed)
        made.__optional_keys__ = frozenset(optional)
        return made

    def __call__(cls, *args, **kwargs):
        return dict(*args, **kwargs)

    def __instancecheck__(cls, value):
        raise TypeError("TypedDict does not support instance and class checks")


class _TypedDict:
    _base = type.__new__(_TypedDictMeta, "TypedDict", (dict,), {"__annotations__": {}})

    def __mro_entries__(self, bases):
        return (self._base,)

    def __call__(self, typename, fields=(), /, *, total=True, **kwargs):
        return _TypedDictMeta(typename, (), {"__annotations__": dict(fields, **kwargs)}, total=total)

    def __repr__(self):
        return "<function TypedDict at 0x%x>" % id(self)


TypedDict = _TypedDict()


def cast(typ, val):
    return val


_overloads = {}     # (module, qualified name): [function], in the order of their lines


def overload(func):
    plain = getattr(func, "__func__", func)
    _overloads.setdefault((plain.__module__, plain.__qualname__), []).append(func)
    return _overloaded


def _overloaded(*args, **kwds):
    raise NotImplementedError("You should not call an overloaded function. A series of @overload-decorated functions "
                              "outside a stub module should always be followed by an implementation that is not "
                              "@overload-ed.")


def get_overloads(func):
    plain = getattr(func, "__func__", func)
    return list(_overloads.get((plain.__module__, plain.__qualname__), ()))


def clear_overloads():
    _overloads.clear()


def final(f):
    f.__final__ = True
    return f


def no_type_check(arg):
    return arg


def no_type_check_decorator(decorator):
    return decorator


def override(method):
    return method


def dataclass_transform(**kwargs):
    return lambda cls: cls


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """The annotations of a function, a class or a module, with texts as what they name."""
    if isinstance(obj, type):
        found = {}
        for cls in reversed(obj.__mro__):
            known = getattr(sys.modules.get(cls.__module__), "__dict__", {})
            found.update(_hints(cls.__dict__.get("__annotations__"),
                                known if globalns is None else globalns, localns))
    else:
        function = obj
        while hasattr(function, "__wrapped__"):
            function = function.__wrapped__
        known = getattr(function, "__globals__", None) or getattr(obj, "__dict__", {})
        notes = getattr(obj, "__annotations__", None)
        if notes is None:
            raise TypeError("%r is not a module, class, method, or function." % (obj,))
        found = _hints(notes, known if globalns is None else globalns, localns)
    if not include_extras:
        found = {name: kind.__origin__ if isinstance(kind, _Alias) and _name_of(kind) == "Annotated"
                 else kind for name, kind in found.items()}
    return found


def _hints(notes, globals, locals):
    import _eval
    texts = {name: note.__forward_arg__ if isinstance(note, ForwardRef) else note
             for name, note in (notes or {}).items()}
    found = _eval.annotations(texts, {**globals, **(locals or {})})
    return {name: type(None) if found[name] is None else found[name] for name in found}


def get_origin(tp):
    if isinstance(tp, types.UnionType):
        return types.UnionType
    if isinstance(tp, _Alias) and _name_of(tp) == "Annotated":
        return Annotated
    if tp is Generic:
        return Generic
    return getattr(tp, "__origin__", None)


def get_args(tp):
    args = getattr(tp, "__args__", ())
    if isinstance(tp, _Alias) and _name_of(tp) == "Callable" and args[:-1] != (...,):
        return (list(args[:-1]), args[-1])
    return args


def is_typeddict(tp):
    return isinstance(tp, _TypedDictMeta)


def assert_never(arg, /):
    raise AssertionError("Expected code to be unreachable, but got: %r" % (arg,))


def assert_type(val, typ, /):
    return val


def reveal_type(obj, /):
    print("Runtime type is %r" % type(obj).__name__, file=sys.stderr)
    return obj


__all__ = [
    "Annotated", "Any", "Callable", "ClassVar", "Concatenate", "Final", "ForwardRef", "Generic", "Literal",
    "Optional", "ParamSpec", "Protocol", "Tuple", "Type", "TypeVar", "TypeVarTuple", "Union", "AbstractSet",
    "ByteString", "Container", "ContextManager", "Hashable", "ItemsView", "Iterable", "Iterator", "KeysView",
    "Mapping", "MappingView", "MutableMapping", "MutableSequence", "MutableSet", "Sequence", "Sized", "ValuesView",
    "Awaitable", "AsyncIterator", "AsyncIterable", "Coroutine", "Collection", "AsyncGenerator",
    "AsyncContextManager", "Reversible", "SupportsAbs", "SupportsFloat", "SupportsIndex", "SupportsInt", "ChainMap",
    "Counter", "Deque", "Dict", "DefaultDict", "List", "OrderedDict", "Set", "FrozenSet", "NamedTuple", "TypedDict",
    "Generator", "BinaryIO", "IO", "Match", "Pattern", "TextIO", "AnyStr", "assert_type", "assert_never", "cast",
    "clear_overloads", "dataclass_transform", "final", "get_args", "get_origin", "get_overloads", "get_type_hints",
    "is_typeddict", "LiteralString", "Never", "NewType", "no_type_check", "no_type_check_decorator", "NoReturn",
    "NotRequired", "overload", "Required", "reveal_type", "runtime_checkable", "Self", "Text", "TYPE_CHECKING",
    "TypeAlias", "TypeGuard", "Unpack",
]

"""Names for annotations. Nothing is checked while a program runs."""

TYPE_CHECKING = False


class _Special:
    # List, Optional and the like: may be subscribed, and shows what it was subscribed with.
    def __init__(self, name, origin=None, args=()):
        self._name = name
        self.__origin__ = origin
        self.__args__ = args

    def __getitem__(self, args):
        return _Special(self._name, self.__origin__ or self, args if isinstance(args, tuple)
                        else (args,))

    def __call__(self, *args, **kwargs):
        if self.__origin__ is None or isinstance(self.__origin__, _Special):
            raise TypeError("Type %s cannot be instantiated" % self._name)
        return self.__origin__(*args, **kwargs)

    def __or__(self, other):
        return _Special("Union", Union, (self, other))

    def __ror__(self, other):
        return _Special("Union", Union, (other, self))

    def __eq__(self, other):
        if not isinstance(other, _Special):
            return NotImplemented
        return self._name == other._name and self.__args__ == other.__args__

    def __hash__(self):
        return hash(self._name)

    def __repr__(self):
        if not self.__args__:
            return "typing." + self._name
        return "typing.%s[%s]" % (self._name, ", ".join([_shown(arg) for arg in self.__args__]))


def _shown(arg):
    if arg is None or arg is type(None):
        return "None"
    if isinstance(arg, type):
        if arg.__module__ == "builtins":
            return arg.__name__
        return arg.__module__ + "." + arg.__qualname__
    if isinstance(arg, list):
        return "[" + ", ".join([_shown(one) for one in arg]) + "]"
    return "..." if arg is ... else repr(arg)


Any = _Special("Any")
Union = _Special("Union")
Optional = _Special("Optional")
Callable = _Special("Callable")
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
Type = _Special("Type", type)
List = _Special("List", list)
Dict = _Special("Dict", dict)
Set = _Special("Set", set)
FrozenSet = _Special("FrozenSet", frozenset)
Tuple = _Special("Tuple", tuple)
Text = str
AnyStr = _Special("AnyStr")
Deque = _Special("Deque")
DefaultDict = _Special("DefaultDict")
OrderedDict = _Special("OrderedDict")
Counter = _Special("Counter")
Iterable = _Special("Iterable")
Iterator = _Special("Iterator")
Generator = _Special("Generator")
AsyncIterable = _Special("AsyncIterable")
AsyncIterator = _Special("AsyncIterator")
AsyncGenerator = _Special("AsyncGenerator")
Awaitable = _Special("Awaitable")
Coroutine = _Special("Coroutine")
ContextManager = _Special("ContextManager")
AsyncContextManager = _Special("AsyncContextManager")
Collection = _Special("Collection")
Container = _Special("Container")
Sequence = _Special("Sequence")
MutableSequence = _Special("MutableSequence")
Mapping = _Special("Mapping")
MutableMapping = _Special("MutableMapping")
Hashable = _Special("Hashable")
Sized = _Special("Sized")
IO = _Special("IO")
TextIO = _Special("TextIO")
BinaryIO = _Special("BinaryIO")
Pattern = _Special("Pattern")
Match = _Special("Match")
SupportsInt = _Special("SupportsInt")
SupportsFloat = _Special("SupportsFloat")


class TypeVar:
    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False):
        self.__name__ = name
        self.__bound__ = bound
        self.__constraints__ = constraints

    def __repr__(self):
        return "~" + self.__name__


class ParamSpec(TypeVar):
    args = None
    kwargs = None


TypeVarTuple = TypeVar


class Generic:
    def __class_getitem__(cls, args):
        return cls


class Protocol:
    def __class_getitem__(cls, args):
        return cls


def NewType(name, tp):
    def make(value):
        return value
    make.__name__ = name
    make.__supertype__ = tp
    return make


def NamedTuple(typename, fields=()):
    import collections
    return collections.namedtuple(typename, [field[0] for field in fields])


class TypedDict(dict):
    def __init_subclass__(cls, total=True):
        pass


def cast(typ, val):
    return val


def overload(func):
    return func


def final(f):
    return f


def no_type_check(arg):
    return arg


def runtime_checkable(cls):
    return cls


def override(method):
    return method


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    return dict(getattr(obj, "__annotations__", {}))


def get_origin(tp):
    return getattr(tp, "__origin__", None)


def get_args(tp):
    return getattr(tp, "__args__", ())


def assert_never(arg):
    raise AssertionError("Expected code to be unreachable, but got: %r" % (arg,))


def reveal_type(obj):
    return obj

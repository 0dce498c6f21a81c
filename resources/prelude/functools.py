"""Functions that make or wrap functions."""

import _code
from _recursion import once as _once
import _thread
import sys

_builtins = sys.modules["builtins"].__dict__

WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__", "__annotations__")
WRAPPER_UPDATES = ("__dict__",)


class _Holder:
    def method(self):
        pass


_Function = type(lambda: None)
_Method = type(_Holder().method)
_absent = object()


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    for name in assigned:
        if name == "__annotations__":
            # One that has none gets no empty dict.
            kept = _code.annotations(wrapped)
            if kept is not None and isinstance(wrapper, _Function):
                _code.set_annotations(wrapper, kept)
        elif hasattr(wrapped, name):
            setattr(wrapper, name, getattr(wrapped, name))
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    def decorate(wrapper):
        return update_wrapper(wrapper, wrapped, assigned, updated)
    return decorate


class partial:
    def __init__(self, func=_absent, /, *args, **keywords):
        if func is _absent:
            raise TypeError("type 'partial' takes at least one argument")
        if not callable(func):
            raise TypeError("the first argument must be callable")
        if isinstance(func, partial):
            self._layer = (func, args, keywords)    # one call in the end: see __getattr__
            return
        self.func = func
        self.args = args
        self.keywords = keywords

    def __getattr__(self, name):
        # Of partials of partials, all arguments at once; put together when somebody first asks, so
        # that many layers don't copy all that is below them each.
        if name not in ("func", "args", "keywords") or "_layer" not in self.__dict__:
            raise AttributeError("'%s' object has no attribute '%s'" % (type(self).__name__, name))
        inner, layers = self, []
        while "_layer" in inner.__dict__:
            layers.append(inner._layer)
            inner = inner._layer[0]
        args, keywords = list(inner.args), dict(inner.keywords)
        for _, more, named in reversed(layers):
            args.extend(more)
            keywords.update(named)
        self.func, self.args, self.keywords = inner.func, tuple(args), keywords
        del self._layer
        return getattr(self, name)

    def __call__(self, /, *args, **keywords):
        return self.func(*self.args, *args, **{**self.keywords, **keywords})

    @_once("...")
    def __repr__(self):
        name = "functools.partial" if type(self) is partial else type(self).__qualname__
        return name + _shown_call(self)

    @classmethod
    def __class_getitem__(cls, item):
        return _alias(cls, item)


def _shown_call(made):
    parts = [repr(made.func)] + [repr(arg) for arg in made.args]
    parts += ["%s=%r" % pair for pair in made.keywords.items()]
    return "(" + ", ".join(parts) + ")"


def _alias(cls, item):
    import types
    return types.GenericAlias(cls, item)


class partialmethod:
    """A method with some of its arguments given."""

    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError("%r is not callable or a descriptor" % (func,))
        if isinstance(func, partialmethod):
            self.func = func.func
            self.args = func.args + args
            self.keywords = {**func.keywords, **keywords}
        else:
            self.func = func
            self.args = args
            self.keywords = keywords

    def __get__(self, owner, cls=None):
        func = self.func
        if not isinstance(func, _Function) and hasattr(type(func), "__get__"):
            # What it binds to is its own business.
            bound = func.__get__(owner, cls)
            if bound is not func:
                made = partial(bound, *self.args, **self.keywords)
                if hasattr(bound, "__self__"):
                    made.__self__ = bound.__self__
                return made
        method = _with_self(self)
        return method if owner is None else _Method(method, owner)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)

    def __repr__(self):
        return "functools.partialmethod" + _shown_call(self)

    @classmethod
    def __class_getitem__(cls, item):
        return _alias(cls, item)


def _with_self(made):
    def _method(self, /, *args, **keywords):
        return made.func(self, *made.args, *args, **{**made.keywords, **keywords})
    _method.__isabstractmethod__ = made.__isabstractmethod__
    _method._partialmethod = made
    return _method


def reduce(function, iterable, *initial):
    if len(initial) > 1:
        raise TypeError("reduce expected at most 3 arguments, got " + str(len(initial) + 2))
    iterator = iter(iterable)
    if initial:
        total = initial[0]
    else:
        try:
            total = next(iterator)
        except StopIteration:
            raise TypeError("reduce() of empty iterable with no initial value") from None
    for item in iterator:
        total = function(total, item)
    return total


class _CacheInfo(tuple):
    _fields = ("hits", "misses", "maxsize", "currsize")

    def __new__(cls, hits, misses, maxsize, currsize):
        return tuple.__new__(cls, (hits, misses, maxsize, currsize))

    hits = property(lambda self: self[0])
    misses = property(lambda self: self[1])
    maxsize = property(lambda self: self[2])
    currsize = property(lambda self: self[3])

    def _asdict(self):
        return dict(zip(self._fields, self))

    def __repr__(self):
        return "CacheInfo(hits=%r, misses=%r, maxsize=%r, currsize=%r)" % tuple(self)


class _Cached:
    """A function that remembers its results, the most recently used ones when there is a limit."""

    def __init__(self, function, maxsize, typed):
        self._function = function
        self._maxsize = maxsize
        self._typed = typed
        self._results = {}
        self._hits = 0
        self._misses = 0
        update_wrapper(self, function)

    def __call__(self, *args, **keywords):
        key = (args, tuple(keywords.items())) if keywords else args
        if self._typed:
            key = (key, tuple([type(arg) for arg in args]),
                   tuple([type(value) for value in keywords.values()]))
        if key in self._results:
            self._hits += 1
            result = self._results[key]
            if self._maxsize is not None:
                del self._results[key]
                self._results[key] = result
            return result
        self._misses += 1
        result = self._function(*args, **keywords)
        if self._maxsize != 0:
            self._results[key] = result
        if self._maxsize is not None and len(self._results) > self._maxsize:
            del self._results[next(iter(self._results))]
        return result

    def __get__(self, owner, cls=None):
        return self if owner is None else _Method(self, owner)

    @property
    def __annotations__(self):
        return self._function.__annotations__

    def cache_info(self):
        return _CacheInfo(self._hits, self._misses, self._maxsize, len(self._results))

    def cache_parameters(self):
        return {"maxsize": self._maxsize, "typed": self._typed}

    def __repr__(self):
        return "<functools._lru_cache_wrapper object at 0x%x>" % id(self)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce__(self):
        return self.__qualname__

    def cache_clear(self):
        self._results.clear()
        self._hits = 0
        self._misses = 0


def lru_cache(maxsize=128, typed=False):
    if isinstance(maxsize, int):
        maxsize = max(maxsize, 0)
    elif callable(maxsize) and isinstance(typed, bool):
        return _Cached(maxsize, 128, typed)
    elif maxsize is not None:
        raise TypeError("Expected first argument to be an integer, a callable, or None")

    def decorate(function):
        return _Cached(function, maxsize, typed)
    return decorate


def cache(function, /):
    return _Cached(function, None, False)


class cached_property:
    """Computed when first asked for, by one thread, and kept in the instance."""

    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__
        self.lock = _thread.RLock()

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError("Cannot assign the same cached_property to two different names "
                            "(%r and %r)." % (self.attrname, name))

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.attrname is None:
            raise TypeError("Cannot use cached_property instance without calling "
                            "__set_name__ on it.")
        try:
            kept = instance.__dict__
        except AttributeError:
            raise TypeError("No '__dict__' attribute on %r instance to cache %r property."
                            % (type(instance).__name__, self.attrname)) from None
        value = kept.get(self.attrname, _absent)
        if value is _absent:
            with self.lock:
                value = kept.get(self.attrname, _absent)
                if value is _absent:
                    value = self.func(instance)
                    try:
                        kept[self.attrname] = value
                    except TypeError:
                        raise TypeError("The '__dict__' attribute on %r instance does not support "
                                        "item assignment for caching %r property."
                                        % (type(instance).__name__, self.attrname)) from None
        return value

    @classmethod
    def __class_getitem__(cls, item):
        return _alias(cls, item)


def cmp_to_key(mycmp):
    class KeyWrapper:
        def __init__(self, obj):
            self.obj = obj

        def __lt__(self, other):
            return mycmp(self.obj, _wrapped(self, other)) < 0

        def __gt__(self, other):
            return mycmp(self.obj, _wrapped(self, other)) > 0

        def __eq__(self, other):
            return mycmp(self.obj, _wrapped(self, other)) == 0

        def __le__(self, other):
            return mycmp(self.obj, _wrapped(self, other)) <= 0

        def __ge__(self, other):
            return mycmp(self.obj, _wrapped(self, other)) >= 0

        __hash__ = None
    KeyWrapper.__name__ = KeyWrapper.__qualname__ = "functools.KeyWrapper"
    return KeyWrapper


def _wrapped(key, other):
    if type(other) is not type(key):
        raise TypeError("other argument must be K instance")
    return other.obj


def _derived(root, decide):
    # A comparison made of the class's own one, which may not know the other's kind.
    def compare(self, other):
        result = getattr(type(self), root)(self, other)
        return result if result is NotImplemented else decide(result, self, other)
    return compare


_DERIVED = {
    "__lt__": {"__gt__": lambda less, a, b: not less and a != b,
               "__le__": lambda less, a, b: less or a == b,
               "__ge__": lambda less, a, b: not less},
    "__le__": {"__ge__": lambda atmost, a, b: not atmost or a == b,
               "__lt__": lambda atmost, a, b: atmost and a != b,
               "__gt__": lambda atmost, a, b: not atmost},
    "__gt__": {"__lt__": lambda more, a, b: not more and a != b,
               "__ge__": lambda more, a, b: more or a == b,
               "__le__": lambda more, a, b: not more},
    "__ge__": {"__le__": lambda atleast, a, b: not atleast or a == b,
               "__gt__": lambda atleast, a, b: atleast and a != b,
               "__lt__": lambda atleast, a, b: not atleast},
}


def total_ordering(cls):
    """Fills in the missing ones of < <= > >= from the one that the class has."""
    def has(name):
        return getattr(cls, name, None) is not getattr(object, name, None)

    for root, others in _DERIVED.items():
        if has(root):
            for name, decide in others.items():
                if not has(name):
                    method = _derived(root, decide)
                    method.__name__ = name
                    setattr(cls, name, method)
            return cls
    raise ValueError("must define at least one ordering operation: < > <= >=")


def singledispatch(func):
    """A function that looks at the class of its first argument: register() adds others to it."""
    registry = {object: func}
    found = {}          # what was looked up, for as long as no class is registered anywhere
    token = [None]

    def register(cls, func=None):
        kinds = _union_members(cls)
        if kinds is None and isinstance(cls, type) and not hasattr(cls, "__origin__"):
            kinds = (cls,)
        if func is None and kinds is not None:
            return lambda made: register(cls, made)
        if kinds is None:
            if func is not None or not _notes(cls):
                raise TypeError("Invalid first argument to `register()`" + (
                    ": %r. Use either `@register(some_class)` or plain `@register` on an annotated "
                    "function." if func is None else ". %r is not a class or union type.") % (cls,))
            # @register alone: the first annotation says it.
            func = cls
            name, cls = next(iter(_annotations(func).items()))
            kinds = _union_members(cls)
            if kinds is None and isinstance(cls, type) and not hasattr(cls, "__origin__"):
                kinds = (cls,)
            if kinds is None:
                raise TypeError("Invalid annotation for %r. %r %s" % (
                    name, cls, "not all arguments are classes." if _is_union(cls)
                    else "is not a class."))
        for kind in kinds:
            registry[kind] = func
        found.clear()
        return func

    def dispatch(cls):
        now = _abc_token()
        if token[0] != now:
            token[0] = now
            found.clear()
        if cls not in found:
            found[cls] = registry[cls] if cls in registry else _closest(cls, registry)
        return found[cls]

    def wrapper(*args, **keywords):
        if not args:
            raise TypeError("%s requires at least 1 positional argument" % name)
        return dispatch(args[0].__class__)(*args, **keywords)

    name = getattr(func, "__name__", "singledispatch function")
    update_wrapper(wrapper, func)
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = registry
    wrapper._clear_cache = found.clear
    return wrapper


def _abc_token():
    abc = sys.modules.get("abc")
    return None if abc is None else abc.get_cache_token()


def _closest(cls, registry):
    # A class that only counts as a base (by register() or by its methods) stands behind the last
    # class of the real line that counts as it, and before that one's own bases.
    line = cls.__mro__
    ranked = []
    for kind in registry:
        if kind in line:
            ranked.append((line.index(kind), False, kind))
        elif issubclass(cls, kind):
            place = max([at for at in range(len(line)) if issubclass(line[at], kind)])
            ranked.append((place, True, kind))
    least = min([(place, virtual) for place, virtual, kind in ranked])
    first = [kind for place, virtual, kind in ranked if (place, virtual) == least]
    best = [kind for kind in first
            if not any([other is not kind and issubclass(other, kind) for other in first])]
    if len(best) > 1:
        raise RuntimeError("Ambiguous dispatch: %s or %s" % (best[0], best[1]))
    return registry[best[0] if best else first[0]]


def _is_union(kind):
    origin = getattr(kind, "__origin__", None)
    if origin is None:
        return isinstance(kind, type(int | str))
    typing = sys.modules.get("typing")
    return typing is not None and origin is typing.Union


def _union_members(kind):
    # The classes of int | str, None when it is no such thing.
    if not _is_union(kind) or not all([isinstance(part, type) and not hasattr(part, "__origin__")
                                       for part in kind.__args__]):
        return None
    return kind.__args__


def _plain_function(function):
    # What is below a classmethod, a staticmethod, and other wrappers that keep what they wrap.
    while not isinstance(function, _Function):
        inner = getattr(function, "__func__", None) or getattr(function, "__wrapped__", None)
        if inner is None:
            break
        function = inner
    return function


def _notes(function):
    return _code.annotations(_plain_function(function))


def _annotations(function):
    # Of what stands as text, names of classes, as most are written, are looked up here: int, a.b, x | y.
    function = _plain_function(function)
    known = function.__globals__
    found = {}
    for name, text in (_code.annotations(function) or {}).items():
        if not isinstance(text, str):
            found[name] = type(None) if text is None else text
            continue
        kinds = None
        for part in text.split("|"):
            first, *rest = part.strip().split(".")
            kind = known.get(first, _builtins.get(first, _absent))
            if kind is _absent or not all([word.isidentifier() for word in rest]):
                import _eval
                kinds = _eval.annotations({name: text}, known)[name]
                break
            for word in rest:
                kind = getattr(kind, word)
            kinds = kind if kinds is None else kinds | kind
        found[name] = type(None) if text == "None" else kinds
    return found


class singledispatchmethod:
    """Like singledispatch, for methods: the class of the argument after self."""

    def __init__(self, func):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError("%r is not callable or a descriptor" % (func,))
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        def method(*args, **keywords):
            found = self.dispatcher.dispatch(args[0].__class__)
            if isinstance(found, _Function):
                return found(*args, **keywords) if obj is None else found(obj, *args, **keywords)
            return found.__get__(obj, cls)(*args, **keywords)
        method.__isabstractmethod__ = self.__isabstractmethod__
        method.register = self.register
        return update_wrapper(method, _plain_function(self.func))

    @property
    def __isabstractmethod__(self):
        return getattr(_plain_function(self.func), "__isabstractmethod__", False)


__all__ = [
    "update_wrapper", "wraps", "WRAPPER_ASSIGNMENTS", "WRAPPER_UPDATES", "total_ordering", "cache", "cmp_to_key",
    "lru_cache", "reduce", "partial", "partialmethod", "singledispatch", "singledispatchmethod", "cached_property",
]

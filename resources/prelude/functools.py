"""Functions that make or wrap functions."""

import _code
import sys

_builtins = sys.modules["builtins"].__dict__

WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__", "__annotations__")
WRAPPER_UPDATES = ("__dict__",)


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    for name in assigned:
        if name == "__annotations__":
            # Those of a function are kept as they were written: nobody has asked for their values.
            kept = _code.annotations(wrapped)
            if kept is not None:
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
    def __init__(self, func, /, *args, **keywords):
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

    def __repr__(self):
        parts = [repr(self.func)] + [repr(arg) for arg in self.args]
        parts += [name + "=" + repr(value) for name, value in self.keywords.items()]
        return "functools.partial(" + ", ".join(parts) + ")"


class partialmethod:
    """A method with some of its arguments given."""

    def __init__(self, func, /, *args, **keywords):
        self.func = func
        self.args = args
        self.keywords = keywords

    def __get__(self, owner, cls=None):
        if isinstance(self.func, staticmethod):
            bound = self.func.__func__
        elif isinstance(self.func, classmethod):
            bound = partial(self.func.__func__, cls)
        else:
            bound = self.func if owner is None else partial(self.func, owner)
        return partial(bound, *self.args, **self.keywords)


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
    hits = property(lambda self: self[0])
    misses = property(lambda self: self[1])
    maxsize = property(lambda self: self[2])
    currsize = property(lambda self: self[3])

    def _asdict(self):
        return dict(zip(("hits", "misses", "maxsize", "currsize"), self))

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
            key = (key, tuple([type(arg) for arg in args]))
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
        return self if owner is None else partial(self, owner)

    def cache_info(self):
        return _CacheInfo((self._hits, self._misses, self._maxsize, len(self._results)))

    def cache_parameters(self):
        return {"maxsize": self._maxsize, "typed": self._typed}

    def __repr__(self):
        return "<functools._lru_cache_wrapper object at 0x%x>" % id(self)

    def cache_clear(self):
        self._results.clear()
        self._hits = 0
        self._misses = 0


def lru_cache(maxsize=128, typed=False):
    if callable(maxsize):
        return _Cached(maxsize, 128, typed)

    def decorate(function):
        return _Cached(function, maxsize, typed)
    return decorate


def cache(function):
    return _Cached(function, None, False)


class cached_property:
    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__

    def __set_name__(self, owner, name):
        self.attrname = name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        value = self.func(instance)
        instance.__dict__[self.attrname] = value
        return value


def cmp_to_key(compare):
    class Key:
        def __init__(self, item):
            self.obj = item

        def __lt__(self, other):
            return compare(self.obj, other.obj) < 0

        def __gt__(self, other):
            return compare(self.obj, other.obj) > 0

        def __eq__(self, other):
            return compare(self.obj, other.obj) == 0

        def __le__(self, other):
            return compare(self.obj, other.obj) <= 0

        def __ge__(self, other):
            return compare(self.obj, other.obj) >= 0

        __hash__ = None
    return Key


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


def singledispatch(function):
    """A function that looks at the class of its first argument: register() adds others to it."""
    registry = {object: function}

    def register(cls, implementation=None):
        if implementation is None:
            if isinstance(cls, type) or hasattr(cls, "__args__"):
                return lambda made: register(cls, made)
            # @register alone: the first annotation says it.
            implementation = cls
            hints = _annotations(implementation)
            if not hints:
                raise TypeError("Invalid first argument to `register()`: %r. Use either "
                                "`@register(some_class)` or plain `@register` on an annotated "
                                "function." % (implementation,))
            cls = list(hints.values())[0]
        for one in cls.__args__ if hasattr(cls, "__args__") and not isinstance(cls, type) else (cls,):
            registry[one] = implementation
        return implementation

    def dispatch(cls):
        for base in cls.__mro__:
            if base in registry:
                return registry[base]
        for base in registry:
            if base is not object and issubclass(cls, base):
                return registry[base]
        return function

    def wrapper(*args, **keywords):
        if not args:
            raise TypeError("%s requires at least 1 positional argument" % function.__name__)
        return dispatch(type(args[0]))(*args, **keywords)

    update_wrapper(wrapper, function)
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = registry
    return wrapper


def _annotations(function):
    # Those that are names of classes, as they are written in front of each other: int, a.b, x | y.
    found = {}
    for name, text in (_code.annotations(function) or {}).items():
        if not isinstance(text, str):
            found[name] = text
            continue
        kinds = None
        for part in text.split("|"):
            first, *rest = part.strip().split(".")
            kind = function.__globals__.get(first, _builtins.get(first))
            for word in rest:
                kind = getattr(kind, word)
            kinds = kind if kinds is None else kinds | kind
        found[name] = kinds
    return found


class singledispatchmethod:
    """Like singledispatch, for methods: the class of the argument after self."""

    def __init__(self, func):
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, method)

    def __get__(self, owner, cls=None):
        def method(*args, **keywords):
            found = self.dispatcher.dispatch(type(args[0]))
            if isinstance(found, staticmethod):
                return found.__func__(*args, **keywords)
            if isinstance(found, classmethod):
                return found.__func__(cls, *args, **keywords)
            return found(owner, *args, **keywords)
        update_wrapper(method, self.func)
        method.register = self.register
        return method

"""Operators as functions."""


def add(a, b):
    return a + b


def sub(a, b):
    return a - b


def mul(a, b):
    return a * b


def truediv(a, b):
    return a / b


def floordiv(a, b):
    return a // b


def mod(a, b):
    return a % b


def pow(a, b):
    return a ** b


def lshift(a, b):
    return a << b


def rshift(a, b):
    return a >> b


def and_(a, b):
    return a & b


def or_(a, b):
    return a | b


def xor(a, b):
    return a ^ b


def neg(a):
    return -a


def pos(a):
    return +a


def invert(a):
    return ~a


def not_(a):
    return not a


def truth(a):
    return True if a else False


def is_(a, b):
    return a is b


def is_not(a, b):
    return a is not b


def lt(a, b):
    return a < b


def le(a, b):
    return a <= b


def eq(a, b):
    return a == b


def ne(a, b):
    return a != b


def gt(a, b):
    return a > b


def ge(a, b):
    return a >= b


def contains(a, b):
    return b in a


def concat(a, b):
    if not hasattr(a, "__getitem__"):
        raise TypeError("'%s' object can't be concatenated" % type(a).__name__)
    return a + b


def countOf(a, b):
    count = 0
    for item in a:
        if item is b or item == b:
            count += 1
    return count


def indexOf(a, b):
    for at, item in enumerate(a):
        if item is b or item == b:
            return at
    raise ValueError("sequence.index(x): x not in sequence")


def getitem(a, b):
    return a[b]


def setitem(a, b, c):
    a[b] = c


def delitem(a, b):
    del a[b]


def index(a):
    return a.__index__()


def abs(a):
    return a if a >= 0 else -a


def iadd(a, b):
    a += b
    return a


def isub(a, b):
    a -= b
    return a


def imul(a, b):
    a *= b
    return a


class itemgetter:
    def __init__(self, *items):
        if not items:
            raise TypeError("itemgetter expected 1 argument, got 0")
        self._items = items

    def __call__(self, value):
        if len(self._items) == 1:
            return value[self._items[0]]
        return tuple([value[item] for item in self._items])

    def __repr__(self):
        return "operator.itemgetter(" + ", ".join([repr(item) for item in self._items]) + ")"


class attrgetter:
    def __init__(self, *names):
        if not names:
            raise TypeError("attrgetter expected 1 argument, got 0")
        for name in names:
            if not isinstance(name, str):
                raise TypeError("attribute name must be a string")
        self._names = names

    def __repr__(self):
        return "operator.attrgetter(" + ", ".join([repr(name) for name in self._names]) + ")"

    def _one(self, value, name):
        for part in name.split("."):
            value = getattr(value, part)
        return value

    def __call__(self, value):
        if len(self._names) == 1:
            return self._one(value, self._names[0])
        return tuple([self._one(value, name) for name in self._names])


class methodcaller:
    def __init__(self, name, /, *args, **keywords):
        if not isinstance(name, str):
            raise TypeError("method name must be a string")
        self._name = name
        self._args = args
        self._keywords = keywords

    def __call__(self, value):
        return getattr(value, self._name)(*self._args, **self._keywords)

    def __repr__(self):
        parts = [repr(one) for one in (self._name,) + self._args]
        parts += ["%s=%r" % item for item in self._keywords.items()]
        return "operator.methodcaller(" + ", ".join(parts) + ")"


inv = invert


def matmul(a, b, /):
    return a @ b


def call(obj, /, *args, **kwargs):
    return obj(*args, **kwargs)


def length_hint(obj, default=0, /):
    """How many items there probably are."""
    try:
        return len(obj)
    except TypeError:
        pass
    hint = getattr(type(obj), "__length_hint__", None)
    if hint is None:
        return default
    size = hint(obj)
    return default if size is NotImplemented else size


def iand(a, b, /):
    a &= b
    return a


def iconcat(a, b, /):
    a += b
    return a


def ifloordiv(a, b, /):
    a //= b
    return a


def ilshift(a, b, /):
    a <<= b
    return a


def imatmul(a, b, /):
    a @= b
    return a


def imod(a, b, /):
    a %= b
    return a


def ior(a, b, /):
    a |= b
    return a


def ipow(a, b, /):
    a **= b
    return a


def irshift(a, b, /):
    a >>= b
    return a


def itruediv(a, b, /):
    a /= b
    return a


def ixor(a, b, /):
    a ^= b
    return a


for _name in ("lt", "le", "eq", "ne", "ge", "gt", "abs", "add", "and_", "concat", "contains",
              "delitem", "floordiv", "getitem", "index", "inv", "invert", "lshift", "mod", "mul",
              "matmul", "neg", "not_", "or_", "pos", "pow", "rshift", "setitem", "sub", "truediv",
              "xor", "iadd", "iand", "iconcat", "ifloordiv", "ilshift", "imod", "imul", "imatmul",
              "ior", "ipow", "irshift", "isub", "itruediv", "ixor", "call"):
    if _name in globals():
        globals()["__%s__" % _name.rstrip("_")] = globals()[_name]
del _name

"""Variables that each task of an event loop, and each thread, has its own value of."""

import _context
import _loop
import _task

_context.used = True
_loop.use_contexts()
_absent = object()


class Token:
    """What ContextVar.set() gives: reset() needs it."""

    MISSING = type("Token.MISSING", (), {"__repr__": lambda self: "<Token.MISSING>"})()

    def __init__(self, var, old, context):
        self.var = var
        self.old_value = old
        self._context = context
        self._used = False

    def __repr__(self):
        return "<Token%s var=%r at 0x%x>" % (" used" if self._used else "", self.var, id(self))


class ContextVar:
    """A variable whose value depends on the context that it is read in."""

    def __init__(self, name, *, default=_absent):
        if not isinstance(name, str):
            raise TypeError("context variable name must be a str")
        self.name = name
        self._default = default

    def get(self, default=_absent, /):
        value = _here()._values.get(self, _absent)
        if value is _absent:
            value = self._default if default is _absent else default
            if value is _absent:
                raise LookupError(self)
        return value

    def set(self, value, /):
        context = _here()
        token = Token(self, context._values.get(self, Token.MISSING), context)
        context._values[self] = value
        return token

    def reset(self, token, /):
        if token._used:
            raise RuntimeError("%r has already been used once" % token)
        if token.var is not self:
            raise ValueError("%r was created by a different ContextVar" % token)
        context = _here()
        if token._context is not context:
            raise ValueError("%r was created in a different Context" % token)
        token._used = True
        if token.old_value is Token.MISSING:
            del context._values[self]
        else:
            context._values[self] = token.old_value

    def __class_getitem__(cls, item):
        return cls

    def __repr__(self):
        text = "" if self._default is _absent else " default=%r" % (self._default,)
        return "<ContextVar name=%r%s at 0x%x>" % (self.name, text, id(self))


class Context:
    """The values of all variables at one place; run() calls a function in it."""

    def __init__(self):
        self._values = {}
        self._entered = False

    def run(self, callable, /, *args, **kwargs):
        if self._entered:
            raise RuntimeError("cannot enter context: %r is already entered" % self)
        here = _task.current()
        before = _here()
        self._entered = True
        _context.current[here] = self
        try:
            return callable(*args, **kwargs)
        finally:
            _context.current[here] = before
            self._entered = False

    def copy(self):
        made = Context()
        made._values = dict(self._values)
        return made

    def get(self, var, default=None):
        return self._values.get(var, default)

    def keys(self):
        return self._values.keys()

    def values(self):
        return self._values.values()

    def items(self):
        return self._values.items()

    def __getitem__(self, var):
        return self._values[var]

    def __contains__(self, var):
        return var in self._values

    def __iter__(self):
        return iter(self._values)

    def __len__(self):
        return len(self._values)

    def __eq__(self, other):
        return isinstance(other, Context) and self._values == other._values

    def __hash__(self):
        return id(self)

    def __repr__(self):
        return "<_contextvars.Context object at 0x%x>" % id(self)


def _here():
    here = _task.current()
    context = _context.current.get(here)
    if context is None:
        context = _context.current[here] = Context()
    return context


def copy_context():
    return _here().copy()

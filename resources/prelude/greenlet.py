"""Greenlets: calls that hand over to each other by switch(), in one thread."""

import _task

_here = {}          # worker: the greenlet that runs in it
_labels = {}        # label: how many are shown by it


class error(Exception):
    """A greenlet was used in a way that cannot be."""


GreenletError = error


class GreenletExit(BaseException):
    """Raised in a greenlet to end it; it is no error."""


def getcurrent():
    """The greenlet that runs."""
    found = _here.get(_task.current())
    if found is None:
        found = _here[_task.current()] = _root()
    return found


class greenlet(_task.Worker):
    """A call that runs when somebody switches to it, until it switches to another one."""

    def __init__(self, run=None, parent=None):
        self._prepare(False)
        if run is not None:
            self.run = run
        self.parent = getcurrent() if parent is None else parent
        self._ident = None          # its worker
        self._over = False
        self._inbox = None          # (error, value) that it goes on with

    _called = None      # in place of the function, where that is the library's own

    def _shown_name(self, function):
        # What pictures call it: the first variable that it was bound to, else its function.
        label = self._label or self._called or getattr(function, "__name__", type(self).__name__)
        count = _labels.get(label, 0) + 1
        _labels[label] = count
        if count == 1:
            return label
        return ("%s (%d)" if label[-1:].isdigit() else "%s %d") % (label, count)

    def __repr__(self):
        state = "pending"
        if self is getcurrent():
            state = "current active started"
        elif self._over:
            state = "dead"
        elif self._ident is not None:
            state = "suspended active started"
        main = " main" if type(self) is _root else ""
        return "<%s.%s object at %#x (otid=%#x) %s%s>" % (
            type(self).__module__, type(self).__qualname__, id(self), id(_here), state, main)

    @property
    def parent(self):
        """Where a greenlet that ends goes on."""
        return self._parent

    @parent.setter
    def parent(self, parent):
        if type(self) is _root:
            raise AttributeError("cannot set the parent of a main greenlet")
        if not isinstance(parent, greenlet):
            raise TypeError("GreenletChecker: Expected any type of greenlet, not '%s'"
                            % type(parent).__name__)
        outer = parent
        while outer is not None:
            if outer is self:
                raise ValueError("cyclic parent chain")
            outer = outer._parent
        self._parent = parent

    @property
    def gr_frame(self):
        """Always None: where a greenlet stands is not told."""
        return None

    @property
    def dead(self):
        return self._over

    def __bool__(self):
        return self._ident is not None and not self._over

    def switch(self, *args, **kwargs):
        """Go on there; comes back when somebody switches here, with what they give."""
        return self._hand_over(None, args, kwargs)

    def throw(self, kind=GreenletExit, value=None, traceback=None):
        """Go on there by an exception."""
        if isinstance(kind, BaseException):
            failure = kind
        elif isinstance(value, BaseException):
            failure = value
        else:
            failure = kind() if value is None else kind(value)
        return self._hand_over(failure, (), {})

    def _hand_over(self, failure, args, kwargs):
        here = getcurrent()
        target = self
        while target._over:
            target = target.parent
        if target is here:
            if failure is not None:
                raise failure
            return _value(args, kwargs)
        if target._ident is None:
            if failure is not None:
                target._over = True
                if isinstance(failure, GreenletExit):
                    return target.parent._hand_over(None, (failure,), {})
                return target.parent._hand_over(failure, (), {})
            target._inbox = (None, (args, kwargs))
            name = target._shown_name(target.run)
            target._ident = _task.spawn("coroutine", target._body, name, True)[0]
            target._spawned(target._ident)
        else:
            target._inbox = (failure, _value(args, kwargs))
            _task.wake(target._ident)
        return here._come_back(target)

    def _come_back(self, target):
        while self._inbox is None:
            _task.suspend(target._ident, False, None)
        failure, value = self._inbox
        self._inbox = None
        if failure is not None:
            raise failure
        return value

    def _body(self):
        _here[_task.current()] = self
        args, kwargs = self._inbox[1]
        self._inbox = None
        failure = None
        value = None
        try:
            value = self.run(*args, **kwargs)
        except GreenletExit as ended:
            value = ended
        except BaseException as error:
            failure = error
        self._over = True
        del _here[_task.current()]
        parent = self.parent
        while parent._over:
            parent = parent.parent
        parent._inbox = (failure, value)
        _task.wake(parent._ident)


greenlet.getcurrent = staticmethod(getcurrent)
greenlet.error = error
greenlet.GreenletExit = GreenletExit


class _root(greenlet):
    # What a thread begins in.
    def __init__(self):
        self._prepare(True)
        self._parent = None
        self._ident = _task.current()
        self._over = False
        self._inbox = None


_root.__name__ = _root.__qualname__ = "greenlet"


def _value(args, kwargs):
    # What a switch gives: one argument is itself.
    if kwargs:
        return (args, kwargs) if args else kwargs
    if len(args) == 1:
        return args[0]
    return args

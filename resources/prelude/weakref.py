"""References that do not keep alive, in CPython.

Here nothing is taken away while a program can reach it, so these keep what they refer to: a dead
one is never seen.
"""


class ref:
    """ref(thing)() gives the thing."""

    def __init__(self, object, callback=None):
        self._object = object

    def __call__(self):
        return self._object

    def __eq__(self, other):
        return isinstance(other, ref) and self._object == other._object

    def __hash__(self):
        return hash(self._object)

    def __repr__(self):
        return "<weakref at %#x; to %r at %#x>" % (id(self), type(self._object).__name__,
                                                   id(self._object))


ReferenceType = ref


def proxy(object, callback=None):
    return object


def getweakrefcount(object):
    return 0


class WeakValueDictionary(dict):
    pass


class WeakKeyDictionary(dict):
    pass


class WeakSet(set):
    pass


class WeakMethod(ref):
    pass


class finalize:
    """Calls a function at the end of the program, or when it is called."""

    def __init__(self, obj, func, /, *args, **kwargs):
        import atexit
        self._call = (func, args, kwargs)
        self.alive = True
        self.atexit = True
        atexit.register(self._at_exit)

    def _at_exit(self):
        if self.atexit:
            self()

    def __call__(self):
        if self.alive:
            self.alive = False
            func, args, kwargs = self._call
            return func(*args, **kwargs)
        return None

    def detach(self):
        self.alive = False

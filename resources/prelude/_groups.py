"""Exception groups, and what `except*` does with them.

Runs once, while an image is built, among the builtins; what it defines is frozen.
"""


class BaseExceptionGroup(BaseException):
    def __new__(cls, message, exceptions):
        if not isinstance(message, str):
            raise TypeError("argument 1 must be str, not " + type(message).__name__)
        if not isinstance(exceptions, (list, tuple)):
            raise TypeError("second argument (exceptions) must be a sequence")
        if not exceptions:
            raise ValueError("second argument (exceptions) must be a non-empty sequence")
        ordinary = True
        for at, error in enumerate(exceptions):
            if not isinstance(error, BaseException):
                raise ValueError("Item %d of second argument (exceptions) is not an exception" % at)
            ordinary = ordinary and isinstance(error, Exception)
        if cls is BaseExceptionGroup and ordinary:
            cls = ExceptionGroup
        if not ordinary and issubclass(cls, Exception):
            if cls is ExceptionGroup:
                raise TypeError("Cannot nest BaseExceptions in an ExceptionGroup")
            raise TypeError("Cannot nest BaseExceptions in '" + cls.__name__ + "'")
        made = BaseException.__new__(cls, message, exceptions)
        made.message = message
        made.exceptions = tuple(exceptions)
        return made

    def __init__(self, *args):
        BaseException.__init__(self, *args)

    def __str__(self):
        count = len(self.exceptions)
        return "%s (%d sub-exception%s)" % (self.message, count, "" if count == 1 else "s")

    def derive(self, exceptions):
        return BaseExceptionGroup(self.message, exceptions)

    def split(self, condition):
        if isinstance(condition, type) or isinstance(condition, tuple):
            kinds = condition
            def wanted(error):
                return isinstance(error, kinds)
        elif callable(condition):
            wanted = condition
        else:
            raise TypeError("expected a function, exception type or tuple of exception types")
        return _split(self, wanted)

    def subgroup(self, condition):
        return BaseExceptionGroup.split(self, condition)[0]

    def __class_getitem__(cls, item):
        return cls


class ExceptionGroup(BaseExceptionGroup, Exception):
    pass


def _split(error, wanted):
    if wanted(error):
        return error, None
    if not isinstance(error, BaseExceptionGroup):
        return None, error
    matching = []
    rest = []
    for part in error.exceptions:
        inside, outside = _split(part, wanted)
        if inside is not None:
            matching.append(inside)
        if outside is not None:
            rest.append(outside)
    return _derived(error, matching), _derived(error, rest)


def _derived(group, parts):
    if not parts:
        return None
    made = group.derive(parts)
    made.__traceback__ = group.__traceback__
    made.__cause__ = group.__cause__
    made.__suppress_context__ = group.__suppress_context__
    made.__context__ = group.__context__
    for note in getattr(group, "__notes__", ()):
        made.add_note(note)
    return made


def _leaves(error):
    if not isinstance(error, BaseExceptionGroup):
        return [error]
    return [leaf for part in error.exceptions for leaf in _leaves(part)]


def _m_match_group(rest, kinds):
    """For `except* kinds`: what it handles of `rest`, and what remains; either may be None."""
    if rest is None:
        return None, None
    for kind in kinds if isinstance(kinds, tuple) else (kinds,):
        if not isinstance(kind, type) or not issubclass(kind, BaseException):
            raise TypeError("catching classes that do not inherit from BaseException is not allowed")
        if issubclass(kind, BaseExceptionGroup):
            raise TypeError("catching ExceptionGroup with except* is not allowed. Use except instead.")
    if isinstance(rest, BaseExceptionGroup):
        return rest.split(kinds)
    if isinstance(rest, kinds):
        return BaseExceptionGroup("", (rest,)), None
    return None, rest


def _m_join_groups(error, raised, rest):
    """What goes on being raised when all clauses are done: of `error` the rest, and what the clauses raised; or None."""
    if not isinstance(error, BaseExceptionGroup):
        return raised[0] if raised else rest
    known = _leaves(error)
    again = [] if rest is None else _leaves(rest)
    fresh = []
    for one in raised:
        parts = _leaves(one)
        if all([any([part is leaf for leaf in known]) for part in parts]):
            again.extend(parts)
        else:
            fresh.append(one)
    if again:
        def wanted(part):
            return any([part is leaf for leaf in again])
        again = _split(error, wanted)[0]
    if not fresh:
        return again or None
    if again:
        fresh.append(again)
    return BaseExceptionGroup("", fresh)

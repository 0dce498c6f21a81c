"""Stand-ins: objects that note how they are called, and give what a test wants them to."""

import functools
import inspect
import sys


class _Sentinel:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return "sentinel." + self.name


class _Sentinels:
    """sentinel.anything: one object for each name, equal only to itself."""

    def __init__(self):
        self._made = {}

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return self._made.setdefault(name, _Sentinel(name))


sentinel = _Sentinels()
DEFAULT = sentinel.DEFAULT


class _Any:
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __repr__(self):
        return "<ANY>"


ANY = _Any()


class InvalidSpecError(Exception):
    pass


# --- Calls ----------------------------------------------------------------------------------------

class _Call(tuple):
    """How something was called: (name, args, kwargs)."""

    def __new__(cls, value=(), name="", parent=None):
        args, kwargs = (), {}
        for part in value:
            if isinstance(part, str):
                name = part
            elif isinstance(part, tuple):
                args = tuple(part)
            else:
                kwargs = part
        made = tuple.__new__(cls, (name or "", args, kwargs))
        made._parent = parent
        return made

    @property
    def args(self):
        return tuple.__getitem__(self, 1)

    @property
    def kwargs(self):
        return tuple.__getitem__(self, 2)

    def __call__(self, *args, **kwargs):
        return _Call((args, kwargs), name=self[0], parent=self)

    def __getattr__(self, name):
        if name.startswith("__") or name == "_parent":
            raise AttributeError(name)
        return _Call(name=self[0] + "." + name if self[0] else name, parent=self)

    def __eq__(self, other):
        if not isinstance(other, tuple):
            return NotImplemented
        if not isinstance(other, _Call):
            other = _Call(other)
        # A name is compared only where both have one.
        names = not self[0] or not other[0] or self[0] == other[0]
        return names and self.args == other.args and self.kwargs == other.kwargs

    def __ne__(self, other):
        return not self == other

    def __hash__(self):
        return hash(self[0])

    def __repr__(self):
        name = "call" if not self[0] else "call" + self[0] if self[0].startswith("()") else "call." + self[0]
        return name + _shown(self.args, self.kwargs)


call = _Call()


def _shown(args, kwargs):
    parts = [repr(one) for one in args] + ["%s=%r" % item for item in kwargs.items()]
    return "(" + ", ".join(parts) + ")"


class _CallList(list):
    def __contains__(self, wanted):
        if not isinstance(wanted, list):
            return list.__contains__(self, wanted)
        size = len(wanted)
        return any([list(self[at:at + size]) == wanted for at in range(len(self) - size + 1)])

    def __repr__(self):
        line = "[" + ", ".join([repr(one) for one in self]) + "]"
        return line if len(line) <= 80 else "[" + ",\n ".join([repr(one) for one in self]) + "]"


# --- Mocks ----------------------------------------------------------------------------------------

_OWN = ("return_value", "side_effect", "called", "call_count", "call_args", "call_args_list",
        "mock_calls", "method_calls")


class NonCallableMock:
    """Has every attribute that it is asked for: each is a mock, too."""

    def __init__(self, spec=None, side_effect=None, return_value=DEFAULT, wraps=None, name=None,
                 spec_set=None, unsafe=False, **kwargs):
        known = self.__dict__
        spec = spec_set if spec_set is not None else spec
        known["_spec_class"] = spec if isinstance(spec, type) else type(spec) if spec is not None \
            and not isinstance(spec, (list, tuple)) else None
        known["_allowed"] = None if spec is None else list(spec) if isinstance(spec, (list, tuple)) else dir(spec)
        known["_only"] = spec_set is not None
        known["_children"] = {}
        known["_deleted"] = set()
        known["_name"] = name
        known["_parent"] = None
        known["_in_parent"] = None
        known["_wraps"] = wraps
        known["_side_effect"] = _repeatable(side_effect)
        known["_return_value"] = return_value
        self.reset_mock()
        for path, value in kwargs.items():
            self._configure(path, value)

    def _configure(self, path, value):
        target = self
        *names, last = path.split(".")
        for name in names:
            target = getattr(target, name)
        setattr(target, last, value)

    def configure_mock(self, /, **kwargs):
        """Set attributes, and those of attributes: configure_mock(**{"a.return_value": 1})."""
        for path, value in kwargs.items():
            self._configure(path, value)

    def reset_mock(self, *, return_value=False, side_effect=False):
        """Forget how it was called."""
        known = self.__dict__
        known["called"] = False
        known["call_count"] = 0
        known["call_args"] = None
        known["call_args_list"] = _CallList()
        known["mock_calls"] = _CallList()
        known["method_calls"] = _CallList()
        if return_value:
            known["_return_value"] = DEFAULT
        if side_effect:
            known["_side_effect"] = None
        for child in list(known["_children"].values()):
            if isinstance(child, NonCallableMock):
                child.reset_mock(return_value=return_value, side_effect=side_effect)

    @property
    def __class__(self):
        return self.__dict__.get("_spec_class") or type(self)

    @property
    def return_value(self):
        if self._return_value is DEFAULT:
            self.__dict__["_return_value"] = self._child("()")
        return self._return_value

    @return_value.setter
    def return_value(self, value):
        self.__dict__["_return_value"] = value
        _adopt(self, value, "()")

    @property
    def side_effect(self):
        return self._side_effect

    @side_effect.setter
    def side_effect(self, value):
        self.__dict__["_side_effect"] = _repeatable(value)

    def _child(self, name):
        made = self._get_child_mock()
        _adopt(self, made, name)
        return made

    def _get_child_mock(self, /, **kwargs):
        kind = type(self)
        if kind is NonCallableMock:
            kind = Mock
        elif kind is NonCallableMagicMock:
            kind = MagicMock
        return kind(**kwargs)

    def __getattr__(self, name):
        known = self.__dict__
        if name in ("_children", "_deleted", "_allowed") or "_children" not in known:
            raise AttributeError(name)
        if name in known["_children"]:
            return known["_children"][name]
        if name.startswith("__") and name.endswith("__") or name in known["_deleted"]:
            raise AttributeError(name)
        if known["_allowed"] is not None and name not in known["_allowed"]:
            raise AttributeError("Mock object has no attribute %r" % name)
        if name.startswith(("assert", "assret", "asert", "aseert", "assrt")):
            raise AttributeError("%r is not a valid assertion. Use a spec for the mock if %r is meant to "
                                 "be an attribute." % (name, name))
        made = self._child(name)
        if known["_wraps"] is not None:
            made.__dict__["_wraps"] = getattr(known["_wraps"], name)
        known["_children"][name] = made
        return made

    def __setattr__(self, name, value):
        known = self.__dict__
        if name in ("return_value", "side_effect"):
            object.__setattr__(self, name, value)
            return
        if name in _OWN:
            known[name] = value
            return
        if known.get("_only") and known["_allowed"] is not None and name not in known["_allowed"]:
            raise AttributeError("Mock object has no attribute '%s'" % name)
        if name.startswith("__") and name.endswith("__"):
            _set_magic(self, name, value)
            return
        known["_deleted"].discard(name)
        known["_children"][name] = value
        _adopt(self, value, name)

    def __delattr__(self, name):
        if name in self._deleted:
            raise AttributeError(name)
        self._children.pop(name, None)
        self._deleted.add(name)

    def __dir__(self):
        return sorted(set(self._allowed if self._allowed is not None else dir(type(self))) | set(self._children))

    def attach_mock(self, mock, attribute):
        """Its calls are noted here, too, by that name."""
        mock.__dict__["_parent"] = None
        setattr(self, attribute, mock)

    def _path(self):
        # ["mock", "a", "()"]: how one comes here from the outermost.
        parts, one = [], self
        while one is not None:
            parts.append(one._in_parent if one._parent is not None else one._name or "mock")
            one = one._parent
        return parts[::-1]

    def __repr__(self):
        text = ""
        for part in self._path():
            text += part if part == "()" or not text else "." + part
        named = " name=%r" % text if self._parent is not None or self._name else ""
        spec = " spec=%r" % self._spec_class.__name__ if self._spec_class is not None else ""
        return "<%s%s%s id='%d'>" % (type(self).__name__, named, spec, id(self))

    # What was it called with?

    def _said(self):
        own = self._in_parent if self._parent is not None else self._name
        return own.lstrip(".") if own and "(" not in own else "mock"

    def assert_called(self):
        if self.call_count == 0:
            raise AssertionError("Expected '%s' to have been called." % self._said())

    def assert_not_called(self):
        if self.call_count:
            raise AssertionError("Expected '%s' to not have been called. Called %d times.%s" % (
                self._said(), self.call_count, self._all()))

    def assert_called_once(self):
        if self.call_count != 1:
            raise AssertionError("Expected '%s' to have been called once. Called %d times.%s" % (
                self._said(), self.call_count, self._all()))

    def _all(self):
        return "\nCalls: %r." % (self.mock_calls,) if self.mock_calls else ""

    def assert_called_with(self, /, *args, **kwargs):
        """The last call was this one."""
        wanted = self._said() + _shown(args, kwargs)
        if self.call_args is None:
            raise AssertionError("expected call not found.\nExpected: %s\nActual: not called." % wanted)
        if self.call_args != _Call((args, kwargs)):
            raise AssertionError("expected call not found.\nExpected: %s\nActual: %s" % (
                wanted, self._said() + _shown(self.call_args.args, self.call_args.kwargs)))

    def assert_called_once_with(self, /, *args, **kwargs):
        if self.call_count != 1:
            raise AssertionError("Expected '%s' to be called once. Called %d times.%s" % (
                self._said(), self.call_count, self._all()))
        self.assert_called_with(*args, **kwargs)

    def assert_any_call(self, /, *args, **kwargs):
        if _Call((args, kwargs)) not in list(self.call_args_list):
            raise AssertionError("%s call not found" % (self._said() + _shown(args, kwargs)))

    def assert_has_calls(self, calls, any_order=False):
        calls = [_Call(one) for one in calls]
        if not any_order:
            if calls not in self.mock_calls:
                raise AssertionError("Calls not found.\nExpected: %r\n  Actual: %r" % (
                    _CallList(calls), self.mock_calls))
            return
        left = list(self.mock_calls)
        missing = []
        for one in calls:
            if one in left:
                left.remove(one)
            else:
                missing.append(one)
        if missing:
            raise AssertionError("%r does not contain all of %r in its call list, found %r instead" % (
                self._said(), tuple(missing), left))


def _repeatable(effect):
    if effect is None or callable(effect) or isinstance(effect, (BaseException, type)):
        return effect
    return iter(effect)


def _adopt(parent, child, name):
    # A mock without a name of its own says to its parent how it is called.
    if isinstance(child, NonCallableMock) and child._parent is None and not child._name \
            and child is not parent:
        child.__dict__["_parent"] = parent
        child.__dict__["_in_parent"] = name


class CallableMixin(NonCallableMock):
    """Can be called."""

    def __call__(self, /, *args, **kwargs):
        self._note(args, kwargs)
        return self._answer(args, kwargs)

    def _note(self, args, kwargs):
        known = self.__dict__
        made = _Call((args, kwargs))
        known["called"] = True
        known["call_count"] += 1
        known["call_args"] = made
        known["call_args_list"].append(made)
        known["mock_calls"].append(made)
        name, one = "", self
        while one._parent is not None:
            part = one._in_parent
            name = part + ("" if not name or name.startswith("()") else ".") + name
            one = one._parent
            noted = _Call((args, kwargs), name=name)
            one.mock_calls.append(noted)
            if "()" not in name:
                one.method_calls.append(noted)

    def _answer(self, args, kwargs):
        effect = self._side_effect
        if effect is not None:
            if isinstance(effect, BaseException) or isinstance(effect, type) and issubclass(effect, BaseException):
                raise effect
            if not callable(effect):
                result = next(effect)
                if isinstance(result, BaseException) or isinstance(result, type) \
                        and issubclass(result, BaseException):
                    raise result
            else:
                result = effect(*args, **kwargs)
            if result is not DEFAULT:
                return result
        if self._return_value is DEFAULT and self._wraps is not None:
            return self._wraps(*args, **kwargs)
        return self.return_value


class Mock(CallableMixin):
    """A stand-in for anything: note calls, give return_value, do side_effect."""


# --- With operators -------------------------------------------------------------------------------

_MAGIC = {"__len__": 0, "__contains__": False, "__bool__": True, "__int__": 1, "__float__": 1.0,
          "__exit__": False, "__index__": 1, "__complex__": 1j}
_MAGIC_MOCKS = ("__getitem__", "__setitem__", "__delitem__", "__enter__", "__add__", "__sub__", "__mul__",
                "__truediv__", "__floordiv__", "__mod__", "__and__", "__or__", "__xor__", "__neg__",
                "__iadd__", "__lshift__", "__rshift__", "__pow__")


def _magic_of(self, name):
    magic = self.__dict__.setdefault("_magic", {})
    if name not in magic:
        made = MagicMock() if name != "__aenter__" and name != "__aexit__" else AsyncMock()
        made.__dict__["_parent"], made.__dict__["_in_parent"] = self, name
        if name in _MAGIC:
            made.__dict__["_return_value"] = _MAGIC[name]
        elif name == "__iter__":
            made.__dict__["_return_value"] = iter([])
        magic[name] = made
    return magic[name]


def _set_magic(self, name, value):
    if not isinstance(self, MagicMixin):
        raise AttributeError("a Mock has no %s here: use MagicMock" % name)
    _magic_table(self)[name] = value


def _magic_table(self):
    return self.__dict__.setdefault("_magic", {})


def _calling(name):
    def method(self, *args):
        made = _magic_of(self, name)
        if isinstance(made, NonCallableMock):
            return made(*args)
        return made(self, *args)
    method.__name__ = name
    return method


class MagicMixin:
    def __getattribute__(self, name):
        if name[:2] == "__" and name in _ALL_MAGIC:
            return _magic_of(self, name)
        return object.__getattribute__(self, name)

    def __iter__(self):
        made = _magic_of(self, "__iter__")
        if not isinstance(made, NonCallableMock):
            return made(self)
        value = made()
        return iter(value)

    def __str__(self):
        made = self.__dict__.get("_magic", {}).get("__str__")
        if made is None:
            return repr(self)
        return made() if isinstance(made, NonCallableMock) else made(self)

    async def __aenter__(self):
        return await _magic_of(self, "__aenter__")()

    async def __aexit__(self, *args):
        made = _magic_of(self, "__aexit__")
        result = await made(*args)
        return False if isinstance(result, NonCallableMock) else result


_ALL_MAGIC = set(_MAGIC) | set(_MAGIC_MOCKS) | {"__iter__", "__str__", "__aenter__", "__aexit__"}
for _name in list(_MAGIC) + list(_MAGIC_MOCKS):
    setattr(MagicMixin, _name, _calling(_name))
del _name


class NonCallableMagicMock(MagicMixin, NonCallableMock):
    pass


class MagicMock(MagicMixin, Mock):
    """A Mock that also has len(), items, iteration, with, operators."""


class AsyncMock(MagicMixin, Mock):
    """Called, it gives something to await; that gives return_value."""

    def reset_mock(self, **kwargs):
        NonCallableMock.reset_mock(self, **kwargs)
        known = self.__dict__
        known["await_count"] = 0
        known["await_args"] = None
        known["await_args_list"] = _CallList()

    def __call__(self, /, *args, **kwargs):
        self._note(args, kwargs)
        return self._awaited(args, kwargs)

    async def _awaited(self, args, kwargs):
        made = _Call((args, kwargs))
        known = self.__dict__
        known["await_count"] += 1
        known["await_args"] = made
        known["await_args_list"].append(made)
        result = self._answer(args, kwargs)
        if inspect.iscoroutine(result):
            result = await result
        return result

    def _get_child_mock(self, /, **kwargs):
        return AsyncMock(**kwargs)

    @property
    def return_value(self):
        if self._return_value is DEFAULT:
            made = MagicMock()
            _adopt(self, made, "()")
            self.__dict__["_return_value"] = made
        return self._return_value

    @return_value.setter
    def return_value(self, value):
        self.__dict__["_return_value"] = value

    def assert_awaited(self):
        if self.await_count == 0:
            raise AssertionError("Expected %s to have been awaited." % self._said())

    def assert_awaited_once(self):
        if self.await_count != 1:
            raise AssertionError("Expected %s to have been awaited once. Awaited %d times." % (
                self._said(), self.await_count))

    def assert_awaited_with(self, /, *args, **kwargs):
        if self.await_args is None:
            raise AssertionError("Expected await: %s\nNot awaited" % (self._said() + _shown(args, kwargs)))
        if self.await_args != _Call((args, kwargs)):
            raise AssertionError("expected await not found.\nExpected: %s\nActual: %s" % (
                self._said() + _shown(args, kwargs),
                self._said() + _shown(self.await_args.args, self.await_args.kwargs)))

    def assert_awaited_once_with(self, /, *args, **kwargs):
        self.assert_awaited_once()
        self.assert_awaited_with(*args, **kwargs)

    def assert_not_awaited(self):
        if self.await_count:
            raise AssertionError("Expected %s to not have been awaited. Awaited %d times." % (
                self._said(), self.await_count))


class PropertyMock(Mock):
    """Put into a class, it stands for a property."""

    def __get__(self, obj, obj_type=None):
        return self()

    def __set__(self, obj, value):
        self(value)


def create_autospec(spec, spec_set=False, instance=False, **kwargs):
    """A mock that has only what spec has."""
    if inspect.iscoroutinefunction(spec):
        return AsyncMock(**kwargs)
    if inspect.isfunction(spec):
        signature = inspect.signature(spec)

        def checked(*args, **kwargs):
            signature.bind(*args, **kwargs)
            return DEFAULT
        return MagicMock(side_effect=checked, name=spec.__name__, **kwargs)
    return MagicMock(spec=spec, **kwargs)


def seal(mock):
    """From here on it gets no new attributes."""
    mock.__dict__["_allowed"] = list(mock._children)


def mock_open(mock=None, read_data=""):
    """A stand-in for open()."""
    import io
    mock = mock or MagicMock(name="open")

    def opened(*args, **kwargs):
        handle = MagicMock()
        data = io.StringIO(read_data) if isinstance(read_data, str) else io.BytesIO(read_data)
        handle.read.side_effect = data.read
        handle.readline.side_effect = data.readline
        handle.readlines.side_effect = data.readlines
        handle.__iter__.side_effect = lambda: iter(data)
        handle.__enter__.return_value = handle
        mock.__dict__["_handle"] = handle
        return handle
    mock.side_effect = opened
    return mock


# --- patch ----------------------------------------------------------------------------------------

class _Patch:
    """Puts something else in the place of an attribute, for a while."""

    def __init__(self, find, attribute, new, spec, kwargs):
        self._find = find
        self._attribute = attribute
        self._new = new
        self._spec = spec
        self._kwargs = kwargs

    def __enter__(self):
        target = self._target = self._find()
        own = getattr(target, "__dict__", {})
        self._local = self._attribute in own
        missing = object()
        before = own[self._attribute] if self._local else getattr(target, self._attribute, missing)
        if before is missing:
            if not self._kwargs.get("create", False):
                raise AttributeError("%r does not have the attribute %r" % (target, self._attribute))
        self._before = before
        new = self._new
        if new is DEFAULT:
            kwargs = dict(self._kwargs)
            kwargs.pop("create", None)
            kind = kwargs.pop("new_callable", None)
            autospec = kwargs.pop("autospec", None)
            if kind is not None:
                new = kind(**kwargs)
            elif autospec:
                new = create_autospec(before if autospec is True else autospec, **kwargs)
            elif inspect.iscoroutinefunction(before):
                new = AsyncMock(**kwargs)
            else:
                if self._spec is not None:
                    kwargs["spec"] = before if self._spec is True else self._spec
                new = MagicMock(**kwargs)
            if isinstance(new, NonCallableMock) and not new._name:
                new.__dict__["_name"] = self._attribute
        setattr(target, self._attribute, new)
        _active.append(self)
        return new

    def __exit__(self, *exc):
        if self in _active:
            _active.remove(self)
        if self._local:
            setattr(self._target, self._attribute, self._before)
        else:
            delattr(self._target, self._attribute)
        return False

    def start(self):
        return self.__enter__()

    def stop(self):
        if self in _active:
            return self.__exit__(None, None, None)
        return None

    def __call__(self, thing):
        if isinstance(thing, type):
            for name in list(thing.__dict__):
                if name.startswith(patch.TEST_PREFIX) and callable(thing.__dict__[name]):
                    setattr(thing, name, self(thing.__dict__[name]))
            return thing
        gives = self._new is DEFAULT
        if inspect.iscoroutinefunction(thing):
            @functools.wraps(thing)
            async def patched(*args, **kwargs):
                with self._again() as new:
                    return await thing(*(args + ((new,) if gives else ())), **kwargs)
        else:
            @functools.wraps(thing)
            def patched(*args, **kwargs):
                with self._again() as new:
                    return thing(*(args + ((new,) if gives else ())), **kwargs)
        return patched

    def _again(self):
        return _Patch(self._find, self._attribute, self._new, self._spec, dict(self._kwargs))


_active = []


def _finder(path):
    def find():
        names = path.split(".")
        found = sys.modules.get(names[0])
        if found is None:
            found = __import__(names[0])
        whole = names[0]
        for name in names[1:]:
            whole += "." + name
            found = getattr(found, name) if hasattr(found, name) else sys.modules[whole]
        return found
    return find


def patch(target, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None,
          **kwargs):
    """Put a mock (or new) in the place of what "module.name" names: as with, or as a decorator."""
    path, dot, attribute = target.rpartition(".")
    if not dot:
        raise TypeError("Need a valid target to patch. You supplied: %r" % target)
    return _made(_finder(path), attribute, new, spec or spec_set, create, autospec, new_callable, kwargs)


def _made(find, attribute, new, spec, create, autospec, new_callable, kwargs):
    if create:
        kwargs["create"] = True
    if autospec is not None:
        kwargs["autospec"] = autospec
    if new_callable is not None:
        kwargs["new_callable"] = new_callable
    return _Patch(find, attribute, new, spec, kwargs)


def _patch_object(target, attribute, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None,
                  new_callable=None, **kwargs):
    return _made(lambda: target, attribute, new, spec or spec_set, create, autospec, new_callable, kwargs)


class _PatchDict:
    """Changes a dict for a while."""

    def __init__(self, in_dict, values=(), clear=False, **kwargs):
        self._dict = in_dict
        self._values = dict(values, **kwargs)
        self._clear = clear

    def __enter__(self):
        if isinstance(self._dict, str):
            path, dot, name = self._dict.rpartition(".")
            self._dict = getattr(_finder(path)(), name)
        self._before = dict(self._dict)
        if self._clear:
            self._dict.clear()
        self._dict.update(self._values)
        return self._dict

    def __exit__(self, *exc):
        self._dict.clear()
        self._dict.update(self._before)
        return False

    start = __enter__

    def stop(self):
        return self.__exit__(None, None, None)

    def __call__(self, function):
        @functools.wraps(function)
        def patched(*args, **kwargs):
            with self:
                return function(*args, **kwargs)
        return patched


def _stop_all():
    """Undo all that start() did."""
    for one in reversed(list(_active)):
        one.stop()


patch.object = _patch_object
patch.dict = _PatchDict
patch.stopall = _stop_all
patch.TEST_PREFIX = "test"

"""Abstract base classes: a class with methods that are still to be written makes no instances."""


def abstractmethod(funcobj):
    """Marks a method that subclasses have to write."""
    funcobj.__isabstractmethod__ = True
    return funcobj


def abstractproperty(funcobj):
    return property(abstractmethod(funcobj))


def abstractclassmethod(funcobj):
    return classmethod(abstractmethod(funcobj))


def abstractstaticmethod(funcobj):
    return staticmethod(abstractmethod(funcobj))


def _is_abstract(value):
    if isinstance(value, property):
        return any([getattr(part, "__isabstractmethod__", False)
                    for part in (value.fget, value.fset, value.fdel)])
    if isinstance(value, (classmethod, staticmethod)):
        value = value.__func__
    return bool(getattr(value, "__isabstractmethod__", False))


def _open_methods(cls):
    found = []
    for base in reversed(cls.__mro__):
        for name, value in base.__dict__.items():
            if _is_abstract(value):
                if name not in found:
                    found.append(name)
            elif name in found:
                found.remove(name)
    return frozenset(found)


class ABCMeta(type):
    """The type of abstract classes."""

    def __new__(mcls, name, bases, namespace, **kwargs):
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        cls.__abstractmethods__ = _open_methods(cls)
        return cls

    def __call__(cls, *args, **kwargs):
        missing = cls.__abstractmethods__
        if missing:
            raise TypeError("Can't instantiate abstract class %s with abstract method%s %s"
                            % (cls.__name__, "" if len(missing) == 1 else "s",
                               ", ".join(sorted(missing))))
        return super().__call__(*args, **kwargs)

    def register(cls, subclass):
        """The class counts as one of this kind."""
        global _registrations
        if not isinstance(subclass, type):
            raise TypeError("Can only register classes")
        if issubclass(subclass, cls):
            return subclass
        if issubclass(cls, subclass):
            raise RuntimeError("Refusing to create an inheritance cycle")
        _registrations += 1
        for base in cls.__mro__:
            if isinstance(base, ABCMeta):
                base._registered = base.__dict__.get("_registered", []) + [subclass]
        return subclass

    def __instancecheck__(cls, instance):
        return cls.__subclasscheck__(type(instance))

    def __subclasscheck__(cls, subclass):
        if not isinstance(subclass, type):
            raise TypeError("issubclass() arg 1 must be a class")
        for base in cls.__mro__:
            hook = base.__dict__.get("__subclasshook__")
            if hook is not None:
                answer = hook.__func__(cls, subclass)
                if answer is not NotImplemented:
                    return bool(answer)
                break
        if cls in subclass.__mro__:
            return True
        for known in cls.__dict__.get("_registered", ()):
            if issubclass(subclass, known):
                return True
        return False


class ABC(metaclass=ABCMeta):
    """A base class with abstract methods."""


def update_abstractmethods(cls):
    """Looks again at what is still to be written, after methods were put into the class."""
    if isinstance(cls, ABCMeta):
        cls.__abstractmethods__ = _open_methods(cls)
    return cls


_registrations = 0


def get_cache_token():
    """Another one after each register()."""
    return _registrations

"""Interfaces: classes that say what others offer. A class names those that it implements."""


class Interface:
    """A description of what an object offers."""

    def __init_subclass__(cls, **rest):
        cls.providedBy = classmethod(_provided_by)
        cls.implementedBy = classmethod(_implemented_by)


class Attribute:
    """An attribute that an interface asks for."""

    def __init__(self, doc=""):
        self.doc = doc


def _declared(thing):
    return getattr(thing, "__implemented_interfaces__", ())


def _provided_by(interface, thing):
    found = _declared(type(thing)) + getattr(thing, "__provided_interfaces__", ())
    return any([issubclass(one, interface) for one in found])


def _implemented_by(interface, cls):
    return any([issubclass(one, interface) for one in _declared(cls)])


def implementer(*interfaces):
    """Says of a class that its instances offer these interfaces."""
    def mark(cls):
        cls.__implemented_interfaces__ = tuple(interfaces) + _declared(cls)
        return cls
    return mark


def provider(*interfaces):
    """Says of an object (a class, a module) that it offers these interfaces itself."""
    def mark(thing):
        thing.__provided_interfaces__ = tuple(interfaces)
        return thing
    return mark


def implementedBy(cls):
    return list(_declared(cls))


def providedBy(thing):
    return list(_declared(type(thing)) + getattr(thing, "__provided_interfaces__", ()))


def directlyProvides(thing, *interfaces):
    thing.__provided_interfaces__ = tuple(interfaces)


alsoProvides = directlyProvides

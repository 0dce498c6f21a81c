"""Patterns of `match` in text that is run. A pattern is a node, too: (kind, line, parts...); see _eval."""

import _eval
import collections.abc


def fits(pattern, subject, scope):
    """Whether it does. The names that it binds are bound then."""
    names = {}
    if not _fits(pattern, subject, scope, names):
        return False
    for name in names:
        scope.store(name, names[name])
    return True


def _fits(pattern, subject, scope, names):
    return _KINDS[pattern[0]](pattern, subject, scope, names)


def _value(pattern, subject, scope, names):
    return bool(subject == _eval._value(pattern[2], scope))


def _singleton(pattern, subject, scope, names):
    return subject is _eval._value(pattern[2], scope)


def _capture(pattern, subject, scope, names):
    if pattern[2] is not None:
        names[pattern[2]] = subject
    return True


def _sequence(pattern, subject, scope, names):
    parts = pattern[2]
    if not isinstance(subject, collections.abc.Sequence) or isinstance(subject, (str, bytes, bytearray)):
        return False
    stars = [at for at, part in enumerate(parts) if part[0] == "Star"]
    if not stars:
        return len(subject) == len(parts) and all(
            _fits(part, item, scope, names) for part, item in zip(parts, subject))
    before = stars[0]
    after = len(parts) - before - 1
    if len(subject) < before + after:
        return False
    end = len(subject) - after
    items = [subject[at] for at in range(len(subject))]
    if not all(_fits(part, item, scope, names) for part, item in zip(
            parts[:before] + parts[before + 1:], items[:before] + items[end:])):
        return False
    return _capture(parts[before], items[before:end], scope, names)


def _mapping(pattern, subject, scope, names):
    keys, parts, rest = pattern[2:5]
    if not isinstance(subject, collections.abc.Mapping):
        return False
    found = []
    for key in keys:
        key = _eval._value(key, scope)
        if key not in subject:
            return False
        found.append(key)
    if not all(_fits(part, subject[key], scope, names) for part, key in zip(parts, found)):
        return False
    if rest is not None:
        names[rest] = {key: subject[key] for key in subject if key not in found}
    return True


# A pattern in brackets of these stands for the whole subject.
_WHOLE = (bool, bytearray, bytes, dict, float, frozenset, int, list, set, str, tuple)


def _class(pattern, subject, scope, names):
    kind = _eval._value(pattern[2], scope)
    parts, named = pattern[3:5]
    if not isinstance(kind, type):
        raise TypeError("called match pattern must be a type")
    if not isinstance(subject, kind):
        return False
    places = len(parts) - len(named)
    by_place = getattr(kind, "__match_args__", ())
    if kind in _WHOLE and places:
        if places > 1:
            raise TypeError("%s() accepts 1 positional sub-pattern (%d given)" % (kind.__name__, places))
        if not _fits(parts[0], subject, scope, names):
            return False
    else:
        if places > len(by_place):
            raise TypeError("%s() accepts %d positional sub-pattern%s (%d given)" % (
                kind.__name__, len(by_place), "" if len(by_place) == 1 else "s", places))
        named = by_place[:places] + named
    for name, part in zip(named, parts[len(parts) - len(named):]):
        value = getattr(subject, name, _eval._absent)
        if value is _eval._absent or not _fits(part, value, scope, names):
            return False
    return True


def _or(pattern, subject, scope, names):
    return any(_fits(part, subject, scope, names) for part in pattern[2])


def _as(pattern, subject, scope, names):
    if not _fits(pattern[2][0], subject, scope, names):
        return False
    names[pattern[3]] = subject
    return True


_KINDS = {"Value": _value, "Singleton": _singleton, "Capture": _capture, "Sequence": _sequence,
          "Mapping": _mapping, "Class": _class, "Or": _or, "As": _as}

"""eval() and exec(): the program's own text is compiled before it runs; text that comes up later is walked, node by node.

A node is a tuple: (kind, line, parts...), made by core/language/syntaxtree.cpp. How a text becomes nodes:
_evaltext; where names live: _evalnames; functions that yield or wait: _evalwaits; match: _evalmatch.
"""

import _evalnames
import _evaltext
import operator
import sys

read = _evaltext.read
_Scope = _evalnames.Scope
_absent = _evalnames.absent
_builtins = sys.modules["builtins"].__dict__

_BINARY = {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv,
           "//": operator.floordiv, "%": operator.mod, "**": lambda a, b: a ** b,
           "@": lambda a, b: a @ b, "<<": operator.lshift, ">>": operator.rshift,
           "&": operator.and_, "|": operator.or_, "^": operator.xor}
_COMPARE = {"<": operator.lt, "<=": operator.le, "==": operator.eq, "!=": operator.ne,
            ">": operator.gt, ">=": operator.ge, "is": operator.is_, "is not": operator.is_not,
            "in": lambda a, b: a in b, "not in": lambda a, b: a not in b}


def _plus_at(target, sign, value):
    # target op= value, for what has a method for it.
    if sign == "+":
        target += value
    elif sign == "-":
        target -= value
    elif sign == "*":
        target *= value
    elif sign == "|":
        target |= value
    elif sign == "&":
        target &= value
    elif sign == "^":
        target ^= value
    else:
        target = _BINARY[sign](target, value)
    return target


def run(source, globals, locals, mode, caller):
    """What eval() and exec() do. caller: (globals, locals) of who calls."""
    if globals is None:
        globals = caller[0]
        if locals is None:
            locals = caller[1]
    elif not isinstance(globals, dict):
        raise TypeError("%s() globals must be a dict, not %s" % (mode, type(globals).__name__)
                        if mode == "exec" else "globals must be a dict")
    if locals is None:
        locals = globals
    globals.setdefault("__builtins__", sys.modules["builtins"])
    if not isinstance(source, _evaltext.Code):
        if not isinstance(source, (str, bytes, bytearray)):
            raise TypeError("%s() arg 1 must be a string, bytes or code object" % mode)
        source = read(source, "<string>", mode)
    scope = _Scope(None, globals, locals)
    if source._mode == "eval":
        return _value(source._tree[0][2], scope)
    if source._mode == "single":
        # As at the prompt: the value of an expression is shown.
        for statement in source._tree:
            if statement[0] == "Expr":
                sys.displayhook(_value(statement[2], scope))
            else:
                _block((statement,), scope)
        return None
    _block(source._tree, scope)
    return None


def annotations(notes, globals):
    """Annotations, with those that are text as what the text stands for."""
    known = None
    found = {}
    for name in notes or ():
        value = notes[name]
        if isinstance(value, str):
            if known is None:
                known = dict(globals)
            value = run(value, known, None, "eval", None)
        found[name] = value
    return found


# --- Expressions

def _value(node, scope):
    return _EXPRESSIONS[node[0]](node, scope)


def _constant(node, scope):
    return node[2]


def _name(node, scope):
    return scope.load(node[2])


def _joined(node, scope):
    return "".join([str(_value(part, scope)) for part in node[2]])


def _field(node, scope):
    value = _value(node[2], scope)
    spec = "" if node[3] is None else _value(node[3], scope)
    if node[4] == 1:
        value = str(value)
    elif node[4] == 2:
        value = repr(value)
    elif node[4] == 3:
        value = ascii(value)
    return format(value, spec)


def _items(nodes, scope):
    items = []
    for node in nodes:
        if node[0] == "Starred":
            items.extend(_value(node[2], scope))
        else:
            items.append(_value(node, scope))
    return items


def _dict(node, scope):
    made = {}
    parts = node[2]
    for at in range(0, len(parts), 2):
        if parts[at] is None:
            made.update(_value(parts[at + 1], scope))
        else:
            key = _value(parts[at], scope)
            made[key] = _value(parts[at + 1], scope)
    return made


def _inner(node, scope):
    # A comprehension's own scope: its loop's names are seen by nobody else.
    return _Scope(scope.function(), scope.globals, {}, set(_evalnames.targets_of_clauses(node[4])))


def _rounds(node, scope):
    # One scope, again and again: with the loop's names as they are in each round.
    first = iter(_value(node[4][0][1], scope))
    inner = _inner(node, scope)
    if scope.own is None:
        inner = _ClassInner(inner, scope)
    return _loops(node[4], 0, first, inner)


class _ClassInner(_Scope):
    # At the top of a text, what is not the loop's is looked up where the text runs.

    def __init__(self, inner, around):
        _Scope.__init__(self, None, inner.globals, inner.names, inner.own)
        self._around = around

    def load(self, name):
        return self.names[name] if name in self.names else self._around.load(name)

    def store(self, name, value):
        if name in self.own:
            self.names[name] = value
        else:
            self._around.store(name, value)


def _loops(clauses, at, first, scope):
    if at == len(clauses):
        yield scope
        return
    target, iterable, conditions, is_async = clauses[at]
    for item in first if at == 0 else _value(iterable, scope):
        _assign(target, item, scope)
        if all([_value(condition, scope) for condition in conditions]):
            for one in _loops(clauses, at + 1, None, scope):
                yield one


def _list_comp(node, scope):
    return [_value(node[2], inner) for inner in _rounds(node, scope)]


def _set_comp(node, scope):
    return {_value(node[2], inner) for inner in _rounds(node, scope)}


def _dict_comp(node, scope):
    return {_value(node[2], inner): _value(node[3], inner) for inner in _rounds(node, scope)}


def _generator(node, scope):
    import _evalwaits
    if _evalwaits.rounds_wait(node):
        return _evalwaits.generator_expression(node, scope)
    return (_value(node[2], inner) for inner in _rounds(node, scope))


def _unary(node, scope):
    value = _value(node[3], scope)
    if node[2] == "-":
        return -value
    if node[2] == "+":
        return +value
    return ~value if node[2] == "~" else not value


def _and(node, scope):
    for part in node[2]:
        value = _value(part, scope)
        if not value:
            break
    return value


def _or(node, scope):
    for part in node[2]:
        value = _value(part, scope)
        if value:
            break
    return value


def _compare(node, scope):
    left = _value(node[2][0], scope)
    for sign, part in zip(node[3], node[2][1:]):
        right = _value(part, scope)
        result = _COMPARE[sign](left, right)
        if not result:
            break
        left = right
    return result


def _call(node, scope):
    function = _value(node[2], scope)
    args = []
    keywords = {}
    for part in node[3]:
        if part[0] == "Starred":
            args.extend(_spread(function, _value(part[2], scope)))
        elif part[0] == "Keyword":
            keywords[part[2]] = _value(part[3], scope)
        elif part[0] == "DoubleStarred":
            _add_keywords(function, keywords, _value(part[2], scope))
        else:
            args.append(_value(part, scope))
    if function is _builtins["globals"]:
        return scope.globals
    if function is _builtins["locals"]:
        return scope.names
    if function is super and not args:
        if scope.own is None or scope.first is None:
            raise RuntimeError("super(): no arguments")
        try:
            args = [scope.load("__class__"), scope.names[scope.first]]
        except NameError:
            raise RuntimeError("super(): __class__ cell not found") from None
    return function(*args, **keywords)


def _shown(function):
    # As CPython names it in a complaint.
    name = getattr(function, "__qualname__", None)
    if name is None:
        return str(function)
    module = getattr(function, "__module__", None)
    return name + "()" if module in (None, "builtins") else module + "." + name + "()"


def _spread(function, value):
    if not hasattr(type(value), "__iter__") and not hasattr(type(value), "__getitem__"):
        raise TypeError("%s argument after * must be an iterable, not %s" % (_shown(function), type(value).__name__))
    return value


def _add_keywords(function, keywords, more):
    if not hasattr(type(more), "keys"):
        raise TypeError("%s argument after ** must be a mapping, not %s" % (_shown(function), type(more).__name__))
    for key in more:
        if key in keywords:
            raise TypeError("%s got multiple values for keyword argument '%s'" % (_shown(function), key))
        keywords[key] = more[key]


def _slice(node, scope):
    return slice(*[None if part is None else _value(part, scope) for part in node[2:5]])


def _walrus(node, scope):
    value = _value(node[3], scope)
    scope.store(node[2][2], value)
    return value


def _refuse(node, scope=None):
    what = node if isinstance(node, str) else "yield or await"
    raise NotImplementedError("%s is not available in text that is run by eval() or exec()" % what)


_EXPRESSIONS = {
    "Constant": _constant, "Name": _name, "JoinedString": _joined, "Field": _field,
    "Tuple": lambda node, scope: tuple(_items(node[2], scope)),
    "List": lambda node, scope: _items(node[2], scope),
    "Set": lambda node, scope: set(_items(node[2], scope)), "Dict": _dict,
    "ListComp": _list_comp, "SetComp": _set_comp, "DictComp": _dict_comp,
    "GeneratorExp": _generator, "Unary": _unary, "And": _and, "Or": _or, "Compare": _compare,
    "Binary": lambda node, scope: _BINARY[node[2]](_value(node[3], scope), _value(node[4], scope)),
    "IfExp": lambda node, scope: _value(node[2] if _value(node[3], scope) else node[4], scope),
    "Lambda": lambda node, scope: _function(node[2], scope),
    "Attribute": lambda node, scope: getattr(_value(node[2], scope), node[3]),
    "Subscript": lambda node, scope: _value(node[2], scope)[_value(node[3], scope)],
    "Slice": _slice, "Call": _call, "Walrus": _walrus,
    "Yield": _refuse, "YieldFrom": _refuse, "Await": _refuse,
}


# --- Assignment

def _assign(node, value, scope):
    kind = node[0]
    if kind == "Name":
        scope.store(node[2], value)
    elif kind == "Attribute":
        setattr(_value(node[2], scope), node[3], value)
    elif kind == "Subscript":
        _value(node[2], scope)[_value(node[3], scope)] = value
    else:
        _unpack(node[2], value, scope)


def _unpack(targets, value, scope):
    star = [at for at, target in enumerate(targets) if target[0] == "Starred"]
    try:
        items = list(iter(value))
    except TypeError:
        raise TypeError("cannot unpack non-iterable %s object" % type(value).__name__) from None
    if not star:
        if len(items) > len(targets):
            raise ValueError("too many values to unpack (expected %d)" % len(targets))
        if len(items) < len(targets):
            raise ValueError("not enough values to unpack (expected %d, got %d)" % (len(targets), len(items)))
        for target, item in zip(targets, items):
            _assign(target, item, scope)
        return
    before = star[0]
    after = len(targets) - before - 1
    if len(items) < before + after:
        raise ValueError("not enough values to unpack (expected at least %d, got %d)" % (before + after, len(items)))
    for target, item in zip(targets[:before], items):
        _assign(target, item, scope)
    _assign(targets[before][2], items[before:len(items) - after], scope)
    for target, item in zip(targets[before + 1:], items[len(items) - after:]):
        _assign(target, item, scope)


def _delete(node, scope):
    if node[0] == "Name":
        scope.delete(node[2])
    elif node[0] == "Attribute":
        delattr(_value(node[2], scope), node[3])
    elif node[0] == "Subscript":
        del _value(node[2], scope)[_value(node[3], scope)]
    else:
        for part in node[2]:
            _delete(part, scope)


# --- Statements: None, or why the block is left: ("return", value), ("break",), ("continue",)

def _block(body, scope):
    for node in body:
        left = _STATEMENTS[node[0]](node, scope)
        if left is not None:
            return left
    return None


def _expr(node, scope):
    _value(node[2], scope)


def _assignment(node, scope):
    value = _value(node[3], scope)
    for target in node[2]:
        _assign(target, value, scope)


def _augmented(node, scope):
    target, sign = node[2], node[3]
    if target[0] == "Name":
        scope.store(target[2], _plus_at(scope.load(target[2]), sign, _value(node[4], scope)))
    elif target[0] == "Attribute":
        owner = _value(target[2], scope)
        setattr(owner, target[3], _plus_at(getattr(owner, target[3]), sign, _value(node[4], scope)))
    else:
        owner = _value(target[2], scope)
        key = _value(target[3], scope)
        owner[key] = _plus_at(owner[key], sign, _value(node[4], scope))


def _annotated(node, scope):
    if node[3] is not None:
        _assign(node[2], _value(node[3], scope), scope)
    # Of a function's own names nothing is kept.
    if scope.own is None:
        value = _annotation(node[4], scope)
        if node[2][0] == "Name":
            if "__annotations__" not in scope.names:
                scope.names["__annotations__"] = {}
            scope.names["__annotations__"][node[2][2]] = value


def _annotation(note, scope):
    return note[1] if note[0] is None else _value(note[0], scope)


def _return(node, scope):
    return ("return", None if node[2] is None else _value(node[2], scope))


def _delete_all(node, scope):
    for target in node[2]:
        _delete(target, scope)


def _global(node, scope):
    for name in node[2]:
        scope.declared[name] = "global"


def _nonlocal(node, scope):
    for name in node[2]:
        outer = scope.outer
        while outer is not None and name not in outer.own:
            outer = outer.outer
        scope.declared[name] = outer


def _import(node, scope):
    for name, other in node[2]:
        top = __import__(name)
        if other is None:
            scope.store(name.split(".")[0], top)
        else:
            scope.store(other, sys.modules[name])


def _from_import(node, scope):
    __import__(node[2])
    module = sys.modules[node[2]]
    for name, other in node[3]:
        if name == "*":
            for one in getattr(module, "__all__", None) or [n for n in vars(module) if n[0] != "_"]:
                scope.store(one, getattr(module, one))
            continue
        value = getattr(module, name, _absent)
        if value is _absent:
            try:
                __import__(node[2] + "." + name)
            except ImportError:
                raise ImportError("cannot import name %r from %r" % (name, node[2])) from None
            value = sys.modules[node[2] + "." + name]
        scope.store(other or name, value)


def _assert(node, scope):
    if not _value(node[2], scope):
        raise AssertionError() if node[3] is None else AssertionError(_value(node[3], scope))


def _raise(node, scope):
    if node[2] is None:
        at = scope
        if at.handled is None:
            raise RuntimeError("No active exception to reraise")
        raise at.handled
    error = _value(node[2], scope)
    if node[3] is None:
        raise error
    raise error from _value(node[3], scope)


def _if(node, scope):
    for test, body in node[2]:
        if _value(test, scope):
            return _block(body, scope)
    return _block(node[3], scope)


def _while(node, scope):
    while _value(node[2], scope):
        left = _block(node[3], scope)
        if left is not None:
            if left[0] == "break":
                return None
            if left[0] == "return":
                return left
    return _block(node[4], scope)


def _for(node, scope):
    if node[6]:
        _refuse("async for")
    for item in _value(node[3], scope):
        _assign(node[2], item, scope)
        left = _block(node[4], scope)
        if left is not None:
            if left[0] == "break":
                return None
            if left[0] == "return":
                return left
    return _block(node[5], scope)


def _try(node, scope):
    body, handlers, otherwise, final, by_group = node[2:7]
    left = None
    try:
        try:
            left = _block(body, scope)
        except BaseException as error:
            rest = Rest(error, by_group)
            for kind, name, inner in handlers:
                if rest.is_taken():
                    break
                part = rest.take(None if kind is None else _value(kind, scope))
                if part is not None:
                    with Handling(scope, name, part, rest):
                        left = _block(inner, scope)
            if rest.is_untouched:
                raise
            rest.raise_new()
        else:
            if left is None:
                left = _block(otherwise, scope)
    finally:
        last = _block(final, scope)
        if last is not None:
            return last
    return left


class Rest:
    """What of an exception no handler has taken yet, and what handlers raised instead of what they took."""

    def __init__(self, error, by_group):
        self._by_group = by_group
        self._naked = by_group and not isinstance(error, BaseExceptionGroup)
        self._left = BaseExceptionGroup("", [error]) if self._naked else error
        self._new = []
        self.is_untouched = True

    def is_taken(self):
        return self._left is None

    def take(self, kind):
        """What a handler of that kind gets; None: nothing."""
        if self._by_group:
            part, self._left = self._left.split(kind)
        elif kind is None or isinstance(self._left, kind):
            part, self._left = self._left, None
        else:
            part = None
        if part is not None:
            self.is_untouched = False
        return part

    def keep(self, error):
        """What a handler of a group raised is raised after the others. False: it is raised at once."""
        if self._by_group:
            self._new.append(error)
        return self._by_group

    def raise_new(self):
        if self._new and not self._naked:
            raise BaseExceptionGroup("", self._new + ([] if self._left is None else [self._left]))
        if self._new:
            raise self._new[0]
        if self._left is not None:
            raise self._left


class Handling:
    """While a handler runs: its name, and what a bare raise raises."""

    def __init__(self, scope, name, error, rest):
        self._scope = scope
        self._name = name
        self._error = error
        self._rest = rest

    def __enter__(self):
        self._before, self._scope.handled = self._scope.handled, self._error
        if self._name is not None:
            self._scope.store(self._name, self._error)

    def __exit__(self, kind, error, traceback):
        self._scope.handled = self._before
        if self._name is not None and self._name in self._scope.names:
            self._scope.delete(self._name)
        return error is not None and self._rest.keep(error)


def _with(node, scope, at=0):
    if node[4]:
        _refuse("async with")
    if at == len(node[2]):
        return _block(node[3], scope)
    manager, target = node[2][at]
    with _value(manager, scope) as value:
        if target is not None:
            _assign(target, value, scope)
        return _with(node, scope, at + 1)
    return None


def _define(node, scope):
    made = _function(node[2], scope)
    for decorator in reversed([_value(one, scope) for one in node[2][8]]):
        made = decorator(made)
    scope.store(node[2][0], made)


def _class(node, scope):
    name, arguments, body, decorators = node[2:6]
    bases = []
    keywords = {}
    for part in arguments:
        if part[0] == "Starred":
            bases.extend(_value(part[2], scope))
        elif part[0] == "Keyword":
            keywords[part[2]] = _value(part[3], scope)
        elif part[0] == "DoubleStarred":
            keywords.update(_value(part[2], scope))
        else:
            bases.append(_value(part, scope))
    meta = keywords.pop("metaclass", None)
    if meta is None:
        meta = type(bases[0]) if bases else type
    prepare = getattr(meta, "__prepare__", None)
    space = {} if prepare is None else prepare(name, tuple(bases), **keywords)
    space["__module__"] = scope.globals.get("__name__", "builtins")
    space["__qualname__"] = name
    if body and body[0][0] == "Expr" and body[0][2][0] == "Constant" and isinstance(body[0][2][2], str):
        space["__doc__"] = body[0][2][2]
    cell = {}
    holder = _Scope(scope.function(), scope.globals, cell, {"__class__"})
    _block(body, _Scope(holder, scope.globals, space))
    made = meta(name, tuple(bases), space, **keywords)
    cell["__class__"] = made
    for decorator in reversed([_value(one, scope) for one in decorators]):
        made = decorator(made)
    scope.store(name, made)


def _match(node, scope):
    import _evalmatch
    subject = _value(node[2], scope)
    for pattern, guard, body in node[3]:
        if _evalmatch.fits(pattern, subject, scope) and (guard is None or _value(guard, scope)):
            return _block(body, scope)
    return None


_STATEMENTS = {
    "Expr": _expr, "Assign": _assignment, "AugAssign": _augmented, "AnnAssign": _annotated,
    "Return": _return, "Delete": _delete_all, "Pass": lambda node, scope: None,
    "Break": lambda node, scope: ("break",), "Continue": lambda node, scope: ("continue",),
    "Global": _global, "Nonlocal": _nonlocal, "Import": _import, "FromImport": _from_import,
    "Assert": _assert, "Raise": _raise, "If": _if, "While": _while, "For": _for, "Try": _try,
    "With": _with, "Function": _define, "Class": _class, "Match": _match,
}


# --- Functions

def _function(facts, scope):
    """A function that walks its body when it is called."""
    (name, positional, only, keyword_only, rest, keywords, body, result, decorators, line,
     waits, notes) = facts
    defaults = {one: _value(fallback, scope) for one, fallback in positional + keyword_only
                if fallback is not None}
    names = [one for one, fallback in positional]
    own = set(names + [one for one, fallback in keyword_only])
    own.update([one for one in (rest, keywords) if one is not None])
    own.update(_evalnames.bound_in(body))
    if result is not None:
        own.update(_evalnames.walruses(result))
    declared = _evalnames.declared_in(body)
    own -= declared
    outer = scope.function()

    def made(*args, **given):
        values = dict(zip(names, args))
        if rest is not None:
            values[rest] = args[len(names):]
        elif len(args) > len(names):
            raise TypeError("%s() takes %d positional argument%s but %d %s given" % (
                name, len(names), "" if len(names) == 1 else "s", len(args),
                "was" if len(args) == 1 else "were"))
        extra = {}
        for key in given:
            if key in own_parameters and key not in names[:only]:
                if key in values:
                    raise TypeError("%s() got multiple values for argument '%s'" % (name, key))
                values[key] = given[key]
            elif keywords is None:
                raise TypeError("%s() got an unexpected keyword argument '%s'" % (name, key))
            else:
                extra[key] = given[key]
        if keywords is not None:
            values[keywords] = extra
        missing = []
        for one in names:
            if one not in values:
                if one in defaults:
                    values[one] = defaults[one]
                else:
                    missing.append(one)
        if missing:
            _complain(name, missing, "positional")
        missing = [one for one, fallback in keyword_only if one not in values and one not in defaults]
        if missing:
            _complain(name, missing, "keyword-only")
        for one, fallback in keyword_only:
            values.setdefault(one, defaults.get(one))
        inner = _Scope(outer, scope.globals, values, own)
        inner.first = names[0] if names else None
        if result is not None and not waits:
            return _value(result, inner)
        if waits:
            import _evalwaits
            return _evalwaits.begin(waits, body, inner)
        left = _block(body, inner)
        return None if left is None else left[1]

    own_parameters = set(names + [one for one, fallback in keyword_only])
    if notes:
        made.__annotations__ = {one: _annotation(note, scope) for one, note in notes}
    made.__name__ = made.__qualname__ = name
    if body and body[0][0] == "Expr" and body[0][2][0] == "Constant" \
            and isinstance(body[0][2][2], str):
        made.__doc__ = body[0][2][2]
    return made


def _complain(name, missing, kind):
    quoted = ["'%s'" % one for one in missing]
    text = quoted[0] if len(quoted) == 1 else " and ".join(quoted) if len(quoted) == 2 else \
        ", ".join(quoted[:-1]) + ", and " + quoted[-1]
    raise TypeError("%s() missing %d required %s argument%s: %s" % (
        name, len(missing), kind, "" if len(missing) == 1 else "s", text))

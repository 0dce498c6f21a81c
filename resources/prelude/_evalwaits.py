"""Functions of text that is run which wait: generators, async functions, async generators.

Their bodies are walked like others (_eval), but the walk is a generator itself: it gives (what, value)
and goes on with what it is sent or thrown; a GeneratorExit, too, for what cleans up may wait. What:
"yield", "from" (yield from) and "await".
"""

import _eval
import _evalmatch

_known = {}     # id of a node: (the node, whether something in it waits)


def begin(kind, body, scope):
    """What a call of such a function gives. kind: 1 a generator, 2 a coroutine, 3 both."""
    walk = _block(body, scope)
    return _generator(walk) if kind == 1 else _coroutine(walk) if kind == 2 else _async_generator(walk)


class _Steps:
    # A walk, from one thing that it asks for to the next.

    def __init__(self, walk):
        self._walk = walk
        self._given = None
        self._failed = False

    def go(self):
        """To where it asks for something: `what` and `value`. False: it is over, with `result`."""
        try:
            self.what, self.value = (self._walk.throw if self._failed else self._walk.send)(self._given)
        except StopIteration as stop:
            # A block is left by ("return", value).
            self.result = None if stop.value is None else stop.value[1]
            return False
        return True

    def give(self, value):
        self._given, self._failed = value, False

    def fail(self, error):
        self._given, self._failed = error, True


def _generator(walk):
    steps = _Steps(walk)
    while steps.go():
        try:
            steps.give((yield from steps.value) if steps.what == "from" else (yield steps.value))
        except BaseException as error:
            steps.fail(error)
    return steps.result


async def _coroutine(walk):
    steps = _Steps(walk)
    while steps.go():
        try:
            steps.give(await steps.value)
        except BaseException as error:
            steps.fail(error)
    return steps.result


async def _async_generator(walk):
    steps = _Steps(walk)
    while steps.go():
        try:
            steps.give((await steps.value) if steps.what == "await" else (yield steps.value))
        except BaseException as error:
            steps.fail(error)


_COMPREHENSIONS = ("ListComp", "SetComp", "DictComp")


def _waits(node):
    # Not in functions of its own.
    if not isinstance(node, tuple) or not node or node[0] in ("Function", "Lambda"):
        return False
    entry = _known.get(id(node))
    if entry is None:
        kind = node[0]
        if kind == "GeneratorExp":
            found = _waits(node[4][0][1])       # the rest is not evaluated where it stands
        else:
            found = kind in ("Yield", "YieldFrom", "Await") or kind in ("For", "With") and node[-1] is True \
                or kind in _COMPREHENSIONS and rounds_wait(node) or any([_waits(part) for part in node])
        entry = _known[id(node)] = node, found
    return entry[1]


def rounds_wait(node):
    """Does a comprehension wait in its loops?"""
    if any([clause[3] or any([_waits(part) for part in clause[2]]) for clause in node[4]]):
        return True
    return any([_waits(part) for part in node[2:4]]) or any([_waits(clause[1]) for clause in node[4][1:]])


# --- Expressions

def _value(node, scope):
    if not _waits(node):
        return _eval._value(node, scope)
    kind = node[0]
    if kind == "Yield":
        value = None if node[2] is None else (yield from _value(node[2], scope))
        return (yield "yield", value)
    if kind == "YieldFrom":
        value = yield from _value(node[2], scope)
        return (yield "from", value)
    if kind == "Await":
        value = yield from _value(node[2], scope)
        return (yield "await", value)
    if kind == "And" or kind == "Or":
        for part in node[2]:
            value = yield from _value(part, scope)
            if bool(value) == (kind == "Or"):
                break
        return value
    if kind == "IfExp":
        test = yield from _value(node[3], scope)
        return (yield from _value(node[2] if test else node[4], scope))
    if kind == "Compare":
        return (yield from _compare(node, scope))
    if kind == "Walrus":
        value = yield from _value(node[3], scope)
        scope.store(node[2][2], value)
        return value
    if kind in _COMPREHENSIONS and rounds_wait(node):
        return (yield from _comprehension(node, scope))
    plain = yield from _without_waits(node, scope)
    return _eval._value(plain, scope)


def _comprehension(node, scope):
    kind = node[0]
    made = [] if kind == "ListComp" else {} if kind == "DictComp" else set()
    inner = _eval._inner(node, scope)

    def element():
        one = yield from _value(node[2], inner)
        if kind == "DictComp":
            made[one] = yield from _value(node[3], inner)
        elif kind == "ListComp":
            made.append(one)
        else:
            made.add(one)

    first = yield from _value(node[4][0][1], scope)
    yield from _loops(node[4], 0, _start(first, node[4][0][3]), inner, element)
    return made


def generator_expression(node, scope):
    """The asynchronous generator that (x async for x in y) makes."""
    inner = _eval._inner(node, scope)

    def element():
        value = yield from _value(node[2], inner)
        yield "yield", value

    first = _start(_eval._value(node[4][0][1], scope), node[4][0][3])
    return _async_generator(_loops(node[4], 0, first, inner, element))


def _loops(clauses, at, items, scope, element):
    target, iterable, conditions, is_async = clauses[at]
    while True:
        item = yield from _next(items, is_async)
        if item is _eval._absent:
            return
        yield from _assign(target, item, scope)
        for condition in conditions:
            if not (yield from _value(condition, scope)):
                break
        else:
            if at + 1 == len(clauses):
                yield from element()
            else:
                more = yield from _value(clauses[at + 1][1], scope)
                yield from _loops(clauses, at + 1, _start(more, clauses[at + 1][3]), scope, element)


def _start(iterable, is_async):
    if not is_async:
        return iter(iterable)
    if not hasattr(type(iterable), "__aiter__"):
        raise TypeError("'async for' requires an object with __aiter__ method, got " + type(iterable).__name__)
    return type(iterable).__aiter__(iterable)


def _next(items, is_async):
    try:
        if is_async:
            return (yield "await", items.__anext__())
        return next(items)
    except (StopAsyncIteration if is_async else StopIteration):
        return _eval._absent


def _compare(node, scope):
    left = yield from _value(node[2][0], scope)
    for sign, part in zip(node[3], node[2][1:]):
        right = yield from _value(part, scope)
        result = _eval._COMPARE[sign](left, right)
        if not result:
            break
        left = right
    return result


def _without_waits(node, scope):
    # The same node, where what waits has its value instead. What stands left of it comes first.
    left = max([at for at, part in enumerate(node) if _waits(part)]) + 1
    settled = yield from _settled(node[:left], scope)
    return settled + node[left:]


def _settled(parts, scope):
    # Parts of a node, or a list of expressions, with the values of the expressions.
    settled = []
    for part in parts:
        if isinstance(part, tuple) and part:
            if part[0] == "Starred":
                # What it gives is asked for before the next is evaluated.
                value = yield from _value(part[2], scope)
                part = "Starred", part[1], ("Constant", part[1], list(value))
            elif part[0] in _eval._EXPRESSIONS:
                value = yield from _value(part, scope)
                part = "Constant", part[1], value
            else:
                part = yield from _settled(part, scope)
        settled.append(part)
    return tuple(settled)


# --- Assignment

def _assign(target, value, scope):
    place = yield from _place(target, scope)
    _eval._assign(place, value, scope)


def _place(target, scope):
    # A target, where what is evaluated to find it has its value instead.
    if not _waits(target) and target[0] not in ("Attribute", "Subscript"):
        return target
    if target[0] in ("Attribute", "Subscript"):
        return target[:2] + (yield from _settled(target[2:], scope))
    if target[0] == "Starred":
        return target[:2] + ((yield from _place(target[2], scope)),)
    places = []
    for part in target[2]:
        places.append((yield from _place(part, scope)))
    return target[:2] + (tuple(places),)


# --- Statements

def _block(body, scope):
    for node in body:
        if not _waits(node):
            left = _eval._STATEMENTS[node[0]](node, scope)
        else:
            left = yield from _STATEMENTS.get(node[0], _simple)(node, scope)
        if left is not None:
            return left
    return None


def _simple(node, scope):
    plain = yield from _without_waits(node, scope)
    return _eval._STATEMENTS[node[0]](plain, scope)


def _assignment(node, scope):
    value = yield from _value(node[3], scope)
    for target in node[2]:
        yield from _assign(target, value, scope)


def _augmented(node, scope):
    place = yield from _place(node[2], scope)
    before = _eval._value(place, scope)
    value = yield from _value(node[4], scope)
    _eval._assign(place, _eval._plus_at(before, node[3], value), scope)


def _annotated(node, scope):
    # The annotation is nothing that a function evaluates.
    value = node[3]
    if value is not None:
        value = yield from _settled((value,), scope)
        value = value[0]
    place = yield from _place(node[2], scope)
    _eval._annotated(node[:2] + (place, value) + node[4:], scope)


def _delete(node, scope):
    for target in node[2]:
        place = yield from _place(target, scope)
        _eval._delete(place, scope)


def _assert(node, scope):
    if not (yield from _value(node[2], scope)):
        if node[3] is None:
            raise AssertionError()
        raise AssertionError((yield from _value(node[3], scope)))


def _class(node, scope):
    decorators = yield from _settled(node[5], scope)
    arguments = yield from _settled(node[3], scope)
    return _eval._class(node[:3] + (arguments, node[4], decorators), scope)


def _if(node, scope):
    for test, body in node[2]:
        if (yield from _value(test, scope)):
            return (yield from _block(body, scope))
    return (yield from _block(node[3], scope))


def _while(node, scope):
    while (yield from _value(node[2], scope)):
        left = yield from _block(node[3], scope)
        if left is not None and left[0] != "continue":
            return left if left[0] == "return" else None
    return (yield from _block(node[4], scope))


def _for(node, scope):
    items = yield from _value(node[3], scope)
    items = _start(items, node[6])
    while True:
        item = yield from _next(items, node[6])
        if item is _eval._absent:
            break
        yield from _assign(node[2], item, scope)
        left = yield from _block(node[4], scope)
        if left is not None and left[0] != "continue":
            return left if left[0] == "return" else None
    return (yield from _block(node[5], scope))


def _try(node, scope):
    body, handlers, otherwise, final, by_group = node[2:7]
    left = None
    try:
        try:
            left = yield from _block(body, scope)
        except BaseException as error:
            rest = _eval.Rest(error, by_group)
            for kind, name, inner in handlers:
                if rest.is_taken():
                    break
                part = rest.take(None if kind is None else _eval._value(kind, scope))
                if part is not None:
                    with _eval.Handling(scope, name, part, rest):
                        left = yield from _block(inner, scope)
            if rest.is_untouched:
                raise
            rest.raise_new()
        else:
            if left is None:
                left = yield from _block(otherwise, scope)
    finally:
        last = yield from _block(final, scope)
        if last is not None:
            return last
    return left


def _match(node, scope):
    subject = yield from _value(node[2], scope)
    for pattern, guard, body in node[3]:
        if _evalmatch.fits(pattern, subject, scope) and (
                guard is None or (yield from _value(guard, scope))):
            return (yield from _block(body, scope))
    return None


def _with(node, scope, at=0):
    if at == len(node[2]):
        return (yield from _block(node[3], scope))
    manager, target = node[2][at]
    manager = yield from _value(manager, scope)
    if not node[4]:
        with manager as value:
            if target is not None:
                yield from _assign(target, value, scope)
            return (yield from _with(node, scope, at + 1))
        return None
    value = yield "await", type(manager).__aenter__(manager)
    try:
        if target is not None:
            yield from _assign(target, value, scope)
        left = yield from _with(node, scope, at + 1)
    except BaseException as error:
        if not (yield "await", type(manager).__aexit__(manager, type(error), error, error.__traceback__)):
            raise
        return None
    yield "await", type(manager).__aexit__(manager, None, None, None)
    return left


_STATEMENTS = {
    "Assign": _assignment, "AugAssign": _augmented, "AnnAssign": _annotated, "Delete": _delete,
    "Assert": _assert, "Class": _class, "If": _if, "While": _while, "For": _for, "Try": _try,
    "With": _with, "Match": _match,
}

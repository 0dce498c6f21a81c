"""eval() and exec(): the program's own text is compiled before it runs; text that comes up later is walked, node by node.

A node is a tuple: (kind, line, parts...), made by core/language/syntaxtree.cpp. Functions that yield
or wait: _evalwaits.
"""

import _code
import operator
import sys

_builtins = sys.modules["builtins"].__dict__
_absent = object()

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


class Code:
    """What compile() gives: a text that has been read."""

    def __init__(self, source, filename, mode, tree):
        self.co_filename = filename
        self.co_name = "<module>"
        self._mode = mode
        self._tree = tree
        self._source = source

    def __repr__(self):
        return "<code object <module> at 0x%x, file \"%s\", line 1>" % (id(self), self.co_filename)


def read(source, filename, mode):
    """The Code of a text; a SyntaxError when it is none."""
    if isinstance(source, (bytes, bytearray)):
        source = source.decode()
    if mode not in ("exec", "eval", "single"):
        raise ValueError("compile() mode must be 'exec', 'eval' or 'single'")
    text = source.strip(" \t\n") if mode == "eval" else source
    tree = _code.tree(text)
    kind, message = SyntaxError, "invalid syntax"
    if isinstance(tree, list):
        line, column, name, *details = tree
        kind, message = _mistake(name, details, text, line, column)
    elif mode == "eval" and (len(tree) != 1 or tree[0][0] != "Expr"):
        line, column = (tree[0][1] if tree else 0), (1 if tree else 0)
    else:
        return Code(source, filename, mode, tree)
    lines = text.split("\n")
    shown = lines[line - 1] if 0 < line <= len(lines) else ""
    if line < len(lines) or not isinstance(tree, list) or name not in _OF_TOKENS:
        shown += "\n"
    raise kind(message, (str(filename), line, column, shown, line, column))


# What CPython says; "": invalid syntax.
_SAID = {
    "StringNotClosed": "unterminated string literal (detected at line {line})",
    "TripleStringNotClosed": "unterminated triple-quoted string literal (detected at line {last})",
    "BytesNotAscii": "bytes can only contain ASCII literal characters",
    "BytesAndText": "cannot mix bytes and nonbytes literals",
    "BadNumber": "invalid decimal literal",
    "LeadingZeros": "leading zeros in decimal integer literals are not permitted; "
                    "use an 0o prefix for octal integers",
    "BackslashNotLast": "unexpected character after line continuation character",
    "BraceNotOpened": "f-string: single '}}' is not allowed",
    "BraceNotClosed": "f-string: expecting '}}'",
    "FieldEmpty": "f-string: empty expression not allowed",
    "FieldHasComment": "f-string expression part cannot include '#'",
    "FieldHasBackslash": "f-string expression part cannot include a backslash",
    "BadConversion": "f-string: invalid conversion character: expected 's', 'r', or 'a'",
    "BracketNeverClosed": "'{0}' was never closed",
    "BracketNotOpened": "unmatched '{0}'",
    "BracketMismatch": "closing parenthesis '{0}' does not match opening parenthesis '{1}'",
    "TabsAndSpacesMixed": "inconsistent use of tabs and spaces in indentation",
    "UnexpectedIndent": "unexpected indent",
    "UnindentMatchesNothing": "unindent does not match any outer indentation level",
    "ExpectedColon": "expected ':'",
    "PrintNeedsBrackets": "Missing parentheses in call to '{0}'. Did you mean {0}(...)?",
    "AssignInCondition": "invalid syntax. Maybe you meant '==' or ':=' instead of '='?",
    "TwoStarsInTarget": "multiple starred expressions in assignment",
    "StarTargetAlone": "starred assignment target must be in a list or tuple",
    "StarOutside": "can't use starred expression here",
    "StarInComprehension": "iterable unpacking cannot be used in comprehension",
    "WalrusRebindsLoop": "assignment expression cannot rebind comprehension iteration variable '{0}'",
    "ParameterDeclared": "name '{0}' is parameter and {1}",
    "DeclaredTooLate": "name '{0}' is used prior to {1} declaration",
    "GlobalAndNonlocal": "name '{0}' is nonlocal and global",
    "NonlocalOutsideFunction": "nonlocal declaration not allowed at module level",
    "NonlocalNotFound": "no binding for nonlocal '{0}' found",
    "ReturnOutsideFunction": "'return' outside function",
    "ReturnValueInAsyncGenerator": "'return' with value in async generator",
    "YieldOutsideFunction": "'yield' outside function",
    "YieldFromInAsync": "'yield from' inside async function",
    "AwaitOutsideAsync": "'await' outside function",
    "StarImportInside": "import * only allowed at module level",
    "BareExceptNotLast": "default 'except:' must be last",
    "ExceptStarMixed": "cannot have both 'except' and 'except*' on the same 'try'",
    "LeavesExceptStar": "'break', 'continue' and 'return' cannot appear in an except* block",
    "ExceptNeedsBrackets": "multiple exception types must be parenthesized",
    "TryWithoutExcept": "expected 'except' or 'finally' block",
    "ConditionalNeedsElse": "expected 'else' after 'if' expression",
    "DictValueMissing": "':' expected after dictionary key",
    "DefNeedsBrackets": "expected '('",
    "ParameterTwice": "duplicate argument '{0}' in function definition",
    "DefaultBeforeOther": "non-default argument follows default argument",
    "ParameterAfterStarStar": "arguments cannot follow var-keyword argument",
    "TwoStarParameters": "* argument may appear only once",
    "NothingAfterStar": "named arguments must follow bare *",
    "ArgumentTwice": "keyword argument repeated: {0}",
    "PositionalAfterKeyword": "positional argument follows keyword argument",
    "KeywordNotAName": "expression cannot contain assignment, perhaps you meant \"==\"?",
    "StarAfterStarStar": "iterable argument unpacking follows keyword argument unpacking",
    "GeneratorNeedsBrackets": "Generator expression must be parenthesized",
    "PatternNameTwice": "multiple assignments to name '{0}' in pattern",
    "PatternNamesDiffer": "alternative patterns bind different names",
    "PatternTwoStars": "multiple starred expressions in sequence pattern",
    "NestedTooDeeply": "too many nested parentheses",
}
_OF_TOKENS = ("StringNotClosed", "TripleStringNotClosed", "BadNumber", "LeadingZeros", "BracketNotOpened")
_BLOCKS = {"def": "function definition", "class": "class definition", "async def": "function definition"}


def _mistake(name, details, text, line, column):
    # (class, message) of a SyntaxError.
    if name == "ExpectedBlock":
        word = details[0]
        what = _BLOCKS.get(word, "'%s' statement" % word)
        return IndentationError, "expected an indented block after %s on line %d" % (what, details[1])
    if name in ("UnexpectedIndent", "UnindentMatchesNothing"):
        return IndentationError, _SAID[name]
    if name == "TabsAndSpacesMixed":
        return TabError, _SAID[name]
    if name in ("CannotAssign", "OnlyPlacesAreAssigned", "OnlyPlacesAreDeleted", "CannotAugment"):
        return SyntaxError, _unassignable(name, details, text.split("\n")[line - 1], column - 1)
    if name == "AssignInCondition" and "===" in text.split("\n")[line - 1]:
        return SyntaxError, "invalid syntax"
    if name == "OutsideLoop":
        return SyntaxError, "'break' outside loop" if details[0] == "break" \
            else "'continue' not properly in loop"
    if name == "MissingComma" and _is_inside(text, line, column):
        return SyntaxError, "invalid syntax. Perhaps you forgot a comma?"
    if name == "StrangeCharacter":
        # $ ? ! ` belong to no language, but to no word either.
        character = details[0]
        return SyntaxError, "invalid syntax" if character in "$?!`" else \
            "invalid character '%s' (U+%04X)" % (character, ord(character[0]))
    said = _SAID.get(name, "")
    return SyntaxError, said.format(*details, line=line, last=text.rstrip("\n").count("\n") + 1) \
        or "invalid syntax"


def _unassignable(name, details, line, at):
    # What stands there is told by how it looks.
    rest = line[at:]
    word = ""
    while len(word) < len(rest) and (rest[len(word)] == "_" or rest[len(word)].isalnum()):
        word += rest[len(word)]
    if name == "CannotAugment":
        kind = "tuple" if "," in rest.split("=")[0] else "list" if rest.startswith("[") else \
            "function call" if "(" in rest.split("=")[0] else "literal" if word[:1].isdigit() else "expression"
        return "'%s' is an illegal expression for augmented assignment" % kind
    if details and details[0] in ("True", "False", "None"):
        kind = details[0]
    elif word[:1].isdigit() or rest[:1] in "'\"":
        kind = "literal"
    elif word and rest[len(word):].rstrip().find("(") >= 0 and rest[len(word):len(word) + 1] in "(.":
        kind = "function call"
    elif word == "lambda":
        kind = "lambda"
    elif "==" in rest or "<" in rest or ">" in rest:
        kind = "comparison"
    else:
        kind = "expression"
    if name == "OnlyPlacesAreDeleted":
        return "cannot delete " + kind
    if kind in ("True", "False", "None") or line.lstrip().startswith(("for ", "with ")):
        return "cannot assign to " + kind
    return "cannot assign to %s here. Maybe you meant '==' instead of '='?" % kind


def _is_inside(text, line, column):
    # Within brackets? Strings are not looked into.
    before = "\n".join(text.split("\n")[:line - 1] + [text.split("\n")[line - 1][:column]])
    return sum([before.count(one) for one in "([{"]) > sum([before.count(one) for one in ")]}"])


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
    if not isinstance(source, Code):
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


class _Scope:
    # Where names live: a module's (or class's) mapping, or a function's own names.

    def __init__(self, outer, globals, names, own=None):
        self.outer = outer          # the function around it
        self.globals = globals
        self.names = names
        self.own = own              # the names that are local to a function; None: no function
        self.declared = {}          # name: "global" or the scope of a nonlocal one
        self.handled = None

    def function(self):
        # The nearest scope whose names inner functions see.
        return self if self.own is not None else self.outer

    def load(self, name):
        where = self.declared.get(name)
        if where is None:
            value = self.names.get(name, _absent) if isinstance(self.names, dict) else _in(self.names, name)
            if value is not _absent:
                return value
            if self.own is not None and name in self.own:
                raise UnboundLocalError("cannot access local variable '%s' where it is not associated with a value" % name)
            scope = self.outer
            while scope is not None:
                if name in scope.own:
                    if name not in scope.names:
                        raise NameError("cannot access free variable '%s' where it is not associated with a value in enclosing scope" % name)
                    return scope.names[name]
                scope = scope.outer
        elif where != "global":
            return where.load(name)
        if name in self.globals:
            return self.globals[name]
        builtins = self.globals.get("__builtins__", _builtins)
        builtins = builtins if isinstance(builtins, dict) else builtins.__dict__
        if name in builtins:
            return builtins[name]
        raise NameError("name '%s' is not defined" % name)

    def store(self, name, value):
        where = self.declared.get(name)
        if where is None:
            self.names[name] = value
        elif where == "global":
            self.globals[name] = value
        else:
            where.store(name, value)

    def delete(self, name):
        where = self.declared.get(name)
        names = self.names if where is None else self.globals if where == "global" else where.names
        if name not in names:
            raise NameError("name '%s' is not defined" % name)
        del names[name]


def _in(mapping, name):
    try:
        return mapping[name]
    except KeyError:
        return _absent


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
    return _Scope(scope.function(), scope.globals, {}, set(_targets_of_clauses(node[4])))


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
    if is_async:
        _refuse("an asynchronous comprehension")
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
            args.extend(_value(part[2], scope))
        elif part[0] == "Keyword":
            keywords[part[2]] = _value(part[3], scope)
        elif part[0] == "DoubleStarred":
            keywords.update(_value(part[2], scope))
        else:
            args.append(_value(part, scope))
    if function is _builtins["globals"]:
        return scope.globals
    if function is _builtins["locals"]:
        return scope.names
    if function is super and not args:
        args = [scope.load("__class__"), scope.names[scope.first]]
    return function(*args, **keywords)


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
    body, handlers, otherwise, final = node[2:6]
    if node[6]:
        _refuse("except*")
    left = None
    try:
        try:
            left = _block(body, scope)
        except BaseException as error:
            for kind, name, inner in handlers:
                if kind is None or isinstance(error, _value(kind, scope)):
                    before, scope.handled = scope.handled, error
                    try:
                        if name is not None:
                            scope.store(name, error)
                        left = _block(inner, scope)
                    finally:
                        scope.handled = before
                        if name is not None and name in scope.names:
                            scope.delete(name)
                    break
            else:
                raise
        else:
            if left is None:
                left = _block(otherwise, scope)
    finally:
        last = _block(final, scope)
        if last is not None:
            return last
    return left


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
        else:
            bases.append(_value(part, scope))
    space = {"__module__": scope.globals.get("__name__", "builtins"), "__qualname__": name}
    cell = {}
    holder = _Scope(scope.function(), scope.globals, cell, {"__class__"})
    _block(body, _Scope(holder, scope.globals, space))
    meta = keywords.pop("metaclass", None)
    if meta is None:
        meta = type(bases[0]) if bases else type
    made = meta(name, tuple(bases), space, **keywords)
    cell["__class__"] = made
    for decorator in reversed([_value(one, scope) for one in decorators]):
        made = decorator(made)
    scope.store(name, made)


def _match(node, scope):
    _refuse("match")


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
    own.update(_bound_in(body))
    if result is not None:
        own.update(_walruses(result))
    declared = _declared_in(body)
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


def _targets(node):
    # The names that an assignment to it binds.
    if node[0] == "Name":
        yield node[2]
    elif node[0] == "Starred":
        for name in _targets(node[2]):
            yield name
    elif node[0] in ("Tuple", "List"):
        for part in node[2]:
            for name in _targets(part):
                yield name


def _targets_of_clauses(clauses):
    for clause in clauses:
        for name in _targets(clause[0]):
            yield name


def _walruses(node):
    # The names that := binds in an expression.
    found = []
    if isinstance(node, tuple):
        if node[:1] == ("Walrus",):
            found.append(node[2][2])
        if node[:1] not in (("Lambda",), ("Constant",)):
            for part in node:
                found.extend(_walruses(part))
    return found


def _bound_in(body):
    # The names that a function's statements bind.
    found = set()
    for node in body:
        kind = node[0]
        if kind == "Assign":
            for target in node[2]:
                found.update(_targets(target))
        elif kind in ("AugAssign", "AnnAssign", "For"):
            found.update(_targets(node[2]))
        elif kind == "Delete":
            for target in node[2]:
                found.update(_targets(target))
        elif kind == "Function":
            found.add(node[2][0])
        elif kind == "Class":
            found.add(node[2])
        elif kind == "Import":
            found.update([other or name.split(".")[0] for name, other in node[2]])
        elif kind == "FromImport":
            found.update([other or name for name, other in node[3]])
        elif kind == "With":
            for manager, target in node[2]:
                if target is not None:
                    found.update(_targets(target))
        elif kind == "Try":
            found.update([name for test, name, inner in node[3] if name is not None])
        for inner in _blocks_of(node):
            found.update(_bound_in(inner))
        if kind not in ("Function", "Class"):
            found.update(_walruses(node))
    return found


def _declared_in(body):
    # What `global` and `nonlocal` name.
    found = set()
    for node in body:
        if node[0] in ("Global", "Nonlocal"):
            found.update(node[2])
        for inner in _blocks_of(node):
            found.update(_declared_in(inner))
    return found


def _blocks_of(node):
    kind = node[0]
    if kind == "If":
        return [body for test, body in node[2]] + [node[3]]
    if kind == "While":
        return [node[3], node[4]]
    if kind == "For":
        return [node[4], node[5]]
    if kind == "Try":
        return [node[2], node[4], node[5]] + [inner for test, name, inner in node[3]]
    return [node[3]] if kind == "With" else []

"""Text that comes up while a program runs, read: its tree of nodes, or the SyntaxError that CPython has for it."""

import _code


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

"""What a function is compiled to. The instructions are this machine's own, not CPython's: they have other names, and
each takes one place. What they teach is the same: `counter += 1` is more than one step.
"""

import _code
import collections
import sys
import types

Instruction = collections.namedtuple(
    "Instruction", "opname opcode arg argval argrepr offset starts_line is_jump_target positions")


def _code_of(x):
    for name in ("__func__", "__code__", "gi_code", "cr_code", "ag_code"):
        found = getattr(x, name, None)
        if found is not None:
            return _code_of(found) if name == "__func__" else found
    if isinstance(x, types.CodeType):
        return x
    raise TypeError("don't know how to disassemble %s objects" % type(x).__name__)


def get_instructions(x, *, first_line=None, show_caches=False, adaptive=False):
    """One Instruction after the other."""
    code = _code_of(x)
    shift = 0 if first_line is None else first_line - code.co_firstlineno
    rows = []
    for text in _code.instructions(code._number).split("\n"):
        words = text.split(None, 3)
        if not words or not words[0].isdigit():
            continue            # where a handler begins
        arg = int(words[2]) if len(words) > 2 else None
        rows.append((int(words[0]), words[1], arg, words[3][1:-1] if len(words) > 3 else ""))
    targets = {row[2] for row in rows if _jumps(row[1])}
    before = None
    for at, name, arg, shown in rows:
        if name == "Line":
            continue            # here a line begins: that is said with the next one
        line = _code.line(code._number, at)
        starts = line + shift if line and line != before else None
        before = line or before
        yield Instruction(name, 0, arg, shown or arg, shown, at, starts, at in targets, None)


def _jumps(name):
    return "Jump" in name or name in ("ForIter", "Break", "Continue")


def dis(x=None, *, file=None, depth=None, show_caches=False, adaptive=False):
    """Print the instructions of a function, of each method of a class, or of what a function has within it."""
    file = sys.stdout if file is None else file
    if isinstance(x, type) or isinstance(x, types.ModuleType):
        for name, one in sorted(vars(x).items()):
            one = getattr(one, "__func__", one)
            if isinstance(one, types.FunctionType):
                print("Disassembly of %s:" % name, file=file)
                dis(one, file=file)
                print(file=file)
        return
    first = True
    for one in get_instructions(x):
        if one.starts_line is not None and not first:
            print(file=file)
        first = False
        line = "%3s           " % (one.starts_line if one.starts_line is not None else "")
        mark = ">>" if one.is_jump_target else "  "
        text = "%s%s %4d %-20s" % (line[:8], mark, one.offset, one.opname)
        if one.arg is not None:
            text += " %5d" % one.arg
        if one.argrepr:
            text += " (%s)" % one.argrepr
        print(text.rstrip(), file=file)


disassemble = disco = dis


class Bytecode:
    """The instructions of one function, to go through."""

    def __init__(self, x, *, first_line=None, current_offset=None, show_caches=False, adaptive=False):
        self.codeobj = _code_of(x)
        self.first_line = self.codeobj.co_firstlineno if first_line is None else first_line
        self._original = x

    def __iter__(self):
        return get_instructions(self._original, first_line=self.first_line)

    def dis(self):
        import io
        text = io.StringIO()
        dis(self._original, file=text)
        return text.getvalue()

    def __repr__(self):
        return "Bytecode(%r)" % (self._original,)

"""Where the names of text that is run live, and which ones its functions bind (see _eval)."""

import sys

_builtins = sys.modules["builtins"].__dict__
absent = object()


class Scope:
    # Where names live: a module's (or class's) mapping, or a function's own names.

    def __init__(self, outer, globals, names, own=None):
        self.outer = outer          # the function around it
        self.globals = globals
        self.names = names
        self.own = own              # the names that are local to a function; None: no function
        self.declared = {}          # name: "global" or the scope of a nonlocal one
        self.handled = None         # what a bare raise raises
        self.first = None           # the name of the first parameter

    def function(self):
        # The nearest scope whose names inner functions see.
        return self if self.own is not None else self.outer

    def load(self, name):
        where = self.declared.get(name)
        if where is None:
            value = self.names.get(name, absent) if isinstance(self.names, dict) else _in(self.names, name)
            if value is not absent:
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
        return absent


def targets(node):
    # The names that an assignment to it binds.
    if node[0] == "Name":
        yield node[2]
    elif node[0] == "Starred":
        for name in targets(node[2]):
            yield name
    elif node[0] in ("Tuple", "List"):
        for part in node[2]:
            for name in targets(part):
                yield name


def targets_of_clauses(clauses):
    for clause in clauses:
        for name in targets(clause[0]):
            yield name


def walruses(node):
    # The names that := binds in an expression.
    found = []
    if isinstance(node, tuple):
        if node[:1] == ("Walrus",):
            found.append(node[2][2])
        if node[:1] not in (("Lambda",), ("Constant",)):
            for part in node:
                found.extend(walruses(part))
    return found


def bound_in(body):
    # The names that a function's statements bind.
    found = set()
    for node in body:
        kind = node[0]
        if kind == "Assign":
            for target in node[2]:
                found.update(targets(target))
        elif kind in ("AugAssign", "AnnAssign", "For"):
            found.update(targets(node[2]))
        elif kind == "Delete":
            for target in node[2]:
                found.update(targets(target))
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
                    found.update(targets(target))
        elif kind == "Try":
            found.update([name for test, name, inner in node[3] if name is not None])
        elif kind == "Match":
            for pattern, guard, inner in node[3]:
                found.update(_captures(pattern))
        for inner in _blocks_of(node):
            found.update(bound_in(inner))
        if kind not in ("Function", "Class"):
            found.update(walruses(node))
    return found


def _captures(pattern):
    # The names that a pattern of a match binds.
    kind = pattern[0]
    found = {pattern[-1]} if kind in ("Capture", "Star", "Mapping", "As") else set()
    if kind in ("Sequence", "Mapping", "Class", "Or", "As"):
        for part in pattern[3 if kind in ("Mapping", "Class") else 2]:
            found.update(_captures(part))
    found.discard(None)
    return found


def declared_in(body):
    # What `global` and `nonlocal` name.
    found = set()
    for node in body:
        if node[0] in ("Global", "Nonlocal"):
            found.update(node[2])
        for inner in _blocks_of(node):
            found.update(declared_in(inner))
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
    if kind == "Match":
        return [body for pattern, guard, body in node[3]]
    return [node[3]] if kind == "With" else []

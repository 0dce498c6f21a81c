"""Values that are written as Python writes them."""

import _eval


def literal_eval(node_or_string):
    """The value of a literal: numbers, strings, bytes, True, False, None, and lists, tuples, dicts and sets of them."""
    if not isinstance(node_or_string, str):
        raise ValueError("malformed node or string: %r" % (node_or_string,))
    tree = _eval.read(node_or_string.lstrip(" \t"), "<unknown>", "eval")._tree
    return _literal(tree[0][2])


def _literal(node):
    kind = node[0]
    if kind == "Constant":
        return node[2]
    if kind == "Tuple":
        return tuple([_literal(part) for part in node[2]])
    if kind == "List":
        return [_literal(part) for part in node[2]]
    if kind == "Set":
        return {_literal(part) for part in node[2]}
    if kind == "Dict" and None not in node[2]:
        parts = [_literal(part) for part in node[2]]
        return {parts[at]: parts[at + 1] for at in range(0, len(parts), 2)}
    if kind == "Unary" and node[2] in "+-":
        value = _literal(node[3])
        if isinstance(value, (int, float, complex)):
            return -value if node[2] == "-" else value
    if kind == "Binary" and node[2] in "+-":
        left, right = _literal(node[3]), _literal(node[4])
        if isinstance(left, (int, float)) and isinstance(right, complex):
            return left + right if node[2] == "+" else left - right
    if kind == "Call":
        if node[2] == ("Name", node[1], "<imaginary>"):
            return complex(0, _literal(node[3][0]))
        if node[2][0] == "Name" and node[2][2] == "set" and not node[3]:
            return set()
    raise ValueError("malformed node or string on line %d: <ast.%s object at 0x%x>" % (
        node[1], kind, id(node)))

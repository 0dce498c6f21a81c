"""Mathematics; most of it is native."""


def prod(iterable, /, *, start=1):
    """All numbers multiplied."""
    for item in iterable:
        start = start * item
    return start


def dist(p, q, /):
    """How far two points are from each other."""
    p, q = tuple(p), tuple(q)
    if len(p) != len(q):
        raise ValueError("both points must have the same number of dimensions")
    return hypot(*[a - b for a, b in zip(p, q)])


def ulp(x, /):
    """The size of the last bit of a float."""
    x = abs(float(x))
    if isnan(x) or isinf(x):
        return x
    after = nextafter(x, inf)
    return x - nextafter(x, -inf) if isinf(after) else after - x

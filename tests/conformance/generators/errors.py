# An error inside a generator, seen from outside.
def parse(lines):
    for n, line in enumerate(lines, 1):
        try:
            yield int(line)
        except ValueError as e:
            raise RuntimeError("line %d" % n) from e

g = parse(["1", "2", "x"])
print(next(g), next(g))
try:
    next(g)
except RuntimeError as e:
    print(e, "because", e.__cause__)
try:
    next(g)
except StopIteration as e:
    print("over", e.value)
def leak():
    yield 1
    raise StopIteration("leaked")
try:
    list(leak())
except RuntimeError as e:
    print(e, repr(e.__cause__))
for n in parse("12y"):
    print(n)

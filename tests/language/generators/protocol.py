# Generators: send, throw, close, delegation, expressions.
def g():
    try:
        got = yield 1
        print("got", got)
        try:
            yield 2
        except ValueError as e:
            print("caught", e)
            yield 3
    finally:
        print("finally")
it = g()
print(next(it), it.send("x"), it.throw(ValueError("v")))
# expect: got x
# expect: caught v
# expect: 1 2 3
it.close()       # expect: finally
print(next(it, "default"))    # expect: default
def count(n):
    for i in range(n):
        yield i
    return "end"
def outer():
    r = yield from count(3)
    print("r", r)
    yield from [10, 20]
print(list(outer()))
# expect: r end
# expect: [0, 1, 2, 10, 20]
print(sum(x * x for x in range(5)), [y for y in (z + 1 for z in range(3))], list(zip(count(2), "ab")))   # expect: 30 [1, 2, 3] [(0, 'a'), (1, 'b')]
def tree(n):
    if n:
        yield from tree(n - 1)
        yield n
        yield from tree(n - 1)
print(list(tree(3)))    # expect: [1, 2, 1, 3, 1, 2, 1]
try:
    next(count(0))
except StopIteration as e:
    print("stop", e.value)    # expect: stop end
def bad():
    yield 1
    raise StopIteration
try:
    list(bad())
except RuntimeError as e:
    print(e)        # expect: generator raised StopIteration
try:
    count(1).send(5)
except TypeError as e:
    print(e)        # expect: can't send non-None value to a just-started generator
class It:
    def __init__(self):
        self.n = 0
    def __iter__(self):
        return self
    def __next__(self):
        self.n += 1
        if self.n > 3:
            raise StopIteration
        return self.n
print(list(It()), [x for x in It()], max(It()), 2 in It(), dict(zip("abc", It())))   # expect: [1, 2, 3] [1, 2, 3] 3 True {'a': 1, 'b': 2, 'c': 3}
a, b, c = It()
print(a, b, c, *It())     # expect: 1 2 3 1 2 3
for x in []:
    pass
else:
    print("else")         # expect: else
def inner():
    try:
        yield 1
    except GeneratorExit:
        print("inner closed")
        raise
def through():
    yield from inner()
t = through()
next(t)
t.close()                 # expect: inner closed
def handling():
    try:
        raise KeyError("k")
    except KeyError:
        yield 1
        try:
            raise
        except KeyError as e:
            yield str(e)
h = handling()
next(h)
try:
    raise ValueError("other")
except ValueError:
    print(next(h))        # expect: 'k'
async def co(x):
    return x * 2
async def main():
    return await co(21)
m = main()
try:
    m.send(None)
except StopIteration as e:
    print(e.value)        # expect: 42
d = {1: "a"}
try:
    for k in d:
        d[k + 1] = 0
except RuntimeError as e:
    print(e)              # expect: dictionary changed size during iteration

# yield from passes everything through and gives what is returned.
def inner(name):
    total = 0
    while True:
        x = yield total
        if x is None:
            return total
        total += x

def outer(results):
    for name in "ab":
        results[name] = yield from inner(name)

results = {}
o = outer(results)
next(o)
for values in ((1, 2, None), (10, None)):
    for v in values:
        try:
            o.send(v)
        except StopIteration:
            print("end")
print(results)
def flatten(x):
    for item in x:
        if isinstance(item, list):
            yield from flatten(item)
        else:
            yield item
print(list(flatten([1, [2, [3, [4]], 5]])))
def chain(*iterables):
    for i in iterables:
        yield from i
print("".join(chain("ab", "cd")), sum(x * x for x in range(4)))

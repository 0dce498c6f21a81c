# Two programs step by step, in every order of their steps.
# oracle: schedules sequential threads processes coroutines
def steps(name):
    global counter
    value = counter
    yield name + " read"
    counter = value + 1
    yield name + " wrote"

def run(order):
    global counter
    counter = 0
    gens = {"a": steps("a"), "b": steps("b")}
    trace = [next(gens[who]) for who in order]
    return counter, trace

def orders(a, b, prefix=""):
    if a == b == 0:
        yield prefix
    if a:
        yield from orders(a - 1, b, prefix + "a")
    if b:
        yield from orders(a, b - 1, prefix + "b")

table = {}
for order in orders(2, 2):
    result, trace = run(order)
    table.setdefault(result, []).append(order)
    print(order, "->", result)
for result in sorted(table, reverse=True):
    print(result, len(table[result]), table[result])

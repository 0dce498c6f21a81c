# A map of the interpreter: names, objects by identity, cells of closures.
import pprint

def outer():
    x = 11
    def inner():
        nonlocal x
        x += 1
        return x
    return inner

f = outer()
print("cell", f.__closure__[0].cell_contents, f.__code__.co_freevars)
f()
print("cell", f.__closure__[0].cell_contents)

class Point:
    kind = "point"
    def __init__(self, x, y):
        self.x = x
        self.y = y

p = Point(1, 2)
q = p
print("vars", vars(p), "same object:", id(p) == id(q), p is q)
q.x = 5
print("alias is shared:", p.x)
print([name for name in dir(p) if not name.startswith("__")])

def local():
    a = 1
    b = [a, 2]
    print("locals", locals())
    return sorted(locals())

print(local())
print("globals", sorted(name for name in globals() if not name.startswith("__")))
pprint.pprint({"b": [1, 2], "a": {"x": (1,)}})

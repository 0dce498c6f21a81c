# Statements, operators, comprehensions.
x = 5
print(x // 2, -x // 2, x % 3, -x % 3, 2 ** 10, 7 / 2, 1e3, 10 ** 20)     # expect: 2 -3 2 1 1024 3.5 1000.0 100000000000000000000
print(1 < 2 < 3, 1 < 3 < 2, not 1, 1 and 2, 0 or "x", None is None, 3 in [1, 2, 3])   # expect: True False False 2 x True True
n = 140737488355327
print(n + 1, n * n, -n - 2, (n + 1) - 1 == n, 2 ** 63 // 3, hash(2 ** 61 - 1))    # expect: 140737488355328 19807040628565802923409276929 -140737488355329 True 3074457345618258602 0
while x > 0:
    x -= 1
    if x == 3:
        continue
    if x == 1:
        break
else:
    print("never")
print(x)     # expect: 1
print([i * j for i in range(3) for j in range(3) if i != j], {i: i * i for i in range(3)}, {i % 2 for i in range(5)})   # expect: [0, 0, 0, 2, 0, 2] {0: 0, 1: 1, 2: 4} {0, 1}
l = [1, 2, 3, 4, 5]
print(l[1:3], l[::-1], l[-2:], l[::2], "hello"[1:4], (1, 2, 3)[1:])    # expect: [2, 3] [5, 4, 3, 2, 1] [4, 5] [1, 3, 5] ell (2, 3)
l[1:3] = [9]
del l[0]
print(l, l + [1], l * 2)     # expect: [9, 4, 5] [9, 4, 5, 1] [9, 4, 5, 9, 4, 5]
d = {"a": 1}
d["b"] = 2
del d["a"]
print(d, "b" in d, "z" not in d, {**d, "c": 3})       # expect: {'b': 2} True True {'b': 2, 'c': 3}
a = b = [1]
b.append(2)
print(a, a is b)      # expect: [1, 2] True
print("yes" if a else "no", (lambda q: q + 1)(1))     # expect: yes 2
def swap(p, q):
    return q, p
s, t = swap(1, 2)
print(s, t, "%s-%d" % ("a", 3), "{} {x}".format(1, x=2))      # expect: 2 1 a-3 1 2
for i, ch in enumerate("ab"):
    print(i, ch, end="; ")
print()      # expect: 0 a; 1 b; 
try:
    1 + "a"
except TypeError as e:
    print(e)    # expect: unsupported operand type(s) for +: 'int' and 'str'
try:
    "a" + 1
except TypeError as e:
    print(e)    # expect: can only concatenate str (not "int") to str
try:
    1 < "a"
except TypeError as e:
    print(e)    # expect: '<' not supported between instances of 'int' and 'str'
try:
    None.x
except AttributeError as e:
    print(e)    # expect: 'NoneType' object has no attribute 'x'
try:
    for q in 5:
        pass
except TypeError as e:
    print(e)    # expect: 'int' object is not iterable
match [1, 2, 3]:
    case [a, *rest] if a > 5:
        print("big")
    case [1, b, c]:
        print("three", b, c)       # expect: three 2 3
match {"k": 1, "z": 2}:
    case {"k": v, **others}:
        print(v, others)           # expect: 1 {'z': 2}
class P:
    __match_args__ = ("x", "y")
    def __init__(self, x, y):
        self.x, self.y = x, y
match P(1, 2):
    case P(0, y):
        print("no")
    case P(x, y=2) | P(y=x):
        print("P", x)              # expect: P 1
g = 10
def setg():
    global g
    g += 1
setg()
print(g, globals()["g"])      # expect: 11 11
print(type(print).__name__, type(setg).__name__, __name__)    # expect: builtin_function_or_method function __main__
print([1, 2] < [1, 3], (1,) == (1,), [1] != [2], "a" < "b", 1 == 1.0, True + 1, 0.1 + 0.2)     # expect: True True True True True 2 0.30000000000000004
print(0 in range(3), 2.0 in {1, 2}, None in [None], float("nan") == float("nan"))    # expect: True True True False

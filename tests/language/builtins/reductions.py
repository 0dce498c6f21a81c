# any, all, min, max and sum take one item at a time, and no more than they need.
import itertools

def noisy(items):
    for item in items:
        print("gives", item)
        yield item

print(any(noisy([0, 1, 2])))
# expect: gives 0
# expect: gives 1
# expect: True
print(all(noisy([1, 0, 2])))
# expect: gives 1
# expect: gives 0
# expect: False
print(any(n > 3 for n in itertools.count()), all(n < 3 for n in itertools.count()))  # expect: True False
print(any(range(10 ** 12)), all(range(10 ** 12)))  # expect: True False

class Weight:
    def __init__(self, n):
        self.n = n
    def __lt__(self, other):
        print("is", self.n, "less than", other.n)
        return self.n < other.n
    def __bool__(self):
        print("is", self.n, "true")
        return self.n != 0
    def __radd__(self, other):
        print("adds", self.n, "to", other)
        return other + self.n

def weights(*numbers):
    for n in numbers:
        print("made", n)
        yield Weight(n)

print(min(weights(2, 1)).n)
# expect: made 2
# expect: made 1
# expect: is 1 less than 2
# expect: 1
print(sum(weights(3, 4), 10))
# expect: made 3
# expect: adds 3 to 10
# expect: made 4
# expect: adds 4 to 13
# expect: 17

# What was not asked for is still there.
rest = iter([0, Weight(0), Weight(5), 7, 8])
print(any(rest), list(rest))
# expect: is 0 true
# expect: is 5 true
# expect: True [7, 8]
rest = iter([3, "x", 1, 2])
try:
    min(rest)
except TypeError as error:
    print(error, list(rest))  # expect: '<' not supported between instances of 'str' and 'int' [1, 2]
rest = iter((1, 2.5, "x", 4))
try:
    sum(rest)
except TypeError as error:
    print(error, list(rest))  # expect: unsupported operand type(s) for +: 'float' and 'str' [4]
rest = iter([4, 2, Weight(1), Weight(3), Weight(0)])
next(rest)
next(rest)
print(max(rest, key=lambda w: w.n).n, list(rest))  # expect: 3 []
table = {"a": 1, "b": 2}
keys = iter(table)
table["c"] = 3
for function in (min, max, any, all):
    try:
        function(keys)
    except RuntimeError as error:
        print(function.__name__, error)
# expect: min dictionary changed size during iteration
# expect: max dictionary changed size during iteration
# expect: any dictionary changed size during iteration
# expect: all dictionary changed size during iteration

# Builtin ones, whole.
print(min([3, 1, 2]), max((1, 3.5, 2)), min("hello"), max({4, 9, 2}), min({"b": 1, "a": 2}), max(3, 7, 5), max({"b": 1}.values()))
# expect: 1 3.5 e 9 a 7 1
print(min([], default="none"), max(iter([]), default=0), min([5], default=1), max([], key=len, default=None))  # expect: none 0 5 None
print(sum(range(101)), sum([0.1] * 3), sum([True, 2, 3.5]), sum({1, 2, 3}), sum([[1], [2]], []), sum((2 ** 70, 1)), sum(b"ab"))
# expect: 5050 0.30000000000000004 6.5 6 [1, 2] 1180591620717411303425 195
print(any([]), all([]), any({}), all({0: 1}), any("ab"), all(["", 1]))  # expect: False True False False True False
for attempt in (lambda: min([]), lambda: max(iter(())), lambda: sum(3), lambda: any(None), lambda: min(1, default=2, key=None), lambda: sum("ab")):
    try:
        attempt()
    except (TypeError, ValueError) as error:
        print(error)
# expect: min() arg is an empty sequence
# expect: max() arg is an empty sequence
# expect: 'int' object is not iterable
# expect: 'NoneType' object is not iterable
# expect: 'int' object is not iterable
# expect: unsupported operand type(s) for +: 'int' and 'str'

# dict and set.
def attempt(what):
    try:
        return what()
    except Exception as error:
        return type(error).__name__ + ": " + str(error)

class Key:
    def __init__(self, name):
        self.name = name
    def __eq__(self, other):
        return isinstance(other, Key) and self.name == other.name
    def __hash__(self):
        return hash(self.name)
    def __repr__(self):
        return "K(" + self.name + ")"

d = {"a": 1, "b": 2}
d["c"] = 3
print(d, len(d), d["a"], d.get("z"), d.get("z", 0), "a" in d, "z" in d, list(d), list(d.items()), sorted(d.values()))
# expect: {'a': 1, 'b': 2, 'c': 3} 3 1 None 0 True False ['a', 'b', 'c'] [('a', 1), ('b', 2), ('c', 3)] [1, 2, 3]
print(d.setdefault("a", 9), d.setdefault("n", []), d.pop("n"), d.pop("zz", "none"), d.popitem(), d)  # expect: 1 [] [] none ('c', 3) {'a': 1, 'b': 2}
d.update({"x": 1}, y=2); d.update([("p", 5)]); print(d, d.keys(), d.values(), d.items())
# expect: {'a': 1, 'b': 2, 'x': 1, 'y': 2, 'p': 5} dict_keys(['a', 'b', 'x', 'y', 'p']) dict_values([1, 2, 1, 2, 5]) dict_items([('a', 1), ('b', 2), ('x', 1), ('y', 2), ('p', 5)])
print(attempt(lambda: d["nope"]))  # expect: KeyError: 'nope'
print(attempt(lambda: d.pop("nope")))  # expect: KeyError: 'nope'
print(attempt(lambda: {}.popitem()))  # expect: KeyError: 'popitem(): dictionary is empty'
print(attempt(lambda: {[]: 1}))  # expect: TypeError: unhashable type: 'list'
print(attempt(lambda: {}.update([1])))  # expect: TypeError: cannot convert dictionary update sequence element #0 to a sequence
print(attempt(lambda: {}.update([(1, 2, 3)])))  # expect: ValueError: dictionary update sequence element #0 has length 3; 2 is required
print(dict(a=1), dict([("k", "v")], z=2), dict({"q": 1}), dict.fromkeys("ab"), dict.fromkeys([1, 2], 0), {**{"a": 1}, "b": 2}, {x: x * x for x in range(3)})
# expect: {'a': 1} {'k': 'v', 'z': 2} {'q': 1} {'a': None, 'b': None} {1: 0, 2: 0} {'a': 1, 'b': 2} {0: 0, 1: 1, 2: 4}
print({"a": 1} == {"a": 1.0}, {"a": 1, "b": 2} == {"b": 2, "a": 1}, {"a": 1} != {"a": 2}, {1: "i", 1.0: "f", True: "t"}, {"a": 1} | {"b": 2}, {"a": 1} == [1])
# expect: True True True {1: 't'} {'a': 1, 'b': 2} False
del d["a"]; print(d, attempt(lambda: d.__delitem__("a")), list(reversed(d)), d.copy() == d, bool({}), len({}))
# expect: {'b': 2, 'x': 1, 'y': 2, 'p': 5} KeyError: 'a' ['p', 'y', 'x', 'b'] True False 0
e = {}; e[Key("x")] = 1; e[Key("y")] = 2; e[Key("x")] = 3
print(e, e[Key("x")], Key("y") in e, Key("z") in e, e.get(Key("y")), e.get(Key("q"), "none"), e.pop(Key("y")), len(e), e.setdefault(Key("x"), 0))
# expect: {K(x): 3} 3 True False 2 none 2 1 3
print(attempt(lambda: e[Key("q")]), e == {Key("x"): 3}, {Key("a"), Key("a"), Key("b")} == {Key("b"), Key("a")}, dict([(Key("r"), 1)]), len({Key("x"): 1, Key("x"): 2}))
# expect: KeyError: K(q) True True {K(r): 1} 1
def grow():
    for key in d:
        d[key + "!"] = 1
print(attempt(grow))  # expect: RuntimeError: dictionary changed size during iteration
print(sorted(d.keys() & {"x", "b!"}), sorted(d.keys() | {"zz"}), ("x", 1) in d.items(), 5 in d.values(), d.keys() == set(d), isinstance(d, dict), len(d.items()))
# expect: ['b!', 'x'] ['b', 'b!', 'p', 'x', 'y', 'zz'] True True True True 5
s = {3, 1, 2}
s.add(5); s.discard(9); s.discard(1); s.update([7, 8], (9,)); print(s, len(s), 5 in s, sorted(s), set(), frozenset([1, 2]), {"a"})
# expect: {2, 3, 5, 7, 8, 9} 6 True [2, 3, 5, 7, 8, 9] set() frozenset({1, 2}) {'a'}
print({1, 2} | {3}, {1, 2, 3} & {2, 3, 4}, {1, 2, 3} - {2}, {1, 2} ^ {2, 3}, {1} <= {1, 2}, {1, 2} < {1, 2}, {1, 2} >= {2}, {1, 2} > {1}, {1, 2} == {2, 1})
# expect: {1, 2, 3} {2, 3} {1, 3} {1, 3} True False True True True
print({1, 2}.union([3], (4,)), {1, 2, 3}.intersection([2, 3, 9], [3]), {1, 2, 3}.difference([1], [2]), {1, 2}.symmetric_difference([2, 3]), {1}.issubset([1, 2]), {1, 2}.issuperset([1]), {1}.isdisjoint([2]))
# expect: {1, 2, 3, 4} {3} {3} {1, 3} True True True
print(attempt(lambda: {1}.remove(2)))  # expect: KeyError: 2
print(attempt(lambda: set().pop()))  # expect: KeyError: 'pop from an empty set'
print(attempt(lambda: {1} | [2]))  # expect: TypeError: unsupported operand type(s) for |: 'set' and 'list'
print(attempt(lambda: {[1]}))  # expect: TypeError: unhashable type: 'list'
s = set(range(20)); s &= {1, 2, 3}; s |= {10}; s -= {1}; s ^= {2, 5}; print(s, {x % 3 for x in range(10)}, set("hello") == set("ehllo"), len(set([1, 1.0, True])))
# expect: {3, 5, 10} {0, 1, 2} True 1
print(hash(frozenset([1, 2])) == hash(frozenset([2, 1])), frozenset([1]) | {2}, {frozenset([1]): "x"}[frozenset([1])], frozenset("a") == {"a"}, set(k for k in "aab") == {"a", "b"})
# expect: True frozenset({1, 2}) x True True
keys = {Key("a")}; keys.add(Key("a")); keys.add(Key("b")); keys.discard(Key("b")); print(keys, Key("a") in keys, attempt(lambda: keys.remove(Key("z"))), keys | {Key("a")}, len(keys | {Key("c")}))
# expect: {K(a)} True KeyError: K(z) {K(a)} 2

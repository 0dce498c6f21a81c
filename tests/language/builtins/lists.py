# list, tuple, range, slices, sorting.
def attempt(what):
    try:
        return what()
    except Exception as error:
        return type(error).__name__ + ": " + str(error)

class Card:
    def __init__(self, rank):
        self.rank = rank
    def __eq__(self, other):
        return isinstance(other, Card) and self.rank == other.rank
    def __lt__(self, other):
        return self.rank < other.rank
    def __hash__(self):
        return hash(self.rank)
    def __repr__(self):
        return "C%d" % self.rank

a = [3, 1, 2]
a.append(4); a.extend([5, 6]); a.extend(x for x in "ab"); a.insert(0, "first"); a.insert(-1, "x"); a.insert(100, "end")
print(a, len(a), a[0], a[-1], a[1:4], a[::-1], a[::3])
# expect: ['first', 3, 1, 2, 4, 5, 6, 'a', 'x', 'b', 'end'] 11 first end [3, 1, 2] ['end', 'b', 'x', 'a', 6, 5, 4, 2, 1, 3, 'first'] ['first', 2, 6, 'b']
print(a.pop(), a.pop(0), a.pop(-1), a.index(2), a.count(3), 4 in a, "zz" in a)  # expect: end first b 2 1 True False
a.remove("a"); a.remove("x"); a.reverse(); print(a)  # expect: [6, 5, 4, 2, 1, 3]
a.sort(); print(a, sorted(a, reverse=True), sorted(["b", "A", "c"], key=str.lower), sorted([(2, "b"), (1, "z"), (2, "a")]))
# expect: [1, 2, 3, 4, 5, 6] [6, 5, 4, 3, 2, 1] ['A', 'b', 'c'] [(1, 'z'), (2, 'a'), (2, 'b')]
print(attempt(lambda: [].pop()))  # expect: IndexError: pop from empty list
print(attempt(lambda: [1].pop(5)))  # expect: IndexError: pop index out of range
print(attempt(lambda: [1].remove(2)))  # expect: ValueError: list.remove(x): x not in list
print(attempt(lambda: [1].index(2)))  # expect: ValueError: 2 is not in list
print(attempt(lambda: [1][3]))  # expect: IndexError: list index out of range
print(attempt(lambda: [1]["a"]))  # expect: TypeError: list indices must be integers or slices, not str
print(attempt(lambda: (1,)[3]))  # expect: IndexError: tuple index out of range
print(attempt(lambda: sorted([1, "a"])))  # expect: TypeError: '<' not supported between instances of 'str' and 'int'
print(attempt(lambda: [1] + (2,)))  # expect: TypeError: can only concatenate list (not "tuple") to list
print(attempt(lambda: list(5)))  # expect: TypeError: 'int' object is not iterable
b = list(range(10)); b[2:5] = ["x"]; print(b)  # expect: [0, 1, 'x', 5, 6, 7, 8, 9]
b[::2] = [0] * 4; print(b)  # expect: [0, 1, 0, 5, 0, 7, 0, 9]
del b[0]; del b[1:3]; del b[::2]; print(b)  # expect: [0, 0]
b[1:1] = [7, 8, 9]; b[len(b):] = "end"; print(b)  # expect: [0, 7, 8, 9, 0, 'e', 'n', 'd']
print(attempt(lambda: b.__setitem__(slice(0, 4, 2), [1])))  # expect: ValueError: attempt to assign sequence of size 1 to extended slice of size 2
print([1, 2] + [3], [0] * 3, 2 * [1, 2], [1, 2] == [1, 2], [1, 2] < [1, 3], [1] < [1, 0], [2] > [1, 9], [1, 2] != [2, 1])
# expect: [1, 2, 3] [0, 0, 0] [1, 2, 1, 2] True True True True True
c = [1]; d = c; c += [2]; c *= 2; print(c, d is c, c.copy() is c, c.copy() == c)  # expect: [1, 2, 1, 2] True False True
nested = [1]; nested.append(nested); print(nested, [[], [[]]], (1,), (), ((1, 2), [3]))  # expect: [1, [...]] [[], [[]]] (1,) () ((1, 2), [3])
print(tuple("abc"), (1, 2) + (3,), (1, 2) * 2, (1, 2, 3)[1:], (1, 2, 1).count(1), (1, 2).index(2), (1, 2) < (1, 3), hash((1, 2)) == hash((1, 2)))
# expect: ('a', 'b', 'c') (1, 2, 3) (1, 2, 1, 2) (2, 3) 2 1 True True
print(attempt(lambda: (1, 2).index(5)))  # expect: ValueError: tuple.index(x): x not in tuple
print(attempt(lambda: (1).append))  # expect: AttributeError: 'int' object has no attribute 'append'
print(range(5), list(range(2, 10, 3)), list(range(5, 0, -2)), len(range(0, 10, 3)), 4 in range(0, 10, 2), range(10)[2:8:2], range(3)[-1], range(5) == range(0, 5), list(reversed(range(4))))
# expect: range(0, 5) [2, 5, 8] [5, 3, 1] 4 True range(2, 8, 2) 2 True [3, 2, 1, 0]
print(attempt(lambda: range(1, 2, 0)))  # expect: ValueError: range() arg 3 must not be zero
print(attempt(lambda: range("a")))  # expect: TypeError: 'str' object cannot be interpreted as an integer
print(attempt(lambda: range(3)[5]))  # expect: IndexError: range object index out of range
cards = [Card(3), Card(1), Card(2)]
print(sorted(cards), min(cards), max(cards, key=lambda c: -c.rank), cards.index(Card(1)), Card(2) in cards, cards.count(Card(9)), cards == [Card(3), Card(1), Card(2)], cards != cards[:])
# expect: [C1, C2, C3] C1 C1 1 True 0 True False
cards.sort(key=lambda c: c.rank); print(cards, sorted(cards, reverse=True), [Card(1)] < [Card(2)], (Card(1), 2) == (Card(1), 2))  # expect: [C1, C2, C3] [C3, C2, C1] True True
cards.remove(Card(2)); cards.sort(reverse=True); print(cards, attempt(lambda: cards.remove(Card(8))), attempt(lambda: cards.index(Card(8))))
# expect: [C3, C1] ValueError: list.remove(x): x not in list ValueError: C8 is not in list
print(sorted(["bb", "a", "ccc"], key=len), sorted([3, 1, 2], key=lambda x: -x), sorted({"b": 1, "a": 2}), sorted("bca"), sorted([(1, "b"), (1, "a")], key=lambda p: p[0]), sorted([True, False, 0.5]))
# expect: ['a', 'bb', 'ccc'] [3, 2, 1] ['a', 'b'] ['a', 'b', 'c'] [(1, 'b'), (1, 'a')] [False, 0.5, True]
print(list(enumerate("ab", 1)), list(zip([1, 2, 3], "ab")), list(map(str, [1, 2])), list(map(lambda a, b: a + b, [1, 2], [3, 4])), list(filter(None, [0, 1, "", "x"])), list(filter(lambda x: x > 1, [1, 2, 3])), list(reversed([1, 2, 3])))
# expect: [(1, 'a'), (2, 'b')] [(1, 'a'), (2, 'b')] ['1', '2'] [4, 6] [1, 'x'] [2, 3] [3, 2, 1]
print(any([0, 1]), all([1, 0]), any([]), all([]), any(x > 2 for x in [1, 3]), all(x > 2 for x in [3, 1]), list(zip(*[(1, 2), (3, 4)])), dict(zip("ab", [1, 2])))
# expect: True False False True True False [(1, 3), (2, 4)] {'a': 1, 'b': 2}
it = iter([1, 2]); print(next(it), next(it), next(it, "done"), list(it), next(iter("x")))  # expect: 1 2 done [] x
first, *rest = range(4); print(first, rest, [x * x for x in range(5) if x % 2], [(x, y) for x in "ab" for y in [1, 2]])
# expect: 0 [1, 2, 3] [1, 9] [('a', 1), ('a', 2), ('b', 1), ('b', 2)]
print(slice(1, 5, 2), slice(None, 3).indices(10), [1, 2, 3][slice(1, None)], len([[]] * 3), [*range(3), *"ab"])  # expect: slice(1, 5, 2) (0, 3, 1) [2, 3] 3 [0, 1, 2, 'a', 'b']
print(attempt(lambda: next(iter([]))) , attempt(lambda: len(5)), attempt(lambda: iter(5)), attempt(lambda: hash([])))
# expect: StopIteration:  TypeError: object of type 'int' has no len() TypeError: 'int' object is not iterable TypeError: unhashable type: 'list'

# The types of what itertools makes, and what it refuses.
import itertools as it
import typing

for made in (it.cycle("ab"), it.islice("abc", 2), it.product("ab", repeat=2), it.permutations("abc", 2), it.combinations("abc", 2),
             it.combinations_with_replacement("ab", 2), it.zip_longest("ab", "c"), it.takewhile(bool, [1, 0]), it.dropwhile(bool, [1, 0]),
             it.filterfalse(None, [0, 1]), it.compress("ab", [0, 1]), it.starmap(pow, [(2, 3)]), it.pairwise("abc"),
             it.accumulate([1, 2]), it.chain("a", "b"), it.count(3), it.repeat(1, 2)):
    print(type(made), next(made), iter(made) is not None, type(made).__module__)
groups = it.groupby("aab")
print(type(groups), [(key, list(items)) for key, items in groups])
pairs = it.product([1, 2], "ab")
print(next(pairs), list(pairs), list(pairs))
first, second = it.tee([1, 2, 3])
print(next(first), list(second), list(first))
for i in it.islice(it.cycle("xyz"), 2, 8, 2):
    print(i, end=" ")
print()


def show(what):
    try:
        print(what())
    except Exception as error:
        print(type(error).__name__ + ":", error)


show(lambda: it.product([1], repeat=-1))
show(lambda: it.permutations([1], "x"))
show(lambda: it.permutations([1], -1))
show(lambda: it.combinations([1], -1))
show(lambda: it.tee([1], -1))
show(lambda: it.islice([1], -1))


@typing.overload
def twice(x: int) -> int: ...
@typing.overload
def twice(x: str) -> str: ...
def twice(x):
    return x * 2


print(twice(2), twice("a"), len(typing.get_overloads(twice)))

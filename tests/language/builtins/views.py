# What the views of a dict and the iterators of containers are, by name and by what they can.
prices = {"tea": 3, "milk": 1}
print(type(prices.keys()).__name__, type(prices.values()).__name__, type(prices.items()).__name__)  # expect: dict_keys dict_values dict_items
print(list(reversed(prices.keys())), list(reversed(prices.values())))  # expect: ['milk', 'tea'] [1, 3]
print(list(reversed(prices.items())))  # expect: [('milk', 1), ('tea', 3)]
for mistake in (lambda: prices.keys()[0], lambda: prices.items() + prices.items(), lambda: next(prices.values()),
                lambda: hash(prices.items()), lambda: len(iter([1])), lambda: reversed([1])[0]):
    try:
        mistake()
    except TypeError as error:
        print(error)
# expect: 'dict_keys' object is not subscriptable
# expect: unsupported operand type(s) for +: 'dict_items' and 'dict_items'
# expect: 'dict_values' object is not an iterator
# expect: unhashable type: 'dict_items'
# expect: object of type 'list_iterator' has no len()
# expect: 'list_reverseiterator' object is not subscriptable
more = {"tea": 3, "milk": 1, "jam": 4}
print(prices.keys() < more.keys(), prices.items() <= more.items(), more.keys() > prices.keys())  # expect: True True True
print(prices.keys() >= more.keys(), prices.keys().isdisjoint(["jam"]))  # expect: False True
print({"tea"} & prices.keys(), ["tea", "milk", "x"] - prices.keys())  # expect: {'tea'} {'x'}
print({"a": [1]}.items() == {"a": [1]}.items(), ("a", [1]) in {"a": [1]}.items())  # expect: True True
print({1: 2}.values() == {1: 2}.values())  # expect: False
import collections.abc as abc
print(isinstance(prices.keys(), abc.KeysView), isinstance(prices.values(), abc.KeysView))  # expect: True False
print(isinstance(prices.items(), abc.ItemsView), isinstance(prices.keys(), abc.Set))  # expect: True True
empty = [], (), "", b"", range(0), {}, {}.values(), {}.items(), set(), zip(), map(len, []), enumerate([])
print(*[type(iter(things)).__name__ for things in empty])
# expect: list_iterator tuple_iterator str_ascii_iterator bytes_iterator range_iterator dict_keyiterator dict_valueiterator dict_itemiterator set_iterator zip map enumerate

calls = iter([1, 2, 0, 3])
until = iter(lambda: next(calls), 0)
print(list(until), type(until).__name__)  # expect: [1, 2] callable_iterator
print(list(iter(iter([7]).__next__, None)))  # expect: [7]


class Broken:
    def __iter__(self):
        return [1, 2]


for use in (lambda: iter(Broken()), lambda: list(Broken()), lambda: [x for x in Broken()], lambda: print(*Broken())):
    try:
        use()
    except TypeError as error:
        print(error)
# expect: iter() returned non-iterator of type 'list'
# expect: iter() returned non-iterator of type 'list'
# expect: iter() returned non-iterator of type 'list'
# expect: iter() returned non-iterator of type 'list'
try:
    enumerate([], "a")
except TypeError as error:
    print(error)  # expect: 'str' object cannot be interpreted as an integer


class Ends:
    def __getitem__(self, index):
        if index == 2:
            raise StopIteration
        return index


print(list(Ends()))  # expect: [0, 1]


class Stream:
    def write(self, text):
        pass

    def flush(self):
        print("flushed")


print("x", file=Stream(), flush=True)  # expect: flushed

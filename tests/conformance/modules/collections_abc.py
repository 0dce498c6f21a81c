# Containers of one's own, from what collections.abc leaves open.
import copy
from collections.abc import *
import collections
class S(Sequence):
    def __init__(self, *a): self.a=a
    def __getitem__(self,i): return self.a[i]
    def __len__(self): return len(self.a)
s=S(1,2,3,2)
print(list(s), 2 in s, s.index(2), s.count(2), list(reversed(s)), s.index(2,2))
class Bad(Sequence): pass
try: Bad()
except TypeError as e: print(e)
for t in (list,dict,set,tuple,str,range,frozenset,bytes,collections.deque,collections.OrderedDict,collections.Counter):
    print(t.__name__, *[k.__name__ for k in (Hashable,Iterable,Iterator,Sized,Container,Collection,Sequence,MutableSequence,Set,MutableSet,Mapping,MutableMapping,Callable,Reversible) if issubclass(t,k)])
class D(MutableMapping):
    def __init__(self): self.d={}
    def __getitem__(self,k): return self.d[k]
    def __setitem__(self,k,v): self.d[k]=v
    def __delitem__(self,k): del self.d[k]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
d=D(); d.update(a=1,b=2); print(str(d.items())[:12], d.keys()=={'a','b'}, d=={'a':1,'b':2}, d.pop('z',0), dict(d), d.setdefault('q',3), list(d.values()))
try: {}[d]
except TypeError as e: print(e)
print(Sequence[int], Callable[[int],str], Mapping[str,int])
class F(Sequence[int]):
    pass
print(F.__mro__, F.__abstractmethods__=={'__getitem__','__len__'})
class X: pass
Sequence.register(X); print(isinstance(X(), Sequence), isinstance(X(), Iterable))
print(isinstance(d, Mapping), isinstance(print,Callable), isinstance({}.keys(), KeysView), isinstance(5, Hashable), isinstance([],Hashable))
print(repr(Sequence), Mapping.__module__)
class MS(Set):
    def __init__(self, it): self.e=list(dict.fromkeys(it))
    def __iter__(self): return iter(self.e)
    def __contains__(self,v): return v in self.e
    def __len__(self): return len(self.e)
    def __repr__(self): return f"MS({self.e})"
print(MS('abc')&MS('bcd'), MS('ab')|{'q'}, MS('ab')<=MS('abc'), {'a'}|MS('b'), MS('ab')-MS('a'), MS('ab')^MS('bc'), MS('ab')==MS('ba'))
try: MS('a')|5
except TypeError as e: print(e)
class G(Generator):
    def send(self,v): return 1
    def throw(self,*a): raise StopIteration
print(next(G()), iter(G()) is not None, G().close())


class Row(MutableSequence):
    def __init__(self, *items): self.items = list(items)
    def __getitem__(self, i): return self.items[i]
    def __setitem__(self, i, v): self.items[i] = v
    def __delitem__(self, i): del self.items[i]
    def __len__(self): return len(self.items)
    def insert(self, i, v): self.items.insert(i, v)


row = Row(1, 2, 3)
row.append(4); row.extend(row); row.reverse(); row.remove(2); row += [9]
print(list(row), row.pop(), row.pop(0), row.index(1), 7 in row)
row.clear()
print(len(row))
try:
    row.remove(1)
except ValueError as error:
    print("ValueError", error)


class Bag(MutableSet):
    def __init__(self, items=()): self.d = dict.fromkeys(items)
    def __iter__(self): return iter(self.d)
    def __contains__(self, v): return v in self.d
    def __len__(self): return len(self.d)
    def add(self, v): self.d[v] = None
    def discard(self, v): self.d.pop(v, None)


bag = Bag("abc")
bag |= Bag("d"); bag -= {"a"}; bag ^= {"b", "z"}; bag &= Bag("cdz")
print(sorted(bag), bag.isdisjoint("q"), bag < Bag("cdzy"), bag == {"c", "d", "z"}, bag._hash() == hash(frozenset("cdz")))
try:
    bag.remove("q")
except KeyError as error:
    print("KeyError", error)


class Unhashable:
    def __eq__(self, other): return True


class Function:
    def __call__(self): pass


print(isinstance(Unhashable(), Hashable), isinstance(Function(), Callable), isinstance(3, Callable),
      issubclass(int, Callable), isinstance(int, Callable), isinstance((x for x in ()), Generator))
for kind in (Hashable, Sized, Iterator, Mapping, MutableMapping, MutableSequence, MutableSet, Generator, Coroutine):
    try:
        kind()
    except TypeError as error:
        print(error)

P = collections.namedtuple("P", "x y", defaults=[5])
p = P(1)
print(copy.copy(p), copy.deepcopy(P([1], 2)), P.x.__doc__)
for wrong in (("a%", "x"), ("class", "x"), ("A", "x x"), ("A", "_x"), ("A", "def")):
    try:
        collections.namedtuple(*wrong)
    except ValueError as error:
        print(error)
u = collections.UserDict(a=1, b=2)
print(u.keys(), u.items(), u.values(), u | {"c": 3}, {"z": 0} | u, isinstance(u, MutableMapping), copy.copy(u) == u)
m = collections.ChainMap({"a": 1}, collections.defaultdict(list, b=2))
print(list(m), m["b"], m["q"], m.keys(), m | {"x": 1}, {"a": 0, "y": 2} | m, len(m), m.get("none"), isinstance(m, Mapping))
c = collections.Counter(a=2, b=None)
print(c, collections.Counter("ab") <= collections.Counter("abb"), collections.Counter({"a": 1.5}))
try:
    collections.Counter("a") < 3
except TypeError as error:
    print(error)
q = collections.deque([1, 2], maxlen=3)
q.append(q)
print(q, 2 * collections.deque("ab"), collections.deque([1]) <= collections.deque([2]), isinstance(q, MutableSequence))
d = collections.defaultdict(int, a=1)
print(d | {"b": 2}, {"z": 9} | d, type({"z": 9} | d).__name__)


class Node:
    def __init__(self, name): self.name, self.peers = name, []
    def __deepcopy__(self, memo):
        made = type(self)(self.name + "'")
        memo[id(self)] = made
        made.peers = copy.deepcopy(self.peers, memo)
        return made


a, b = Node("a"), Node("b")
a.peers.append(b); b.peers.append(a)
other = copy.deepcopy(a)
print(other.name, other.peers[0].name, other.peers[0].peers[0] is other, a.peers[0] is b)


class Slots:
    __slots__ = ("x", "__y")
    def __init__(self): self.x, self.__y = [1], 2
    def y(self): return self.__y


s = copy.deepcopy(Slots())
print(s.x, s.y())


class Celsius(float):
    pass


warm = Celsius(20.5)
warm.place = "here"
twin = copy.copy(warm)
print(twin, type(twin).__name__, twin.place, copy.deepcopy(twin) + 1)
t = ([],)
print(copy.deepcopy(t)[0] is t[0], copy.deepcopy((1, "a")) == (1, "a"))
try:
    copy.deepcopy([x for x in range(3)] + [(x for x in "a")])
except TypeError as error:
    print(error)
error = copy.copy(ValueError("wrong", 3))
print(repr(error), error.args)

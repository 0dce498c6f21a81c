import sys
class Stack:
    def __init__(self): self._items = []
    def push(self, x): self._items.append(x); return self
    def pop(self):
        if not self._items: raise IndexError("pop from empty stack")
        return self._items.pop()
    def __len__(self): return len(self._items)
    def __iter__(self): return reversed(self._items)
    def __repr__(self): return f"{type(self).__name__}({self._items!r})"
s = Stack().push(1).push(2); print(s, len(s), list(s), s.pop())
import functools, time, collections, contextlib, itertools, operator, copy, json, string, random, heapq, bisect
def timed(fn):
    @functools.wraps(fn)
    def wrapper(*a, **k):
        wrapper.calls += 1
        return fn(*a, **k)
    wrapper.calls = 0
    return wrapper
@timed
def add(a, b):
    "adds"
    return a + b
print(add(1, 2), add.__name__, add.__doc__, add.calls, add.__wrapped__(3, 4))
@functools.lru_cache(maxsize=None)
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(50), fib.cache_info())
class Account:
    interest = 0.02
    count = 0
    def __init__(self, owner, balance=0):
        self.owner, self.__balance = owner, balance
        Account.count += 1
    @property
    def balance(self): return self.__balance
    def deposit(self, amount):
        if amount <= 0: raise ValueError(f"bad amount: {amount!r}")
        self.__balance += amount
        return self
    def __str__(self): return f"{self.owner}: {self.__balance:,.2f}"
    def __eq__(self, other): return self.balance == other.balance if isinstance(other, Account) else NotImplemented
a = Account("Ada", 100); a.deposit(1234.5); print(a, Account.count, a._Account__balance, a == 3, a != Account("B", 1))
try: a.deposit(-1)
except ValueError as e: print("ValueError:", e)
try: a.__balance
except AttributeError as e: print(e)
@contextlib.contextmanager
def tag(n):
    print(f"<{n}>")
    try: yield n
    except ValueError as e: print("swallowed", e)
    finally: print(f"</{n}>")
with tag("a") as t, tag("b"): print(t)
with tag("c"): raise ValueError("v")
class Node:
    def __init__(self, v, left=None, right=None): self.v, self.left, self.right = v, left, right
    def __iter__(self):
        if self.left: yield from self.left
        yield self.v
        if self.right: yield from self.right
print(list(Node(2, Node(1), Node(4, Node(3)))))
c = collections.Counter("mississippi"); print(c.most_common(2), c["s"], c["zz"], sum(c.values()))
dd = collections.defaultdict(list); dd["a"].append(1); print(dd, dict(dd))
od = collections.OrderedDict(a=1); od["b"] = 2; od.move_to_end("a"); print(od, list(od))
dq = collections.deque([1, 2, 3], maxlen=3); dq.append(4); dq.appendleft(0); print(dq, dq.pop()); dq.rotate(1); print(list(dq))
print(json.dumps({"a": [1, 2.5, None, True], "b": "q\"x"}), json.loads('{"x": [1, {"y": null}]}'), json.dumps([1, {"a": 2}], indent=2, sort_keys=True))
print(functools.reduce(operator.mul, [1, 2, 3, 4]), functools.partial(pow, 2)(5), sorted("hello", key=operator.neg if False else None), operator.itemgetter(1)([5, 6]), operator.attrgetter("owner")(a))
x = [1, [2, 3]]; y = copy.deepcopy(x); y[1].append(4); print(x, y, copy.copy(x)[1] is x[1])
h = [5, 2, 8]; heapq.heapify(h); heapq.heappush(h, 1); print(heapq.heappop(h), h, heapq.nlargest(2, h)); print(bisect.bisect([1, 3, 5], 3), string.ascii_lowercase[:5])
random.seed(3); print(random.random(), random.randint(1, 10), random.choice("abc"), random.sample(range(10), 3), random.shuffle([1]))
def table(rows):
    w = [max(len(str(r[i])) for r in rows) for i in range(len(rows[0]))]
    for r in rows: print(" | ".join(f"{str(c):<{w[i]}}" for i, c in enumerate(r)))
table([("name", "qty"), ("apples", 3), ("kiwi", 12)])
for i in range(1, 16): print("FizzBuzz" if i % 15 == 0 else "Fizz" if i % 3 == 0 else "Buzz" if i % 5 == 0 else i, end=" ")
print()
matrix = [[1, 2, 3], [4, 5, 6]]; print([list(r) for r in zip(*matrix)], [[c * 2 for c in r] for r in matrix], sum(map(sum, matrix)))
words = "the quick brown fox jumps over the lazy dog the end".split()
freq = {}
for w in words: freq[w] = freq.get(w, 0) + 1
for w, n in sorted(freq.items(), key=lambda kv: (-kv[1], kv[0]))[:3]: print(f"{w:<6}{n:>3} {'*' * n}")
primes = [p for p in range(2, 50) if all(p % d for d in range(2, int(p ** 0.5) + 1))]; print(primes)
def hanoi(n, a, b, c): return 0 if n == 0 else hanoi(n - 1, a, c, b) + 1 + hanoi(n - 1, c, b, a)
print(hanoi(8, *"abc"))
class Temp:
    def __init__(self, c): self.c = c
    @classmethod
    def from_f(cls, f): return cls((f - 32) / 1.8)
    @staticmethod
    def valid(x): return x > -273.15
    def __lt__(self, o): return self.c < o.c
    def __repr__(self): return f"Temp({self.c:.1f})"
print(sorted([Temp(3), Temp.from_f(100), Temp(-5)]), Temp.valid(-300), max(Temp(1), Temp(2)))
class Meta(type):
    registry = {}
    def __new__(m, name, bases, ns):
        cls = super().__new__(m, name, bases, ns); m.registry[name] = cls; return cls
class Plugin(metaclass=Meta): pass
class P1(Plugin): pass
print(sorted(Meta.registry), sys.version_info[0], sys.maxsize > 10)
try:
    try: int("x")
    except ValueError as e: raise RuntimeError("wrapped") from e
except RuntimeError as e: print(repr(e), repr(e.__cause__), e.args)

# expect: Stack([1]) 2 [2, 1] 2
# expect: 3 add adds 1 7
# expect: 12586269025 CacheInfo(hits=48, misses=51, maxsize=None, currsize=51)
# expect: Ada: 1,334.50 1 1334.5 False True
# expect: ValueError: bad amount: -1
# expect: 'Account' object has no attribute '__balance'
# expect: <a>
# expect: <b>
# expect: a
# expect: </b>
# expect: </a>
# expect: <c>
# expect: swallowed v
# expect: </c>
# expect: [1, 2, 3, 4]
# expect: [('i', 4), ('s', 4)] 4 0 11
# expect: defaultdict(<class 'list'>, {'a': [1]}) {'a': [1]}
# expect: OrderedDict([('b', 2), ('a', 1)]) ['b', 'a']
# expect: deque([0, 2], maxlen=3) 3
# expect: [2, 0]
# expect: {"a": [1, 2.5, null, true], "b": "q\"x"} {'x': [1, {'y': None}]} [
# expect:   1,
# expect:   {
# expect:     "a": 2
# expect:   }
# expect: ]
# expect: 24 32 ['e', 'h', 'l', 'l', 'o'] 6 Ada
# expect: [1, [2, 3]] [1, [2, 3, 4]] True
# expect: 1 [2, 5, 8] [8, 5]
# expect: 2 abcde
# expect: 0.23796462709189137 9 a [5, 7, 1] None
# expect: name   | qty
# expect: apples | 3  
# expect: kiwi   | 12 
# expect: 1 2 Fizz 4 Buzz Fizz 7 8 Fizz Buzz 11 Fizz 13 14 FizzBuzz 
# expect: [[1, 4], [2, 5], [3, 6]] [[2, 4, 6], [8, 10, 12]] 21
# expect: the     3 ***
# expect: brown   1 *
# expect: dog     1 *
# expect: [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47]
# expect: 255
# expect: [Temp(-5.0), Temp(3.0), Temp(37.8)] False Temp(2.0)
# expect: ['P1', 'Plugin'] 3 True
# expect: RuntimeError('wrapped') ValueError("invalid literal for int() with base 10: 'x'") ('wrapped',)

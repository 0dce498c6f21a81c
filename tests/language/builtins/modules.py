# The modules that notes on concurrency import beside the concurrent ones.
import collections, contextlib, copy, functools, heapq, itertools, json, math, operator, random, string, time, bisect
from collections import Counter, OrderedDict, defaultdict, deque, namedtuple

def attempt(what):
    try:
        return what()
    except Exception as error:
        return type(error).__name__ + ": " + str(error)

random.seed(42)
print(random.random(), random.randint(1, 6), random.randrange(0, 100, 5), random.choice("abcdef"), random.uniform(1, 2), random.gauss(0, 1), random.expovariate(2))
# expect: 0.6394267984578837 1 40 b 1.2232107381488229 -0.12758828378288709 1.1136440497756903
row = list(range(10)); random.shuffle(row); print(row, random.sample(range(100), 5), random.choices("ab", k=4), random.choices([1, 2, 3], weights=[5, 1, 1], k=5))
# expect: [3, 5, 2, 4, 9, 8, 7, 0, 6, 1] [71, 25, 91, 83, 89] ['b', 'a', 'b', 'b'] [1, 2, 1, 1, 1]
random.seed("text"); print(random.random(), random.getrandbits(40), random.Random(7).random(), random.triangular(1, 5, 2), random.normalvariate(0, 1), random.betavariate if False else 0)
# expect: 0.8711565613554825 927668196116 0.32383276483316237 3.4790326049426783 1.1819814041714602 0
random.seed(1.5); print(random.random(), random.randint(0, 10 ** 20), random.sample("abcdefghijklmnopqrstuvwxyz", 24))
# expect: 0.551763726942059 76470026848032477464 ['o', 'r', 'g', 'e', 'l', 'n', 'y', 'c', 'k', 'w', 'j', 'z', 's', 'q', 'p', 't', 'f', 'b', 'u', 'd', 'a', 'x', 'm', 'v']
print(attempt(lambda: random.choice([])), attempt(lambda: random.randint(2, 1)))
# expect: IndexError: Cannot choose from an empty sequence ValueError: empty range for randrange() (2, 2, 0)
print(math.sqrt(2), math.floor(-1.5), math.ceil(1.2), math.pi, math.gcd(12, 18), math.factorial(20), math.log(100, 10), math.log2(8), math.isqrt(17), math.hypot(3, 4), math.comb(5, 2), math.isclose(0.1 + 0.2, 0.3), math.fsum([0.1] * 10), math.inf, math.trunc(-2.7), math.copysign(1, -0.0), math.fmod(7, 3), math.lcm(4, 6))
# expect: 1.4142135623730951 -2 2 3.141592653589793 6 2432902008176640000 2.0 3.0 4 5.0 10 True 1.0 inf -2 -1.0 1.0 12
print(attempt(lambda: math.sqrt(-1)), attempt(lambda: math.log(0)), attempt(lambda: math.sqrt("a")), attempt(lambda: math.factorial(-1)))
# expect: ValueError: math domain error ValueError: math domain error TypeError: must be real number, not str ValueError: factorial() not defined for negative values
heap = [5, 1, 4]; heapq.heapify(heap); heapq.heappush(heap, 0); print([heapq.heappop(heap) for _ in range(4)], heapq.nsmallest(2, [3, 1, 2]), heapq.nlargest(2, [3, 1, 2]), heapq.heappushpop([2, 3], 1), list(heapq.merge([1, 4], [2, 3])))
# expect: [0, 1, 4, 5] [1, 2] [3, 2] 1 [1, 2, 3, 4]
dq = deque([1, 2, 3], maxlen=4); dq.append(4); dq.append(5); dq.appendleft(0); print(dq, dq.popleft(), dq.pop(), len(dq), dq[0], list(dq), 3 in dq, deque("ab"), bool(deque()))
# expect: deque([2, 3], maxlen=4) 0 4 2 2 [2, 3] True deque(['a', 'b']) False
dq = deque(range(5)); dq.rotate(2); print(dq, dq.count(1), attempt(lambda: deque().popleft()), list(reversed(dq)), dq == deque([3, 4, 0, 1, 2]))
# expect: deque([3, 4, 0, 1, 2]) 1 IndexError: pop from an empty deque [2, 1, 0, 4, 3] True
Point = namedtuple("Point", "x y"); p = Point(1, y=2); print(p, p.x, p[1], list(p), p == (1, 2), p._replace(x=5), p._asdict(), attempt(lambda: Point(1)) != "", Point._fields, hash(p) == hash((1, 2)))
# expect: Point(x=1, y=2) 1 2 [1, 2] True Point(x=5, y=2) {'x': 1, 'y': 2} True ('x', 'y') True
dd = defaultdict(list); dd["a"].append(1); dd["b"]; print(dd, dict(dd), "c" in dd, dd.get("c"), len(dd))
# expect: defaultdict(<class 'list'>, {'a': [1], 'b': []}) {'a': [1], 'b': []} False None 2
ct = Counter("hello"); print(ct, ct["l"], ct["z"], ct.most_common(1), sum(ct.values()), Counter(a=2) + Counter(a=1, b=1), sorted(ct.elements()))
# expect: Counter({'l': 2, 'h': 1, 'e': 1, 'o': 1}) 2 0 [('l', 2)] 5 Counter({'a': 3, 'b': 1}) ['e', 'h', 'l', 'l', 'o']
od = OrderedDict(a=1, b=2); od.move_to_end("a"); print(od, list(od), od.popitem(last=False), od == {"a": 1})  # expect: OrderedDict([('a', 1)]) ['b', 'a'] ('b', 2) True
print(functools.reduce(operator.add, [1, 2, 3]), functools.reduce(lambda a, b: a * b, [1, 2, 3], 10), functools.partial(int, base=2)("101"), functools.partial(max, 5)(3))
# expect: 6 60 5 5
@functools.lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(60), fib.cache_info(), fib.__name__, attempt(lambda: functools.reduce(operator.add, [])))
# expect: 1548008755920 CacheInfo(hits=58, misses=61, maxsize=None, currsize=61) fib TypeError: reduce() of empty iterable with no initial value
print(list(itertools.islice(itertools.count(5), 3)), list(itertools.chain([1], "ab")), list(itertools.islice(itertools.cycle("ab"), 5)), list(itertools.repeat(1, 2)), list(itertools.product("ab", [1, 2])), list(itertools.permutations([1, 2, 3], 2)), list(itertools.combinations("abc", 2)), list(itertools.accumulate([1, 2, 3])), list(itertools.zip_longest([1, 2], "a", fillvalue="-")))
# expect: [5, 6, 7] [1, 'a', 'b'] ['a', 'b', 'a', 'b', 'a'] [1, 1] [('a', 1), ('a', 2), ('b', 1), ('b', 2)] [(1, 2), (1, 3), (2, 1), (2, 3), (3, 1), (3, 2)] [('a', 'b'), ('a', 'c'), ('b', 'c')] [1, 3, 6] [(1, 'a'), (2, '-')]
print(list(itertools.takewhile(lambda x: x < 3, [1, 2, 3, 1])), list(itertools.dropwhile(lambda x: x < 3, [1, 3, 1])), [(k, list(g)) for k, g in itertools.groupby("aabbc")], list(itertools.starmap(pow, [(2, 3), (3, 2)])), list(itertools.pairwise("abc")), list(itertools.chain.from_iterable(["ab", "c"])), list(itertools.compress("abc", [1, 0, 1])))
# expect: [1, 2] [3, 1] [('a', ['a', 'a']), ('b', ['b', 'b']), ('c', ['c'])] [8, 9] [('a', 'b'), ('b', 'c')] ['a', 'b', 'c'] ['a', 'c']
@contextlib.contextmanager
def tag(name):
    print("<" + name + ">")
    try:
        yield name.upper()
    finally:
        print("</" + name + ">")
with tag("b") as t: print(t)
# expect: <b>
# expect: B
# expect: </b>
with contextlib.suppress(ZeroDivisionError): 1 / 0
print(json.dumps({"a": [1, 2.5, None, True], "b": {"c": "é\n\"q\""}}), json.loads('{"x": [1, -2.5e3, "a\\u00e9\\n", null, false]}'), json.dumps([1, {"k": ()}], indent=2).split("\n"), json.dumps({"b": 1, "a": 2}, sort_keys=True), json.dumps("日", ensure_ascii=False))
# expect: {"a": [1, 2.5, null, true], "b": {"c": "\u00e9\n\"q\""}} {'x': [1, -2500.0, 'aé\n', None, False]} ['[', '  1,', '  {', '    "k": []', '  }', ']'] {"a": 2, "b": 1} "日"
print(attempt(lambda: json.loads("{bad}")), attempt(lambda: json.loads("[1,")), attempt(lambda: json.dumps(object)), attempt(lambda: json.loads("1 2")))
# expect: JSONDecodeError: Expecting property name enclosed in double quotes: line 1 column 2 (char 1) JSONDecodeError: Expecting value: line 1 column 4 (char 3) TypeError: Object of type type is not JSON serializable JSONDecodeError: Extra data: line 1 column 3 (char 2)
print(copy.copy([1, [2]]), copy.deepcopy({"a": [1, (2, [3])]}), string.ascii_lowercase[:3], string.digits, operator.itemgetter(1)([5, 6]), operator.itemgetter("a", "b")({"a": 1, "b": 2}), operator.attrgetter("x")(p), bisect.bisect([1, 2, 3], 2), string.Template("$a ${b}").substitute(a=1, b=2))
# expect: [1, [2]] {'a': [1, (2, [3])]} abc 0123456789 6 (1, 2) 1 2 1 2
inner = [1]; outer = [inner, inner]; deep = copy.deepcopy(outer); deep[0].append(2); print(outer, deep, deep[0] is deep[1], copy.copy(outer)[0] is inner)
# expect: [[1], [1]] [[1, 2], [1, 2]] True True
print(time.strftime("%Y-%m-%d %H:%M:%S", time.gmtime(86400 * 365)), time.gmtime(1700000000).tm_yday, attempt(lambda: time.sleep(-1)), time.perf_counter() >= 0, attempt(lambda: time.sleep("a")))
# expect: 1971-01-01 00:00:00 318 ValueError: sleep length must be non-negative True TypeError: 'str' object cannot be interpreted as an integer

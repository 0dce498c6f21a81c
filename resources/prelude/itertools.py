"""Iterators made of other iterators."""


def _kind(steps):
    # A class whose instances give what the generator function gives. The generator itself is what a
    # for statement goes through.
    def __init__(self, *args, **kwargs):
        self._steps = steps(*args, **kwargs)

    return type(steps.__name__, (_Steps,), {"__init__": __init__})


class _Steps:
    def __iter__(self):
        return self._steps

    def __next__(self):
        return next(self._steps)


def _count_of(value, complaint):
    if value < 0:
        raise ValueError(complaint)
    return value


class count:
    """Numbers, one after another, without an end."""

    def __init__(self, start=0, step=1):
        for one in (start, step):
            if isinstance(one, str) or not hasattr(type(one), "__add__"):
                raise TypeError("a number is required")
        self._next = start
        self._step = step

    def __iter__(self):
        return self

    def __next__(self):
        value = self._next
        self._next = value + self._step
        return value

    def __repr__(self):
        if isinstance(self._step, int) and self._step == 1:
            return "count(%r)" % (self._next,)
        return "count(%r, %r)" % (self._next, self._step)


@_kind
def cycle(iterable):
    kept = []
    for item in iterable:
        yield item
        kept.append(item)
    while kept:
        for item in kept:
            yield item


class repeat:
    """The same, again and again."""

    def __init__(self, object, times=None):
        self._object = object
        self._left = None if times is None else max(times, 0)

    def __iter__(self):
        return self

    def __next__(self):
        if self._left is not None:
            if self._left == 0:
                raise StopIteration
            self._left -= 1
        return self._object

    def __length_hint__(self):
        if self._left is None:
            raise TypeError("len() of unsized object")
        return self._left

    def __repr__(self):
        if self._left is None:
            return "repeat(%r)" % (self._object,)
        return "repeat(%r, %d)" % (self._object, self._left)


class chain:
    def __init__(self, *iterables):
        self._sources = iter(iterables)
        self._inner = iter(())

    @classmethod
    def from_iterable(cls, iterables):
        made = cls()
        made._sources = iter(iterables)
        return made

    def __iter__(self):
        return self

    def __next__(self):
        while True:
            try:
                return next(self._inner)
            except StopIteration:
                pass
            self._inner = iter(next(self._sources))


@_kind
def islice(iterable, *bounds):
    part = slice(*bounds)
    start = 0 if part.start is None else part.start
    stop = part.stop
    step = 1 if part.step is None else part.step
    if len(bounds) == 1 and stop is not None and (not isinstance(stop, int) or stop < 0):
        raise ValueError("Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
    if start < 0 or (stop is not None and stop < 0):
        raise ValueError("Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
    if step < 1:
        raise ValueError("Step for islice() must be a positive integer or None.")
    return _islice(iter(iterable), start, stop, step)


def _islice(iterator, start, stop, step):
    at = 0
    wanted = start
    while stop is None or wanted < stop:
        try:
            item = next(iterator)
        except StopIteration:
            return
        if at == wanted:
            yield item
            wanted += step
        at += 1
    # CPython takes the items up to `stop` even when the next one wanted lies behind it.
    while stop is not None and at < stop:
        try:
            next(iterator)
        except StopIteration:
            return
        at += 1


@_kind
def accumulate(iterable, func=None, *, initial=None):
    iterator = iter(iterable)
    total = initial
    if initial is None:
        try:
            total = next(iterator)
        except StopIteration:
            return
    yield total
    for item in iterator:
        total = total + item if func is None else func(total, item)
        yield total


@_kind
def product(*iterables, repeat=1):
    _count_of(repeat, "repeat argument cannot be negative")
    return _products([tuple(iterable) for iterable in iterables] * repeat)


def _products(pools):
    places = [0] * len(pools)
    for pool in pools:
        if not pool:
            return
    while True:
        yield tuple([pool[at] for pool, at in zip(pools, places)])
        turn = len(pools) - 1
        while turn >= 0:
            places[turn] += 1
            if places[turn] < len(pools[turn]):
                break
            places[turn] = 0
            turn -= 1
        if turn < 0:
            return


@_kind
def permutations(iterable, r=None):
    pool = tuple(iterable)
    if r is not None and not isinstance(r, int):
        raise TypeError("Expected int as r")
    size = len(pool) if r is None else _count_of(r, "r must be non-negative")
    return _arrangements(pool, [], [False] * len(pool), size) if size <= len(pool) else iter(())


def _arrangements(pool, chosen, used, size):
    if len(chosen) == size:
        yield tuple(chosen)
        return
    for at in range(len(pool)):
        if not used[at]:
            used[at] = True
            chosen.append(pool[at])
            yield from _arrangements(pool, chosen, used, size)
            chosen.pop()
            used[at] = False


@_kind
def combinations(iterable, r):
    return _selections(tuple(iterable), r, 1)


@_kind
def combinations_with_replacement(iterable, r):
    return _selections(tuple(iterable), r, 0)


def _selections(pool, size, gap):
    if size < 0:
        raise ValueError("r must be non-negative")

    def choose(chosen, start):
        if len(chosen) == size:
            yield tuple(chosen)
            return
        for at in range(start, len(pool)):
            yield from choose(chosen + [pool[at]], at + gap)
    return choose([], 0)


@_kind
def zip_longest(*iterables, fillvalue=None):
    iterators = [iter(iterable) for iterable in iterables]
    ended = [False] * len(iterators)
    while True:
        items = []
        for at in range(len(iterators)):
            item = fillvalue
            if not ended[at]:
                try:
                    item = next(iterators[at])
                except StopIteration:
                    ended[at] = True
            items.append(item)
        if False not in ended:
            return
        yield tuple(items)


@_kind
def takewhile(predicate, iterable):
    for item in iterable:
        if not predicate(item):
            return
        yield item


@_kind
def dropwhile(predicate, iterable):
    dropping = True
    for item in iterable:
        dropping = dropping and predicate(item)
        if not dropping:
            yield item


@_kind
def filterfalse(predicate, iterable):
    for item in iterable:
        if not (item if predicate is None else predicate(item)):
            yield item


@_kind
def compress(data, selectors):
    for item, selected in zip(data, selectors):
        if selected:
            yield item


@_kind
def starmap(function, iterable):
    for args in iterable:
        yield function(*args)


@_kind
def pairwise(iterable):
    iterator = iter(iterable)
    try:
        before = next(iterator)
    except StopIteration:
        return
    for item in iterator:
        yield before, item
        before = item


class groupby:
    """(key, its items) for each row of items with the same key."""

    def __init__(self, iterable, key=None):
        self._iterator = iter(iterable)
        self._key = key
        self._group = 0
        self._ended = False
        self._have = False
        self._rank = None
        self._item = None

    def __iter__(self):
        return self

    def _advance(self):
        try:
            self._item = next(self._iterator)
        except StopIteration:
            self._ended = True
            raise
        self._rank = self._item if self._key is None else self._key(self._item)
        self._have = True

    def __next__(self):
        if self._ended:
            raise StopIteration
        if self._group == 0:
            self._advance()
        else:
            rank = self._current
            while not self._have or self._rank == rank:
                self._advance()
        self._group += 1
        self._current = self._rank
        return self._rank, self._members(self._group, self._rank)

    def _members(self, group, rank):
        while group == self._group:
            if not self._have:
                try:
                    self._advance()
                except StopIteration:
                    return
            if not self._rank == rank:
                return
            self._have = False
            yield self._item


def tee(iterable, n=2):
    _count_of(n, "n must be >= 0")
    iterator = iter(iterable)
    waiting = [[] for _ in range(n)]

    def follow(mine):
        while True:
            if not mine:
                try:
                    item = next(iterator)
                except StopIteration:
                    return
                for one in waiting:
                    one.append(item)
            yield mine.pop(0)
    return tuple([_tee(follow(mine)) for mine in waiting])


@_kind
def _tee(steps):
    return steps

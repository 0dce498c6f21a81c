"""A list as a heap: the smallest item first, each parent not larger than its two children."""


def _sift_towards_root(heap, start, at):
    item = heap[at]
    while at > start:
        parent = (at - 1) >> 1
        if not item < heap[parent]:
            break
        heap[at] = heap[parent]
        at = parent
    heap[at] = item


def _sift_towards_leaves(heap, at):
    # Down along the smaller children to a leaf, then up to where the item belongs: fewer comparisons than stopping early.
    end = len(heap)
    start = at
    item = heap[at]
    child = 2 * at + 1
    while child < end:
        right = child + 1
        if right < end and not heap[child] < heap[right]:
            child = right
        heap[at] = heap[child]
        at = child
        child = 2 * at + 1
    heap[at] = item
    _sift_towards_root(heap, start, at)


def heappush(heap, item):
    heap.append(item)
    _sift_towards_root(heap, 0, len(heap) - 1)


def heappop(heap):
    if isinstance(heap, list) and not heap:
        raise IndexError("index out of range")
    last = heap.pop()
    if not heap:
        return last
    smallest = heap[0]
    heap[0] = last
    _sift_towards_leaves(heap, 0)
    return smallest


def heapreplace(heap, item):
    if isinstance(heap, list) and not heap:
        raise IndexError("index out of range")
    smallest = heap[0]
    heap[0] = item
    _sift_towards_leaves(heap, 0)
    return smallest


def heappushpop(heap, item):
    if heap and heap[0] < item:
        item, heap[0] = heap[0], item
        _sift_towards_leaves(heap, 0)
    return item


def heapify(x):
    if not isinstance(x, list):
        raise TypeError("heapify() argument must be list, not " + type(x).__name__)
    for at in reversed(range(len(x) // 2)):
        _sift_towards_leaves(x, at)


def nsmallest(n, iterable, key=None):
    return sorted(iterable, key=key)[:max(n, 0)]


def nlargest(n, iterable, key=None):
    return sorted(iterable, key=key, reverse=True)[:max(n, 0)]


def merge(*iterables, key=None, reverse=False):
    waiting = []
    for number, iterable in enumerate(iterables):
        iterator = iter(iterable)
        for item in iterator:
            waiting.append([item if key is None else key(item), number, item, iterator])
            break
    while waiting:
        best = waiting[0]
        for one in waiting:
            if best[0] < one[0] if reverse else one[0] < best[0]:
                best = one
        yield best[2]
        for item in best[3]:
            best[0] = item if key is None else key(item)
            best[2] = item
            break
        else:
            waiting.remove(best)

"""The heap of a PriorityQueue: a list of (thing, number) in the order of CPython's heapq, so that equals leave in its order."""


def push(heap, item):
    """Add (item, -1). Gives how many others will leave before it, as far as that is known without comparing objects."""
    position = _earlier(heap, item)
    heap.append((item, -1))
    _sift_down(heap, 0, len(heap) - 1)
    return position


def pop(heap):
    """Take the smallest away."""
    last = heap.pop()
    if heap:
        heap[0] = last
        _sift_up(heap, 0)


def _earlier(heap, item):
    key = _plain(item)
    if key is None:
        return len(heap)
    before = 0
    for other, number in heap:
        other = _plain(other)
        if type(other) is type(key) and other <= key:
            before += 1
    return before


def _plain(item):
    if isinstance(item, (tuple, list)) and item:
        item = item[0]
    return item if isinstance(item, (int, float, str, bytes)) else None


def _sift_down(heap, start, place):
    new = heap[place]
    while place > start:
        above = (place - 1) >> 1
        parent = heap[above]
        if not new[0] < parent[0]:
            break
        # Nothing is ever missing, for the next comparison may raise.
        heap[place] = parent
        heap[above] = new
        place = above


def _sift_up(heap, place):
    # Smaller children move up until a leaf is reached; then the thing moves up to where it belongs.
    end = len(heap)
    start = place
    new = heap[place]
    child = 2 * place + 1
    while child < end:
        right = child + 1
        if right < end and not heap[child][0] < heap[right][0]:
            child = right
        heap[place] = heap[child]
        place = child
        child = 2 * place + 1
    heap[place] = new
    _sift_down(heap, start, place)

# Merge sort whose halves are threads.
import random
import threading

def merge(a, b):
    out = []
    while a and b:
        out.append(a.pop(0) if a[0] <= b[0] else b.pop(0))
    return out + a + b

def sort(items, depth, out):
    if len(items) <= 1:
        out.extend(items)
        return
    half = len(items) // 2
    left, right = [], []
    if depth:
        ts = [threading.Thread(target=sort, args=(items[:half], depth - 1, left)),
              threading.Thread(target=sort, args=(items[half:], depth - 1, right))]
        for t in ts: t.start()
        for t in ts: t.join()
    else:
        sort(items[:half], 0, left)
        sort(items[half:], 0, right)
    out.extend(merge(left, right))

random.seed(1)
numbers = random.sample(range(100), 12)
print(numbers)
out = []
sort(numbers, 2, out)
print(out, out == sorted(numbers))

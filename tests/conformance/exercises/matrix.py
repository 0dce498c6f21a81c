# Matrix product, a row for each worker.
from concurrent.futures import ThreadPoolExecutor
import threading

A = [[1, 2], [3, 4], [5, 6]]
B = [[1, 0, 2], [0, 1, 3]]

def row(i):
    return [sum(a * b for a, b in zip(A[i], column)) for column in zip(*B)]

with ThreadPoolExecutor() as pool:
    C = list(pool.map(row, range(len(A))))
for r in C:
    print(" ".join("%3d" % x for x in r))
result = [None] * len(A)
def store(i):
    result[i] = row(i)
ts = [threading.Thread(target=store, args=(i,)) for i in range(len(A))]
[t.start() for t in ts]; [t.join() for t in ts]
print(result == C)

# How deep calls may go.
import sys
import threading


def deep(n):
    return 0 if n == 0 else 1 + deep(n - 1)


print(sys.getrecursionlimit(), deep(900))
try:
    deep(5000)
except RecursionError as error:
    print(str(error)[:32])
sys.setrecursionlimit(20000)
print(sys.getrecursionlimit(), deep(15000))
results = []
thread = threading.Thread(target=lambda: results.append(deep(12000)))
thread.start()
thread.join()
print(results)
try:
    deep(10 ** 6)
except RecursionError as error:
    print(str(error)[:32])
sys.setrecursionlimit(100)
try:
    deep(200)
except RecursionError as error:
    print(str(error)[:32])
for bad in (0, -5, 'x', 2 ** 40, 1):
    try:
        sys.setrecursionlimit(bad)
    except (ValueError, TypeError, OverflowError, RecursionError) as error:
        print(type(error).__name__, error)
print(sys.getrecursionlimit())

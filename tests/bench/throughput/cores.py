"""Two workers that only compute, and how many times faster that is than one after the other."""
import sys
import threading
import time
from multiprocessing import Process

KIND, AMOUNT = sys.argv[1], int(sys.argv[2])
Worker = Process if KIND == 'process' else threading.Thread


def step(n):
    return n * n % 7


def compute(amount):
    total = 0
    for i in range(amount):
        if i % 3:
            total += step(i)
        else:
            total -= i
    return total


def seconds(workers):
    since = time.perf_counter()
    for w in workers:
        w.start()
    for w in workers:
        w.join()
    return time.perf_counter() - since


if __name__ == '__main__':
    one = seconds([Worker(target=compute, args=(AMOUNT,))])
    both = seconds([Worker(target=compute, args=(AMOUNT,)) for _ in range(2)])
    print(2 * one / both)

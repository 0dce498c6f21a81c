# ProcessPoolExecutor: values are copied there and back.
import os
from concurrent.futures import ProcessPoolExecutor, as_completed

seen = []


def cube(n):
    seen.append(n)
    return n ** 3


def fails(n):
    raise ValueError("no %d" % n)


def where(n):
    return os.getpid()


def begin(n):
    global start
    start = n


def after(n):
    return start + n


if __name__ == "__main__":
    with ProcessPoolExecutor(2) as pool:
        print(list(pool.map(cube, range(6))))
        print(list(pool.map(cube, range(6), chunksize=3)))
        print(sorted(f.result() for f in as_completed([pool.submit(cube, n) for n in range(4)])))
        future = pool.submit(fails, 3)
        try:
            future.result()
        except ValueError as error:
            print(type(error).__name__, error)
        print(os.getpid() in list(pool.map(where, range(4))), seen)
        told = pool.submit(cube, 5)
        print(told.result(), told.done())
    with ProcessPoolExecutor(max_workers=1, initializer=begin, initargs=(10,)) as pool:
        print(list(pool.map(after, range(3))))
    try:
        pool.submit(cube, 1)
    except RuntimeError as error:
        print(error)

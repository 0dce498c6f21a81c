# map, apply, apply_async, starmap.
from multiprocessing import Pool

def square(n):
    return n * n

def power(a, b):
    return a ** b

if __name__ == "__main__":
    with Pool(3) as pool:
        print(pool.map(square, range(8)))
        print(pool.apply(power, (2, 10)))
        r = pool.apply_async(power, args=(3, 3))
        print(r.get(timeout=5), r.ready(), r.successful())
        print(pool.starmap(power, [(1, 2), (2, 3), (3, 2)]))
        print(list(pool.imap(square, [3, 1, 2])), sorted(pool.imap_unordered(square, [3, 1, 2])))
        m = pool.map_async(square, [5, 6])
        m.wait()
        print(m.get(), m.ready())
        print(pool.map(square, []), pool.map(square, (1,), chunksize=3))
        it = pool.imap(square, range(3))
        print(next(it), it.next(), next(it))
        try:
            next(it)
        except StopIteration:
            print("no more")

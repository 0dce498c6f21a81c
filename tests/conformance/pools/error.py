# An exception in a worker comes out of get(), with the worker's traceback as its cause.
from multiprocessing import Pool

def risky(n):
    if n == 3:
        raise ValueError("three is bad")
    return n

if __name__ == "__main__":
    pool = Pool(2)
    r = pool.apply_async(risky, (3,))
    r.wait()
    print(r.ready(), r.successful())
    try:
        r.get()
    except ValueError as e:
        print("caught", e, type(e.__cause__).__name__)
    try:
        pool.map(risky, range(5))
    except ValueError as e:
        print("map:", e)
    got = []
    try:
        for n in pool.imap(risky, range(5)):
            got.append(n)
    except ValueError as e:
        print("imap:", e, got)
    pool.close()
    try:
        pool.apply(risky, (1,))
    except ValueError as e:
        print(e)
    pool.join()

# submit, result, done, map.
from concurrent.futures import ThreadPoolExecutor, ProcessPoolExecutor
import time

def square(n):
    time.sleep(0.01 * (3 - n))
    return n * n

def main():
    with ThreadPoolExecutor(max_workers=3) as pool:
        fs = [pool.submit(square, n) for n in range(3)]
        print([f.result() for f in fs])
        print(list(pool.map(square, [2, 1, 0])))
        f = pool.submit(pow, 2, 8)
        print(f.result(timeout=1), f.done(), f.running(), f.cancelled(), f.exception())
    with ProcessPoolExecutor(2) as pool:
        print(list(pool.map(square, range(4))))
    try:
        pool.submit(square, 1)
    except RuntimeError as e:
        print(e)

if __name__ == "__main__":
    main()

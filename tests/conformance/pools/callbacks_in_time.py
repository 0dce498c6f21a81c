# oracle: schedules threads processes coroutines
# What a pool's calls give arrives while main does something else, and within a time limit.
from multiprocessing import Pool
import time

def square(x):
    return x * x

if __name__ == "__main__":
    with Pool(2) as pool:
        result = pool.map_async(square, [1, 2, 3])
        result.wait(5)
        print(result.ready(), result.get(timeout=1), pool.apply_async(square, (4,)).get(5))
        got = []
        pool.apply_async(square, (5,), callback=got.append)
        time.sleep(0.1)
        print(got)

from multiprocessing import Pool
import time

def square(n):
    time.sleep(0.2 + n * 0.05)
    return n * n

if __name__ == "__main__":
    with Pool(3) as pool:
        print(pool.map(square, range(8)))
        r = [pool.apply_async(square, (n,)) for n in range(3)]
        print([x.get() for x in r])

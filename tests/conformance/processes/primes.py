# Count primes in parts.
# oracle: schedules sequential threads processes coroutines
import multiprocessing as mp

def is_prime(n):
    if n < 2:
        return False
    d = 2
    while d * d <= n:
        if n % d == 0:
            return False
        d += 1
    return True

def count(lo, hi, q):
    q.put((lo, sum(1 for n in range(lo, hi) if is_prime(n))))

if __name__ == "__main__":
    q = mp.Queue()
    ps = [mp.Process(target=count, args=(lo, lo + 250, q)) for lo in range(0, 1000, 250)]
    for p in ps: p.start()
    parts = sorted(q.get() for p in ps)
    for p in ps: p.join()
    print(parts, sum(n for lo, n in parts))

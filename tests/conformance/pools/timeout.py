# get(timeout) raises TimeoutError; terminate() ends the workers.
import multiprocessing
import time

def slow(n):
    time.sleep(n)
    return n

if __name__ == "__main__":
    pool = multiprocessing.Pool(2)
    r = pool.apply_async(slow, (30,))
    try:
        r.get(timeout=0.1)
    except multiprocessing.TimeoutError as e:
        print("timeout", repr(e), r.ready())
    try:
        r.successful()
    except ValueError as e:
        print("not ready" in str(e))
    print(pool.apply(slow, (0.01,)))
    try:
        pool.join()
    except ValueError as e:
        print(e)
    pool.terminate()
    pool.join()
    try:
        pool.map(slow, [0])
    except ValueError as e:
        print(e)

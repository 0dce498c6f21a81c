# A worker of the pool that dies takes the pool with it.
import os
import signal
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool


def die():
    os.kill(os.getpid(), signal.SIGKILL)


def leave():
    os._exit(1)


def double(n):
    return n * 2


if __name__ == "__main__":
    for end in (die, leave):
        with ProcessPoolExecutor(2) as pool:
            print(pool.submit(double, 4).result())
            f = pool.submit(end)
            try:
                f.result()
            except BrokenProcessPool as e:
                print(type(e).__name__, e)
            try:
                pool.submit(double, 5)
            except BrokenProcessPool as e:
                print(type(e).__name__, e)
    print("done")

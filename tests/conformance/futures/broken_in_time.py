# oracle: schedules processes
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
import os


def die():
    os._exit(3)


if __name__ == '__main__':
    with ProcessPoolExecutor(1) as pool:
        future = pool.submit(die)
        try:
            future.result(timeout=1)
        except BrokenProcessPool as e:
            print(type(e).__name__)

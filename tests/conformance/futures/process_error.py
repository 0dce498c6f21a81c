# A process worker's exception, and a worker that dies.
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
import os

def divide(a, b):
    return a / b

def die():
    os._exit(1)

if __name__ == "__main__":
    with ProcessPoolExecutor(1) as pool:
        f = pool.submit(divide, 1, 0)
        try:
            f.result()
        except ZeroDivisionError as e:
            print(e, type(e.__cause__).__name__)
            print("divide" in str(e.__cause__))
    with ProcessPoolExecutor(1) as pool:
        f = pool.submit(die)
        try:
            f.result()
        except BrokenProcessPool as e:
            print(e)

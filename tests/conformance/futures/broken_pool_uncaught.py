from concurrent.futures import ProcessPoolExecutor
import os

def die(n):
    if n:
        os._exit(1)
    return n
if __name__ == '__main__':
    with ProcessPoolExecutor(1) as ex:
        print(ex.submit(die, 0).result())
        print(ex.submit(die, 1).result())

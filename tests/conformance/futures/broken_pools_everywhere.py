# oracle: schedules processes
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
import os, multiprocessing

def die():
    os._exit(3)

def sq(x):
    return x * x

def bad(x):
    raise ValueError('worker %d' % x)
if __name__ == '__main__':
    with ProcessPoolExecutor(2) as ex:
        print(list(ex.map(sq, range(5), chunksize=2)), ex.submit(sq, 4).result())
        f = ex.submit(bad, 3)
        try:
            f.result()
        except ValueError as e:
            print(e, type(e.__cause__).__name__, '_RemoteTraceback')
        try:
            ex.submit(lambda: 1).result()
        except Exception as e:
            print(type(e).__name__)
    with ProcessPoolExecutor(1) as ex:
        f = ex.submit(die)
        try:
            f.result()
        except BrokenProcessPool as e:
            print(type(e).__name__, e)
        try:
            ex.submit(sq, 1)
        except BrokenProcessPool as e:
            print('submit:', e)

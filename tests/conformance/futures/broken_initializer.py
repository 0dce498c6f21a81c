# An initializer that fails breaks the pool.
# oracle: stderr-any
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures.thread import BrokenThreadPool

def setup():
    raise OSError("no connection")

with ThreadPoolExecutor(1, initializer=setup) as pool:
    f = pool.submit(len, "abc")
    try:
        f.result()
    except BrokenThreadPool as e:
        print(e)
    try:
        pool.submit(len, "abc")
    except BrokenThreadPool as e:
        print(e)

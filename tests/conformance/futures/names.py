# Names of the workers of executors.
from concurrent.futures import ThreadPoolExecutor
import threading

def name():
    return threading.current_thread().name

with ThreadPoolExecutor(1) as pool:
    print(pool.submit(name).result())
with ThreadPoolExecutor(1) as pool:
    print(pool.submit(name).result())
with ThreadPoolExecutor(1, "web") as pool:
    print(pool.submit(name).result())

def setup(n):
    local.value = n

local = threading.local()
with ThreadPoolExecutor(2, initializer=setup, initargs=(5,)) as pool:
    print(list(pool.map(lambda n: local.value + n, range(3))))
try:
    ThreadPoolExecutor(0)
except ValueError as e:
    print(e)

from concurrent.futures import FIRST_COMPLETED, FIRST_EXCEPTION
from concurrent.futures import ThreadPoolExecutor, wait, as_completed, Future
import time, re

def slow(s, r):
    time.sleep(s)
    if isinstance(r, Exception):
        raise r
    return r
ex = ThreadPoolExecutor(4)
fs = [ex.submit(slow, 0.3, 'c'), ex.submit(slow, 0.1, 'a'), ex.submit(slow, 0.2, ValueError('b'))]
d, n = wait(fs, return_when=FIRST_COMPLETED)
print([f.result() for f in d], len(n))
d, n = wait(fs, return_when=FIRST_EXCEPTION)
print(len(d), len(n), sorted((type(f.exception()).__name__ for f in d)))
print(re.sub('0x[0-9a-f]+', '0x', repr(fs[0])), re.sub('0x[0-9a-f]+', '0x', repr(fs[2])))
try:
    for f in as_completed(fs, timeout=0.01):
        pass
except TimeoutError as e:
    print(e)
print(fs[0].result())
print(re.sub('0x[0-9a-f]+', '0x', repr(fs[0])))
calls = []

def init(x):
    calls.append(x)
with ThreadPoolExecutor(1, initializer=init, initargs=('i',)) as e2:
    e2.submit(slow, 0, 1)
print(calls)

def bad():
    raise RuntimeError('init failed')
with ThreadPoolExecutor(1, initializer=bad) as e3:
    f = e3.submit(slow, 0, 1)
    try:
        f.result()
    except Exception as e:
        print(type(e).__name__, e)
e4 = ThreadPoolExecutor(1)
a = e4.submit(slow, 0.1, 1)
b = e4.submit(slow, 0, 2)
e4.shutdown(wait=True, cancel_futures=True)
print(a.result(), b.cancelled())
it = ex.map(slow, [0.2, 0], ['x', 'y'], timeout=0.05)
try:
    print(list(it))
except TimeoutError as e:
    print('map timeout', repr(e))

def cb(f):
    raise ZeroDivisionError('in callback')
f = ex.submit(slow, 0.05, 'v')
f.add_done_callback(cb)
print(f.result())
ex.shutdown()
print('end')

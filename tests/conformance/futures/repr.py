# How futures show themselves.
from concurrent.futures import Future, ThreadPoolExecutor
import threading

go = threading.Event()
with ThreadPoolExecutor(1) as pool:
    a = pool.submit(go.wait)
    b = pool.submit(int, "7")
    c = pool.submit(int, "seven")
    d = pool.submit(print, "never")
    print(b, d.cancel(), d)
    go.set()
print(a)
print(b)
print(c)
f = Future()
print(f)
f.set_result([1])
print(f, f.result())
try:
    f.set_result(2)
except Exception as e:
    print(type(e).__name__, str(e)[:9])

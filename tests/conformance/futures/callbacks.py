# add_done_callback: called by the worker, or at once if it is done; its errors are logged.
# oracle: stderr-any
from concurrent.futures import ThreadPoolExecutor, Future
import threading

def show(f):
    print("callback", f.result(), threading.current_thread().name)

with ThreadPoolExecutor(1, thread_name_prefix="pool") as pool:
    gate = threading.Event()
    f = pool.submit(lambda: gate.wait() and "value")
    f.add_done_callback(show)
    f.add_done_callback(lambda f: print("second"))
    gate.set()
f.add_done_callback(show)
g = Future()
g.add_done_callback(lambda g: 1 / 0)
g.add_done_callback(lambda g: print("still called", g.cancelled()))
print(g.cancel(), g.cancel())

import concurrent.futures as cf, time, threading
def sq(n): 
    if n == 4: raise ValueError(f"bad {n}")
    return n * n
with cf.ThreadPoolExecutor(3, thread_name_prefix="calc") as ex:
    fs = {ex.submit(sq, i): i for i in range(6)}
    for f in sorted(cf.as_completed(fs), key=fs.get):
        try: print(fs[f], f.result())
        except ValueError as e: print(fs[f], "error", e, repr(f.exception()))
    print(list(ex.map(pow, [2, 3], [3, 2])))
    it = ex.map(sq, [1, 4, 5])
    try:
        for x in it: print("map", x)
    except ValueError as e: print("map failed", e)
    slow = ex.submit(time.sleep, 0.2)
    try: slow.result(timeout=0.01)
    except cf.TimeoutError as e: print("timeout", repr(e), cf.TimeoutError is TimeoutError)
    done, not_done = cf.wait([slow, ex.submit(sq, 2)], return_when=cf.FIRST_COMPLETED)
    print(len(done), len(not_done), slow.running(), slow.cancel())
    f = ex.submit(lambda: threading.current_thread().name); print(f.result().startswith("calc_"))
    f.add_done_callback(lambda f: print("late cb", f.done()))
try: ex.submit(sq, 1)
except RuntimeError as e: print(e)
f = cf.Future(); print(f); f.set_running_or_notify_cancel(); print(f); f.set_result(3); print(f, f.cancel())
try: f.set_result(4)
except cf.InvalidStateError as e: print(e)
f = cf.Future(); print(f.cancel(), f.cancelled(), f)
try: f.result()
except cf.CancelledError as e: print("cancelled", repr(e))
ex = cf.ThreadPoolExecutor(1); e = threading.Event()
a = ex.submit(e.wait); b = ex.submit(sq, 3); c = ex.submit(sq, 4)
print(b.cancel(), b.cancelled()); e.set(); ex.shutdown(wait=True, cancel_futures=True); print(a.result(), c.cancelled())
ex = cf.ThreadPoolExecutor(2, initializer=lambda x: print("init", x), initargs=(7,))
print(ex.submit(sq, 5).result()); ex.shutdown()
try: cf.ThreadPoolExecutor(0)
except ValueError as e: print(e)

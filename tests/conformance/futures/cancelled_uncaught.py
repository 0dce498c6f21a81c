from concurrent.futures import *
import concurrent.futures as cf, time, threading

def sq(x):
    if x == 3:
        raise ValueError(f'bad {x}')
    return x * x
with ThreadPoolExecutor(max_workers=2, thread_name_prefix='pool') as ex:
    fs = {ex.submit(sq, i): i for i in range(5)}
    res = {}
    for f in as_completed(fs):
        try:
            res[fs[f]] = f.result()
        except ValueError as e:
            res[fs[f]] = repr(e)
    print(sorted(res.items()))
    print(list(ex.map(pow, [1, 2, 3], [2, 2, 2])))
    try:
        for v in ex.map(sq, range(5)):
            print(v)
    except ValueError as e:
        print('map raised', e)
    f = ex.submit(threading.current_thread)
    print(f.result().name[:5])
    ev = threading.Event()
    threading.Timer(3, ev.set).start()
    a = ex.submit(ev.wait)
    b = ex.submit(ev.wait)
    c = ex.submit(sq, 9)
    print(c.cancel(), c.cancelled(), c.done(), a.cancel(), c.running())
    try:
        c.result()
    except CancelledError as e:
        print('CancelledError', repr(e))
    done, pend = wait([a, b, c], timeout=0.05)
    print(len(done), len(pend))
    try:
        a.result(timeout=0.01)
    except TimeoutError as e:
        print('TimeoutError', repr(e), cf.TimeoutError is TimeoutError)
    ev.set()
    r = wait([a, b], return_when=ALL_COMPLETED)
    print(type(r).__name__, len(r.done), r.not_done)
f = Future()
f.add_done_callback(lambda f: print('cb', f.result()))
f.set_running_or_notify_cancel()
f.set_result(7)
f.add_done_callback(lambda f: print('late cb', f.done()))
try:
    f.set_result(8)
except InvalidStateError as e:
    print('InvalidStateError', str(e).split(':')[0])
f = Future()
f.set_exception(KeyError('k'))
print(f.exception(), repr(f.exception()))
try:
    f.result()
except KeyError as e:
    print('KeyError', e)
try:
    ex.submit(sq, 1)
except RuntimeError as e:
    print(e)
try:
    ThreadPoolExecutor(0)
except ValueError as e:
    print(e)

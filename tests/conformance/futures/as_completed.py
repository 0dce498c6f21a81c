# Whoever is ready first, and wait() in its three ways.
# oracle: clock simulated
from concurrent.futures import ThreadPoolExecutor, as_completed, wait, FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED
import time

def nap(seconds):
    time.sleep(seconds)
    if seconds == 0.15:
        raise RuntimeError("bad dream")
    return seconds

with ThreadPoolExecutor(4) as pool:
    fs = {pool.submit(nap, s): s for s in (0.3, 0.05, 0.2)}
    for f in as_completed(fs):
        print(fs[f], f.result())
    fs = [pool.submit(nap, s) for s in (0.3, 0.05, 0.15)]
    done, not_done = wait(fs, return_when=FIRST_COMPLETED)
    print(len(done), len(not_done), [f.result() for f in done])
    r = wait(fs, return_when=FIRST_EXCEPTION)
    print(len(r.done), len(r.not_done))
    r = wait(fs, timeout=0.01)
    print(len(r.done), len(r.not_done))
    r = wait(fs)
    print(len(r.done), len(r.not_done))
    slow = pool.submit(nap, 0.2)
    try:
        for f in as_completed([slow], timeout=0.05):
            print("never")
    except TimeoutError as e:
        print(e)

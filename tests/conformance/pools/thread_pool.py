# ThreadPool: the same face, threads behind it.
from multiprocessing.pool import ThreadPool
import threading

seen = set()

def length(word):
    seen.add(threading.current_thread() is threading.main_thread())
    return len(word)

with ThreadPool(2) as pool:
    print(pool.map(length, ["one", "three", "fourteen"]))
    print(pool.apply_async(length, ("four",)).get())
    print(list(pool.imap(length, "a bb ccc".split())))
print(seen)

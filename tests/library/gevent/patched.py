# monkey.patch_all(): threads and locks become those of greenlets.
from gevent import monkey
monkey.patch_all()

import queue
import threading
import time

import gevent

lock = threading.Lock()
items = queue.Queue()


def work(name):
    with lock:
        print(name, "has the lock")
        time.sleep(0.01)
    items.put(name)


threads = [threading.Thread(target=work, args=(n,)) for n in range(3)]
for thread in threads:
    thread.start()
print([items.get() for n in range(3)])
for thread in threads:
    thread.join()
gevent.joinall([gevent.spawn(work, name) for name in "ab"])
print(items.qsize(), monkey.is_module_patched("threading"))

from contextlib import contextmanager
import threading
@contextmanager
def section(name):
    print("enter", name)
    try: yield name
    except ValueError: print("seen"); raise
    finally: print("leave", name)
lock = threading.Lock()
def critical():
    with lock:
        with section("critical") as s:
            int(s)
try: critical()
except ValueError: print(lock.locked())
critical()

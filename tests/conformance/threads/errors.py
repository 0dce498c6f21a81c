# Everything that a Thread refuses.
import threading

t = threading.Thread(target=print, args=("hello from the thread",))
try:
    t.join()
except RuntimeError as e:
    print("join:", e)
t.start()
t.join()
try:
    t.start()
except RuntimeError as e:
    print("start:", e)
try:
    t.daemon = True
except RuntimeError as e:
    print("daemon:", e)
try:
    threading.current_thread().join()
except RuntimeError as e:
    print("self:", e)

class Lazy(threading.Thread):
    def __init__(self):
        self.note = "no super().__init__()"

try:
    Lazy().start()
except RuntimeError as e:
    print("init:", e)
try:
    threading.Thread(print)
except AssertionError as e:
    print("group:", e)

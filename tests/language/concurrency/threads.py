# Thread: its life, its names, and mistakes.
import threading

def show(*args, **kwargs):
    print(threading.current_thread().name, args, kwargs)

t = threading.Thread(target=show, args=(1, 2), kwargs={"mark": "!"})
print(t.name, t.is_alive(), t.ident, t.daemon)   # expect: Thread-1 (show) False None False
t.start()                                        # expect: Thread-1 (show) (1, 2) {'mark': '!'}
t.join()
print(t.is_alive(), t.ident is not None)         # expect: False True

def attempt(what):
    try:
        what()
    except Exception as error:
        print(type(error).__name__ + ":", error)

attempt(t.start)                                 # expect: RuntimeError: threads can only be started once
attempt(threading.Thread().join)                 # expect: RuntimeError: cannot join thread before it is started
attempt(threading.current_thread().join)         # expect: RuntimeError: cannot join current thread
attempt(lambda: threading.Thread(1))             # expect: AssertionError: group argument must be None for now

class Quiet(threading.Thread):
    def __init__(self):
        pass
attempt(Quiet().start)                           # expect: RuntimeError: thread.__init__() not called

named = threading.Thread(target=show, name="ann")
print(named.name)                                # expect: ann
named.name = "bea"
named.start()                                    # expect: bea () {}
named.join()
print(threading.Thread().name)                   # expect: Thread-3
print(threading.Thread(daemon=True).daemon)      # expect: True

main = threading.current_thread()
print(main is threading.main_thread(), main.name)   # expect: True MainThread

stop = threading.Event()
waiting = threading.Thread(target=stop.wait, daemon=True)
waiting.start()
print(waiting.is_alive(), threading.active_count(), waiting in threading.enumerate())   # expect: True 2 True
waiting.join(0.01)
print(waiting.is_alive())                        # expect: True
def change():
    waiting.daemon = False
attempt(change)                                  # expect: RuntimeError: cannot set daemon status of active thread
stop.set()
waiting.join()
print(threading.active_count())                  # expect: 1

class Adder(threading.Thread):
    def __init__(self, a, b):
        threading.Thread.__init__(self)
        self.a, self.b = a, b
        self.sum = None
    def run(self):
        self.sum = self.a + self.b
adders = [Adder(n, n) for n in range(3)]
for t in adders:
    t.start()
for t in adders:
    t.join()
print([t.sum for t in adders])                   # expect: [0, 2, 4]

# Process: a memory of its own, an exit code, and what goes with it.
import multiprocessing
import os
import sys

value = ["start"]

def work(word):
    value.append(word)
    print(word, value, multiprocessing.current_process().name, multiprocessing.parent_process().name)

def leave(how):
    sys.exit(how)

def wait():
    multiprocessing.Event().wait()

class Own(multiprocessing.Process):
    def __init__(self, n):
        super().__init__(name="own-%d" % n)
        self.n = n
    def run(self):
        print("run", self.n, self.name)

if __name__ == "__main__":
    p = multiprocessing.Process(target=work, args=("child",))
    print(p.name, p.exitcode, p.pid, p.is_alive(), p.daemon)   # expect: Process-1 None None False False
    p.start()                # expect: child ['start', 'child'] Process-1 MainProcess
    p.join()
    print(p.exitcode, p.is_alive(), p.pid != os.getpid())      # expect: 0 False True
    print(value)             # expect: ['start']
    for how in (0, 3, None):
        p = multiprocessing.Process(target=leave, args=(how,))
        p.start()
        p.join()
        print(p.name, p.exitcode)
    # expect: Process-2 0
    # expect: Process-3 3
    # expect: Process-4 0
    p = multiprocessing.Process(target=wait)
    p.start()
    print(p.is_alive(), p in multiprocessing.active_children())   # expect: True True
    p.join(0.02)
    print(p.exitcode)        # expect: None
    p.terminate()
    p.join()
    print(p.exitcode, multiprocessing.active_children())          # expect: -15 []
    p = multiprocessing.Process(target=wait, daemon=True)
    p.start()
    p.kill()
    p.join()
    print(p.exitcode)        # expect: -9
    own = Own(7)
    own.start()              # expect: run 7 own-7
    own.join()
    try:
        own.start()
    except AssertionError as error:
        print(error)         # expect: cannot start a process twice
    try:
        multiprocessing.Process(target=wait).join()
    except AssertionError as error:
        print(error)         # expect: can only join a started process
    print(multiprocessing.current_process().name, multiprocessing.parent_process())   # expect: MainProcess None
    forgotten = multiprocessing.Process(target=print, args=("waited for at the end",))
    forgotten.start()        # expect: waited for at the end

# What exitcode says of ways to end.
# oracle: stderr-any
import multiprocessing as mp
import os
import signal
import sys
import time

def fine():
    pass

def exits(code):
    sys.exit(code)

def hard(code):
    os._exit(code)

def raises():
    raise ValueError("no")

def suicide(signum):
    os.kill(os.getpid(), signum)

def sleeps():
    time.sleep(30)

def run(target, *args):
    p = mp.Process(target=target, args=args)
    assert p.exitcode is None
    p.start()
    p.join()
    print(target.__name__, args, p.exitcode, p.is_alive())

if __name__ == "__main__":
    run(fine)
    for code in (0, 3, None, "a message", 256 + 7, -1, True):
        run(exits, code)
    run(hard, 5)
    run(raises)
    run(suicide, signal.SIGKILL)
    run(suicide, signal.SIGTERM)
    for way in ("terminate", "kill"):
        p = mp.Process(target=sleeps)
        p.start()
        print(p.exitcode, p.is_alive())
        getattr(p, way)()
        p.join()
        print(way, p.exitcode, p.is_alive())
    sys.exit(2)

# terminate(): a finally of the child does not run, its handler does.
# oracle: schedules processes
import multiprocessing as mp
import signal
import sys
import time

def plain(ready):
    try:
        ready.set()
        time.sleep(30)
    finally:
        print("never printed")

def careful(ready):
    def stop(number, frame):
        print("child: got signal", signal.Signals(number).name)
        sys.exit(0)
    signal.signal(signal.SIGTERM, stop)
    try:
        ready.set()
        while True:
            time.sleep(0.1)
    finally:
        print("child: cleaned up")

if __name__ == '__main__':
    for target in plain, careful:
        ready = mp.Event()
        p = mp.Process(target=target, args=(ready,), name=target.__name__)
        p.start()
        ready.wait()
        p.terminate()
        p.join()
        print(p.name, "exit code", p.exitcode)
    print(mp.active_children())

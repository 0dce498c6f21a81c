# A child that turns SIGTERM into a clean end.
import multiprocessing as mp
import signal
import sys
import time

def child(ready):
    def stop(signum, frame):
        print("child got", signal.Signals(signum).name)
        sys.exit(7)
    signal.signal(signal.SIGTERM, stop)
    ready.set()
    try:
        while True:
            time.sleep(0.05)
    finally:
        print("finally runs")

if __name__ == "__main__":
    ready = mp.Event()
    p = mp.Process(target=child, args=(ready,))
    p.start()
    ready.wait()
    p.terminate()
    p.join()
    print(p.exitcode)

# terminate() does not run finally; sys.exit does; os._exit does not.
import multiprocessing as mp
import os
import sys
import time

def guarded(way, ready):
    try:
        print("begin", way)
        ready.set()
        if way == "exit":
            sys.exit()
        if way == "_exit":
            os._exit(0)
        time.sleep(30)
    finally:
        print("finally", way)

if __name__ == "__main__":
    for way in ("exit", "_exit", "terminate"):
        ready = mp.Event()
        p = mp.Process(target=guarded, args=(way, ready))
        p.start()
        ready.wait()
        if way == "terminate":
            p.terminate()
        p.join()
        print(way, p.exitcode)

"""Starts a worker and joins it, again and again. Arguments: thread or process, how often. Prints workers a second."""
import multiprocessing
import sys
import threading
import time


def nothing():
    pass


if __name__ == "__main__":
    make = threading.Thread if sys.argv[1] == "thread" else multiprocessing.Process
    times = int(sys.argv[2])
    begun = time.perf_counter()
    for _ in range(times):
        worker = make(target=nothing)
        worker.start()
        worker.join()
    print(round(times / (time.perf_counter() - begun)))

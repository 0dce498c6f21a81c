"""The same between processes, from when both consumers have started. Argument: items."""
import multiprocessing
import sys
import time


def consume(things, started):
    started.release()
    while True:
        things.get()
        things.task_done()


if __name__ == "__main__":
    items = int(sys.argv[1])
    things = multiprocessing.JoinableQueue()
    started = multiprocessing.Semaphore(0)
    for _ in range(2):
        multiprocessing.Process(target=consume, args=(things, started), daemon=True).start()
    started.acquire()
    started.acquire()
    begun = time.perf_counter()
    for i in range(items):
        things.put(i)
    things.join()
    print(round(items / (time.perf_counter() - begun)))

# A process that is killed while it holds a lock leaves it locked.
import multiprocessing as mp
import time

def holder(lock, ready):
    lock.acquire()
    ready.set()
    time.sleep(60)

def thread_killer():
    pass

if __name__ == "__main__":
    lock = mp.Lock()
    ready = mp.Event()
    p = mp.Process(target=holder, args=(lock, ready))
    p.start()
    ready.wait()
    p.terminate()
    p.join()
    print(p.exitcode, lock.acquire(timeout=0.1))
    try:
        lock.release()
        print("released by somebody else")
    except ValueError as e:
        print("cannot", e)
    print(lock.acquire(timeout=0.1))

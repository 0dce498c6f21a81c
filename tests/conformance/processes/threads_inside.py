# Threads in a process: its end waits for them, the parent's don't live on in it.
import multiprocessing as mp
import threading
import time

def late(name):
    time.sleep(0.05)
    print("late thread in", name)

def child():
    print("child has", threading.active_count(), "thread:", threading.current_thread().name)
    threading.Thread(target=late, args=("child",)).start()
    print("child function ends")

if __name__ == "__main__":
    stop = threading.Event()
    t = threading.Thread(target=stop.wait)
    t.start()
    print("main has", threading.active_count())
    p = mp.Process(target=child)
    p.start()
    p.join()
    stop.set()
    t.join()
    print("exit code", p.exitcode)

# Only the last join tells that all children have ended.
from multiprocessing import Process
import time

def child(n):
    time.sleep(0.2 * (3 - n))
    print("child %d ends" % n)

if __name__ == "__main__":
    procs = [Process(target=child, args=(n,)) for n in range(4)]
    for p in procs:
        p.start()
    p.join()
    print("last one joined, alive:", [q.is_alive() for q in procs])
    for p in procs:
        p.join()
    print("all joined, exit codes:", [p.exitcode for p in procs])

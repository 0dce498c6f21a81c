# A lock keeps the lines of a process together.
from multiprocessing import Process, Lock
# oracle: unordered
# oracle: chain (\d)

def report(lock, n):
    with lock:
        print("begin %d" % n)
        print("end %d" % n)

if __name__ == '__main__':
    lock = Lock()
    ps = [Process(target=report, args=(lock, n)) for n in range(4)]
    for p in ps: p.start()
    for p in ps: p.join()

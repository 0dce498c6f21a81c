# Each process has a pid of its own and knows its parent's.
# oracle: replace \b\d{2,}\b -> <PID>
# oracle: distinct pid (\d+)
import multiprocessing
import os

def child(parent):
    print("child, pid %d, knows its parent: %s" % (os.getpid(), os.getppid() == parent))

if __name__ == "__main__":
    print("parent, pid %d" % os.getpid())
    for n in range(3):
        p = multiprocessing.Process(target=child, args=(os.getpid(),))
        p.start()
        p.join()
    print(type(p.pid).__name__, p.pid != os.getpid(), p.exitcode)

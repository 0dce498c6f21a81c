# Five jobs, three workers: never more than three pids.
# oracle: unordered
# oracle: replace pid \d+ -> pid <PID>
# oracle: chain job (\d)
from multiprocessing import Pool
import os
import time

def job(n):
    print("job %d begins, pid %d" % (n, os.getpid()))
    time.sleep(0.05)
    print("job %d ends, pid %d" % (n, os.getpid()))
    return os.getpid()

if __name__ == "__main__":
    p = Pool(3)
    rs = [p.apply_async(job, (n,)) for n in range(5)]
    p.close()
    p.join()
    print("at most three:", len(set(r.get() for r in rs)) <= 3)

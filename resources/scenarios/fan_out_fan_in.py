# Out: one queue of jobs for all workers. In: one queue of answers.
import threading, queue
from interleave import work

workers = 3    # param 1..6: how many share the jobs
jobs = queue.Queue()
answers = queue.Queue()

def solve():
    while True:
        n = jobs.get()
        if n is None:
            break
        work(n)
        answers.put((n, n * n))

team = [threading.Thread(target=solve, name="worker-%d" % (k + 1))
        for k in range(workers)]
for worker in team:
    worker.start()
for n in (3, 1, 2, 1, 2, 3):
    jobs.put(n)
for worker in team:
    jobs.put(None)
for k in range(6):
    n, square = answers.get()
    print(n, "squared is", square)
for worker in team:
    worker.join()

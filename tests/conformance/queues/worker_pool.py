# Three workers end by a sentinel each; join() waits for task_done().
import queue
import threading

jobs = queue.Queue()
results = queue.Queue()

def worker():
    while True:
        n = jobs.get()
        if n is None:
            jobs.task_done()
            break
        results.put((n, n ** 2))
        jobs.task_done()

ts = [threading.Thread(target=worker) for n in range(3)]
for t in ts: t.start()
for n in range(10):
    jobs.put(n)
jobs.join()
print("all done", results.qsize())
for t in ts:
    jobs.put(None)
for t in ts: t.join()
out = []
while not results.empty():
    out.append(results.get())
print(sorted(out))

from multiprocessing import Process, Queue
import time

def worker(number, jobs, answers):
    while True:
        job = jobs.get()
        if job is None:
            break
        time.sleep(0.3)
        answers.put((number, job * job))

if __name__ == "__main__":
    jobs = Queue(3)
    answers = Queue()
    workers = [Process(target=worker, args=(n, jobs, answers)) for n in range(4)]
    for w in workers:
        w.start()
    for k in range(8):
        jobs.put(k)
    for w in workers:
        jobs.put(None)
    for k in range(8):
        print(answers.get())
    for w in workers:
        w.join()

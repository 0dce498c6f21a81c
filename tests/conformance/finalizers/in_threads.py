# What a thread held goes with it; what came out of a queue goes with its last name.
import queue
import threading


class Job:
    alive = 0

    def __init__(self, name):
        self.name = name
        Job.alive += 1

    def __del__(self):
        Job.alive -= 1
        print("freed", self.name)


def work():
    job = Job("in the thread")
    print("works on", job.name, Job.alive)


worker = threading.Thread(target=work)
worker.start()
worker.join()
print("alive:", Job.alive)

jobs = queue.Queue()
for number in range(2):
    jobs.put(Job(number))
while not jobs.empty():
    job = jobs.get()
    print("took", job.name)
    job = None
print("alive:", Job.alive)

# A file that a thread or a child process leaves open.
import json
import os
import threading
from multiprocessing import Process


def report(name, value):
    json.dump({'value': value}, open(name, 'w'))


def read(name):
    with open(name) as f:
        return json.load(f)


if __name__ == '__main__':
    workers = [threading.Thread(target=report, args=('t%d.json' % n, n)) for n in range(3)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    print([read('t%d.json' % n) for n in range(3)])
    children = [Process(target=report, args=('p%d.json' % n, n * n)) for n in range(3)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    print([read('p%d.json' % n) for n in range(3)])
    for n in range(3):
        os.remove('t%d.json' % n)
        os.remove('p%d.json' % n)

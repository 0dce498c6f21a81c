# Only multiprocessing asks a class what of its instances travels; and what else a put was told stays.
# oracle: schedules processes
import multiprocessing
import pickle
import queue
import threading

class Point:
    def __init__(self, x):
        self.x = x
        self.cache = 'full'
    def __getstate__(self):
        return {'x': self.x}
    def __setstate__(self, state):
        self.x = state['x']
        self.cache = 'empty'
    def __lt__(self, other):
        return self.x < other.x

def ask(q):
    for i in range(3):
        p = q.get()
        print(p.x, p.cache)

for kind in queue.PriorityQueue, queue.Queue, queue.LifoQueue:
    q = kind()
    for x in (3, 1, 2):
        q.put(Point(x), timeout=5)
    t = threading.Thread(target=ask, args=(q,))
    t.start()
    t.join()

if __name__ == '__main__':
    q = multiprocessing.Queue(1)
    q.put(Point(1), timeout=1)
    try:
        q.put(Point(2), timeout=0.05)
    except queue.Full:
        print('full')
    try:
        q.put(obj=Point(2), block=False)
    except queue.Full:
        print('full')
    p = q.get()
    print(p.x, p.cache)
    print(pickle.loads(pickle.dumps(Point(4))).cache)

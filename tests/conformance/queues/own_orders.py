import collections
import queue
import threading

class UniqueQueue(queue.Queue):
    def _init(self, maxsize):
        self.queue = collections.OrderedDict()
    def _put(self, item):
        self.queue[item] = True
    def _get(self):
        return self.queue.popitem(last=False)[0]

class SetQueue(queue.Queue):
    def _init(self, maxsize):
        queue.Queue._init(self, maxsize)
        self.all_items = set()
    def _put(self, item):
        if item not in self.all_items:
            queue.Queue._put(self, item)
            self.all_items.add(item)

class ByLength(queue.PriorityQueue):
    def _put(self, item):
        super()._put((len(item), item))
    def _get(self):
        return super()._get()[1]

class Loud(queue.LifoQueue):
    def __init__(self, name, maxsize=0):
        self.name = name
        super().__init__(maxsize)
    def _put(self, item):
        print(self.name, 'puts', item)
        super()._put(item)

class Child(SetQueue):
    def _get(self):
        return 'child ' + super()._get()

class Mixin:
    def _put(self, item):
        self.queue.appendleft(item)

class Front(Mixin, queue.Queue):
    pass

class Plain(queue.PriorityQueue):
    pass

class Picky(queue.Queue):
    def _init(self, maxsize):
        super()._init(maxsize)
        self.seen = set()
    def _put(self, item):
        super()._put(item)
        self.seen.add(item)
    def put(self, item, block=True, timeout=None):
        if item not in self.seen:
            super().put(item, block, timeout)

class Early(queue.PriorityQueue):
    def __init__(self, maxsize):
        super().__init__(maxsize)
        print('ready', self.things)
    def _init(self, maxsize):
        super()._init(maxsize)
        self.things = maxsize
    def get(self, block=True):
        return super().get(block) + '!'

for q in (UniqueQueue(4), SetQueue(4), ByLength(4), Loud('loud', 4), Child(4), Front(4), Picky(4), Early(4), Plain(4),
          queue.Queue(4), queue.LifoQueue(4), queue.PriorityQueue(4)):
    print(type(q).__name__, q.maxsize, q.empty())
    for word in ['pear', 'fig', 'pear', 'banana']:
        q.put(word)
        print('in', word, q.qsize(), q.full())
    try:
        q.put_nowait('kiwi')
        q.put('melon', timeout=0.01)
    except queue.Full as e:
        print('full', repr(e))
    try:
        while True:
            print(q.get(block=False))
            q.task_done()
    except queue.Empty as e:
        print('empty', repr(e))

def consume(q):
    while (word := q.get()) != 'stop':
        print('got', word)
        q.task_done()
    q.task_done()

q = ByLength()
thread = threading.Thread(target=consume, args=(q,))
thread.start()
q.put('stop')
q.join()
thread.join()
print(q.unfinished_tasks)

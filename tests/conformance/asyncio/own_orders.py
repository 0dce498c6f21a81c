import asyncio, collections

class UniqueQueue(asyncio.Queue):
    def _init(self, maxsize):
        self._queue = collections.OrderedDict()
    def _put(self, item):
        self._queue[item] = True
    def _get(self):
        return self._queue.popitem(last=False)[0]

class Seen(asyncio.Queue):
    def _init(self, maxsize):
        super()._init(maxsize)
        self.seen = set()
    def _put(self, item):
        if item not in self.seen:
            self.seen.add(item)
            super()._put(item)

class ByLength(asyncio.PriorityQueue):
    def _put(self, item):
        super()._put((len(item), item))
    def _get(self):
        return super()._get()[1]

class Loud(asyncio.LifoQueue):
    def __init__(self, name, maxsize=0):
        self.name = name
        super().__init__(maxsize)
    def _put(self, item):
        print(self.name, 'puts', item)
        super()._put(item)
    async def put(self, item):
        print('put', item)
        await super().put(item)

class Plain(asyncio.Queue):
    pass

class Child(Seen):
    def _get(self):
        return 'child ' + super()._get()

class Mixin:
    def _put(self, item):
        self._queue.appendleft(item)

class Front(Mixin, asyncio.Queue):
    pass

async def producer(q):
    for word in ['pear', 'fig', 'pear', 'banana', 'kiwi', 'fig']:
        await q.put(word)
        print('  in', word, q.qsize(), q.full())

async def consumer(q):
    while True:
        word = await q.get()
        print('  out', word)
        await asyncio.sleep(0.01)
        q.task_done()

async def main():
    for q in (UniqueQueue(2), Seen(2), ByLength(2), Loud('loud', 2), Plain(2), Child(2), Front(2),
              asyncio.Queue(2), asyncio.PriorityQueue(2), asyncio.LifoQueue(2)):
        print(type(q).__name__, q.maxsize, q.empty(), str(q))
        task = asyncio.create_task(consumer(q))
        await producer(q)
        await asyncio.sleep(0.2)
        print(str(q).split("_getters")[1])
        if "tasks=" not in str(q):
            await q.join()
        task.cancel()
        print(q.empty(), q.qsize())
        q.put_nowait('ab')
        try:
            q.put_nowait('cd')
            print(str(q).split('_getters')[0])
            q.put_nowait('ef')
            q.put_nowait('gh')
        except asyncio.QueueFull as e:
            print('full', repr(e))
        try:
            while True:
                print(q.get_nowait())
        except asyncio.QueueEmpty as e:
            print('empty', repr(e))
    q = Seen()
    try:
        q.task_done()
    except ValueError as e:
        print(e)
    try:
        await asyncio.wait_for(q.get(), 0.01)
    except asyncio.TimeoutError:
        print('timeout')
asyncio.run(main())

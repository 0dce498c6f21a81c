# matrix multiplication with processes, shared memory, map-reduce word count
import multiprocessing as mp, functools, operator, collections, itertools, time, os
from multiprocessing import shared_memory
def row(args):
    r, m = args
    return [sum(a * b for a, b in zip(r, c)) for c in zip(*m)]
def mapper(line): return collections.Counter(line.lower().split())
def reducer(a, b): a.update(b); return a
def fill(name, lo, hi):
    s = shared_memory.SharedMemory(name=name)
    for i in range(lo, hi): s.buf[i] = i * 2
    s.close()
def init(v): global shared; shared = v
def add(n):
    with shared.get_lock(): shared.value += n
    return shared.value > 0
def chunk(seq, n): 
    it = iter(seq)
    while c := list(itertools.islice(it, n)): yield c
if __name__ == "__main__":
    a = [[1, 2], [3, 4]]; b = [[5, 6], [7, 8]]
    with mp.Pool(2) as p: print(p.map(row, [(r, b) for r in a]))
    text = ["the cat sat", "The dog", "a cat a dog the end"]
    with mp.Pool(2) as p: print(sorted(functools.reduce(reducer, p.imap_unordered(mapper, text), collections.Counter()).items()))
    shm = shared_memory.SharedMemory(create=True, size=8)
    ps = [mp.Process(target=fill, args=(shm.name, i * 4, i * 4 + 4)) for i in range(2)]
    [x.start() for x in ps]; [x.join() for x in ps]; print(bytes(shm.buf[:8]), shm.size >= 8); shm.close(); shm.unlink()
    try: shared_memory.SharedMemory(name="no_such_block")
    except FileNotFoundError as e: print(e.errno)
    v = mp.Value("l", 5)
    with mp.Pool(2, initializer=init, initargs=(v,)) as p: print(all(p.map(add, range(5), chunksize=2)), v.value)
    sl = shared_memory.ShareableList([1, "two", 3.0, None, True]); print(list(sl), sl[1], len(sl)); sl[0] = 9; print(sl.count(9), sl.index("two")); sl.shm.close(); sl.shm.unlink()
    arr = mp.Array("d", [1.5, 2.5]); raw = mp.RawArray("i", 3); raw[1] = 7; print(arr[:], list(raw), len(arr), arr.get_obj() is not None)
    c = mp.Array("c", b"hello"); print(c.value, c.raw); c.value = b"abc"; print(c.value)
    try: mp.Value("i", "x")
    except TypeError as e: print(type(e).__name__)
    try: arr[5]
    except IndexError as e: print(e)
    print(list(chunk(range(7), 3)), mp.cpu_count() == os.cpu_count())
    jq = mp.JoinableQueue()
    def cons(q):
        while True:
            x = q.get()
            if x is None: q.task_done(); break
            q.task_done()
    pr = mp.Process(target=cons, args=(jq,)); pr.start()
    for i in [1, 2, None]: jq.put(i)
    jq.join(); pr.join(); print("all done", pr.exitcode)
    q = mp.Queue(1); q.put(1); time.sleep(0.05)
    try: q.put(2, timeout=0.05)
    except Exception as e: print(type(e).__module__, type(e).__name__)
    print(q.get(), q.empty() in (True, False))
    try: q.get_nowait()
    except Exception as e: print(type(e).__name__)
    cond = mp.Condition(); sem = mp.Semaphore(2); print(sem.acquire(), sem.acquire(timeout=0.1), sem.acquire(False)); sem.release()
    rl = mp.RLock(); print(rl.acquire(), rl.acquire()); rl.release(); rl.release()
    try: rl.release()
    except AssertionError as e: print(e)
    l = mp.Lock()
    try: l.release()
    except ValueError as e: print(e)
    with cond: print(cond.wait(0.01), cond.wait_for(lambda: True, 1))

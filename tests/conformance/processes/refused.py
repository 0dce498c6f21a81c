import multiprocessing as mp, threading, time, sys
if __name__ == "__main__":
    q = mp.Queue()
    q.put(threading.Lock())
    q.put(lambda: 3)
    q.put("ok")
    print(q.get(timeout=5))
    a, b = mp.Pipe()
    for bad in (threading.Lock(), lambda: 1, (i for i in range(3))):
        try:
            a.send(bad)
            print("sent", b.recv())
        except Exception as e:
            print(type(e).__name__, str(e).split(" at 0x")[0])
    sq = mp.SimpleQueue()
    try: sq.put(threading.Event())
    except TypeError as e: print(e)

# multiprocessing.Queue: exceptions, closing, what arrives is a copy.
import multiprocessing as mp
import queue
import time

if __name__ == "__main__":
    q = mp.Queue(maxsize=2)
    item = [1, 2]
    q.put(item)
    time.sleep(0.05)
    item.append(3)
    got = q.get()
    print(got, got is item)
    q.put("a")
    q.put("b")
    try:
        q.put("c", timeout=0.05)
    except queue.Full as e:
        print("full", repr(e), q.full(), q.qsize())
    print(q.get(), q.get())
    try:
        q.get(timeout=0.05)
    except queue.Empty as e:
        print("empty", repr(e), q.empty())
    try:
        q.get_nowait()
    except queue.Empty:
        print("empty")
    q.close()
    try:
        q.put(1)
    except ValueError as e:
        print(str(e)[:8], str(e)[-9:])
    q.join_thread()
    j = mp.JoinableQueue()
    j.put(1)
    j.get()
    j.task_done()
    j.join()
    try:
        j.task_done()
    except ValueError as e:
        print(e)

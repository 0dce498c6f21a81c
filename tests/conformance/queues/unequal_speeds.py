# A fast worker before a slow one: handing over directly, and through a queue.
import queue, threading, time

UNIT = 0.02

def run(q):
    start = time.time()
    free = []
    def fast():
        for n in range(4):
            time.sleep(UNIT)
            q.put(n)
            if q.maxsize == 1:
                q.join()
        free.append(time.time() - start)
        q.put(None)
    def slow():
        while q.get() is not None:
            time.sleep(3 * UNIT)
            q.task_done()
        q.task_done()
    ts = [threading.Thread(target=fast), threading.Thread(target=slow)]
    for t in ts: t.start()
    for t in ts: t.join()
    return free[0] / UNIT, (time.time() - start) / UNIT

direct = run(queue.Queue(1))
queued = run(queue.Queue())
print("queue frees the fast worker earlier:", queued[0] < direct[0])
print("fast free about 4:", 3.9 < queued[0] < 8, "direct about 16:", 15.5 < direct[0] < 22)
print("the end is not later:", queued[1] <= direct[1])

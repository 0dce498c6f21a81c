# A logger process writes whole lines of many processes.
# oracle: unordered
# oracle: chain (\w+) \d
import multiprocessing as mp

def logger(q):
    while True:
        line = q.get()
        if line is None:
            break
        print("log:", line)

def source(q, name):
    for n in range(3):
        q.put("%s %d" % (name, n))

if __name__ == "__main__":
    q = mp.Queue()
    log = mp.Process(target=logger, args=(q,))
    log.start()
    sources = [mp.Process(target=source, args=(q, name)) for name in ("db", "web", "cron")]
    for s in sources: s.start()
    for s in sources: s.join()
    q.put(None)
    log.join()

# Two stages in series with JoinableQueue; the stages are daemons.
import multiprocessing

def stage(name, source, sink):
    while True:
        job = source.get()
        print("%s: job %d" % (name, job))
        if sink is not None:
            sink.put(job)
            sink.join()
        source.task_done()

if __name__ == "__main__":
    first = multiprocessing.JoinableQueue()
    second = multiprocessing.JoinableQueue()
    a = multiprocessing.Process(target=stage, args=("wash", first, second))
    b = multiprocessing.Process(target=stage, args=("dry", second, None))
    a.daemon = b.daemon = True
    a.start()
    b.start()
    for n in range(3):
        first.put(n)
    first.join()
    print("all clean")

# An exception in a process is told on stderr, with its name.
import multiprocessing as mp

def divide(a, b):
    print("dividing")
    return a / b

if __name__ == "__main__":
    p = mp.Process(target=divide, args=(1, 0))
    p.start()
    p.join()
    print("exit code", p.exitcode)
    q = mp.Process(target=divide, args=(1,), name="worker")
    q.start()
    q.join()
    print("exit code", q.exitcode)

# What a child process says on standard error is its own; the exit code tells its starter.
import multiprocessing

def fail():
    raise ValueError("in the child")

if __name__ == "__main__":
    p = multiprocessing.Process(target=fail)
    p.start()
    p.join()
    print(p.exitcode)   # expect: 1

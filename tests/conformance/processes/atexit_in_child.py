# atexit functions of main do not run in a multiprocessing child.
import atexit
import multiprocessing as mp
import os

main = os.getpid()
atexit.register(lambda: print("atexit in main:", os.getpid() == main))

def child():
    atexit.register(print, "atexit of the child")
    print("child ends")

if __name__ == "__main__":
    p = mp.Process(target=child)
    p.start()
    p.join()
    print("main ends")

# A child waits for a queue that nobody fills; main joins it.
# oracle: hangs
import multiprocessing as mp

def hungry(q):
    print("waiting for food")
    q.get()

if __name__ == "__main__":
    q = mp.Queue()
    p = mp.Process(target=hungry, args=(q,))
    p.start()
    p.join()
    print("never")

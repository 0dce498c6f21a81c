# What cannot be pickled does not go through a queue or a pool.
# oracle: stderr-any
import multiprocessing as mp
import threading

if __name__ == "__main__":
    a, b = mp.Pipe()
    for thing in (threading.Lock(), (n for n in range(3)), open):
        try:
            a.send(thing)
            print("sent", b.recv())
        except Exception as e:
            print(type(e).__name__, e)

# set_start_method once only.
import multiprocessing as mp

def show(q):
    q.put(mp.current_process().name)

if __name__ == "__main__":
    mp.set_start_method("spawn")
    try:
        mp.set_start_method("fork")
    except RuntimeError as e:
        print(e)
    print(mp.get_start_method())
    q = mp.Queue()
    p = mp.Process(target=show, args=(q,))
    p.start()
    print(q.get())
    p.join()
    try:
        mp.get_context("teleport")
    except ValueError as e:
        print(e)

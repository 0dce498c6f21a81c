# What a Process refuses.
import multiprocessing as mp
import time

def nothing():
    pass

def daemon_parent(q):
    try:
        mp.Process(target=nothing).start()
    except AssertionError as e:
        q.put(str(e))

if __name__ == "__main__":
    p = mp.Process(target=nothing)
    for wish in (p.join, p.terminate):
        try:
            wish()
        except (AssertionError, AttributeError) as e:
            print(type(e).__name__, e)
    p.start()
    try:
        p.start()
    except AssertionError as e:
        print(e)
    try:
        p.daemon = True
    except AssertionError as e:
        print(e)
    p.join()
    q = mp.Queue()
    d = mp.Process(target=daemon_parent, args=(q,), daemon=True)
    d.start()
    print(q.get())
    d.join()
    try:
        mp.Process(nothing)
    except AssertionError as e:
        print(e)
    s = mp.Process(target=time.sleep, args=(9,))
    s.start()
    try:
        s.close()
    except ValueError as e:
        print(e)
    s.kill()
    s.join()
    print(s.exitcode)

# How a Process shows itself.
# oracle: replace (pid|parent)=\d+ -> \1=<PID>
import multiprocessing as mp
import time

def nap(seconds):
    time.sleep(seconds)

class Cook(mp.Process):
    def run(self):
        nap(0)

if __name__ == "__main__":
    print(mp.current_process())
    p = mp.Process(target=nap, args=(10,))
    print(p, p.name, p.daemon, p.pid, p.exitcode)
    q = Cook(name="cook")
    print(q)
    r = mp.Process(target=nap, args=(0.05,), daemon=True)
    r.start()
    print(r)
    r.join()
    print(r)
    p.start()
    print(p, mp.active_children() == [p])
    p.terminate()
    p.join()
    print(p, mp.active_children())
    p.close()
    print(p)
    try:
        p.is_alive()
    except ValueError as e:
        print(e)
    print(repr(mp.Process(target=nap, name="Zoe")))
    print(mp.current_process().name, mp.parent_process())

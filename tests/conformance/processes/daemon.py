# A daemon process is ended when main ends; others are waited for.
# oracle: clock simulated
import multiprocessing as mp
import time

def tick(name, times):
    for n in range(times):
        print(name, n)
        time.sleep(0.1)

if __name__ == "__main__":
    d = mp.Process(target=tick, args=("daemon", 1000), daemon=True)
    d.start()
    time.sleep(0.05)
    o = mp.Process(target=tick, args=("ordinary", 1))
    o.start()
    time.sleep(0.2)
    print("main ends")

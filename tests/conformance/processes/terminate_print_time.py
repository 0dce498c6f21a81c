# Exercise: print the time until terminated.
# oracle: clock simulated
import multiprocessing
import time

def print_time():
    n = 0
    while True:
        n += 1
        print("tick %d" % n)
        time.sleep(0.1)

if __name__ == '__main__':
    p = multiprocessing.Process(target=print_time)
    p.start()
    time.sleep(0.35)
    p.terminate()
    p.join()
    print(p.exitcode)

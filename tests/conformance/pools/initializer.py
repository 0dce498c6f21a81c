# The initializer runs in each worker; workers have names.
# oracle: replace PoolWorker-\d -> PoolWorker-N
from multiprocessing import Pool, current_process

def setup(word):
    global greeting
    greeting = word

def greet(name):
    return "%s %s from %s" % (greeting, name, current_process().name)

if __name__ == "__main__":
    with Pool(2, initializer=setup, initargs=("hi",)) as pool:
        for line in pool.map(greet, ["ann", "bob", "cy"]):
            print(line)
    print("greeting" in globals())

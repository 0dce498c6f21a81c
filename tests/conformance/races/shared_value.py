# Without the lock: a read and a write, others may come between.
# oracle: seeds 100
# oracle: always [12]
from multiprocessing import Process, Value

def add(v):
    v.value += 1

if __name__ == "__main__":
    v = Value("i", 0)
    ps = [Process(target=add, args=(v,)) for n in range(2)]
    for p in ps: p.start()
    for p in ps: p.join()
    print(v.value)

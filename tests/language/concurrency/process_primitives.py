# Lock, Semaphore, Condition, Event, Barrier, Value and Array between processes.
from multiprocessing import Array, Barrier, Condition, Event, Lock, Process, Queue, RLock, Semaphore, Value

def add(counter, times):
    for n in range(times):
        with counter.get_lock():
            counter.value += 1

def say(lock, box, n):
    with lock:
        box.put(n)

def phases(barrier, box, n):
    box.put(("before", n))
    barrier.wait()
    box.put(("after", n))

def consumer(room, flag, box):
    with room:
        while flag.value == 0:
            room.wait()
    box.put(flag.value)

def runner(go, box):
    box.put(go.wait(5))

def run(*processes):
    for p in processes:
        p.start()
    for p in processes:
        p.join()

if __name__ == "__main__":
    counter = Value("i", 0)
    run(*[Process(target=add, args=(counter, 20)) for n in range(3)])
    print(counter.value)                                  # expect: 60
    box = Queue()
    lock = Lock()
    run(*[Process(target=say, args=(lock, box, n)) for n in range(3)])
    print(sorted(box.get() for n in range(3)))            # expect: [0, 1, 2]
    barrier = Barrier(3)
    run(*[Process(target=phases, args=(barrier, box, n)) for n in range(3)])
    seen = [box.get()[0] for n in range(6)]
    print(seen)                                           # expect: ['before', 'before', 'before', 'after', 'after', 'after']
    room = Condition()
    flag = Value("i", 0)
    p = Process(target=consumer, args=(room, flag, box))
    p.start()
    with room:
        flag.value = 5
        room.notify_all()
    p.join()
    print(box.get())                                      # expect: 5
    go = Event()
    p = Process(target=runner, args=(go, box))
    p.start()
    go.set()
    p.join()
    print(box.get())                                      # expect: True
    places = Semaphore(1)
    print(places.acquire(False), places.acquire(False), places.get_value())   # expect: True False 0
    places.release()
    again = RLock()
    print(again.acquire(), again.acquire())               # expect: True True
    try:
        Lock().release()
    except ValueError as error:
        print(error)                                      # expect: semaphore or lock released too many times
    table = Array("i", [1, 2, 3])
    table[1] = 20
    table[-1] += 1
    print(table[:], len(table), list(table))              # expect: [1, 20, 4] 3 [1, 20, 4]
    try:
        table[3]
    except IndexError as error:
        print(error)                                      # expect: invalid index
    print(Value("d", 1).value, Value("i", 2 ** 31).value, Array("d", 2)[:])   # expect: 1.0 -2147483648 [0.0, 0.0]

import multiprocessing as mp
import time

def eat(n, left, right, out):
    with left:
        time.sleep(0.1)
        with right:
            out.put(n)

def open_door(door):
    door.wait()

def fail():
    raise RuntimeError("burnt")

if __name__ == "__main__":
    forks = [mp.Lock() for _ in range(3)]
    out = mp.Queue()
    guests = []
    for n in range(3):
        first, second = sorted((n, (n + 1) % 3))
        guests.append(mp.Process(target=eat, args=(n, forks[first], forks[second], out)))
    for guest in guests: guest.start()
    for guest in guests: guest.join()
    door = mp.Event()
    porter = mp.Process(target=open_door, args=(door,))
    porter.start()
    door.set()
    porter.join()
    with mp.Manager() as manager:
        shelf = manager.dict()
        shelf["soup"] = 1
        print(dict(shelf))
    scale = mp.Array("d", 3)
    scale[1] = 2.5
    print(scale[:])
    cook = mp.Process(target=fail, name="cook")
    cook.start()
    cook.join()
    seats = mp.Semaphore(2)
    seats.acquire()
    bell = mp.Barrier(1)
    bell.wait()
    bills = mp.JoinableQueue()
    bills.put(1)
    bills.get()
    bills.task_done()
    bills.join()

# What multiprocessing.Manager() offers, from several processes.
from multiprocessing import Manager, Process


def count(shared, lock, n):
    for _ in range(10):
        with lock:
            shared["count"] = shared.get("count", 0) + 1
    shared[n] = n * n


def note(things, space, value, queue):
    things.append("from a child")
    space.name = "changed"
    value.value += 1
    queue.put({"pid": "child"})


if __name__ == "__main__":
    with Manager() as manager:
        shared = manager.dict()
        lock = manager.Lock()
        children = [Process(target=count, args=(shared, lock, n)) for n in range(3)]
        for child in children:
            child.start()
        for child in children:
            child.join()
        print(shared["count"], sorted(str(key) for key in shared.keys()))
        print(len(shared), "count" in shared, shared.get("nothing", "default"))
        print(shared.pop("count"), shared.setdefault("x", 5), sorted(map(str, shared.copy())))
        try:
            shared["missing"]
        except KeyError as error:
            print("KeyError", error)

        things = manager.list([3, 1, 2])
        things.append(5)
        things.extend([4])
        things.sort()
        print(things, len(things), things[0], things[1:3], 4 in things, things.index(4))
        things[0] = "first"
        things += ["last"]
        print([item for item in things], things.pop(), things.count(2))
        print(repr(things).split(" at ")[0])

        space = manager.Namespace(name="first", n=1)
        value = manager.Value("i", 41)
        queue = manager.Queue()
        child = Process(target=note, args=(things, space, value, queue))
        child.start()
        child.join()
        print(things[-1], space.name, space.n, value.value, queue.get())
        print(space, value)
        try:
            space.nothing
        except AttributeError as error:
            print("AttributeError", str(error).split("object")[1])
        del space.n

        event = manager.Event()
        print(event.is_set(), event.wait(0.01))
        event.set()
        print(event.is_set(), event.wait())
        semaphore = manager.Semaphore(1)
        print(semaphore.acquire(), semaphore.acquire(False))
        semaphore.release()
        with manager.RLock() as held:
            print("held", held)
        nested = manager.dict(inner=manager.list([1]))
        nested["inner"].append(2)
        print(nested["inner"])
        barrier = manager.Barrier(1)
        print(barrier.wait(), barrier.parties)
    try:
        manager.list()
    except AssertionError as error:
        print("AssertionError", error)

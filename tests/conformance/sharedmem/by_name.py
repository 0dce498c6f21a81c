# Memory that a process finds by its name.
from multiprocessing import Process
from multiprocessing.shared_memory import ShareableList, SharedMemory


def double(name, count):
    memory = SharedMemory(name=name)
    for place in range(count):
        memory.buf[place] = memory.buf[place] * 2
    memory.close()


def rename(name):
    names = ShareableList(name=name)
    names[1] = names[1].upper()
    names[2] += 0.5
    names.shm.close()


if __name__ == "__main__":
    memory = SharedMemory(create=True, size=8)
    memory.buf[:4] = bytes([1, 2, 3, 40])
    child = Process(target=double, args=(memory.name, 4))
    child.start()
    child.join()
    print(list(memory.buf[:4]), memory.buf[0], len(memory.buf) >= 8, bytes(memory.buf[1:3]))
    memory.close()
    memory.unlink()
    try:
        SharedMemory(name=memory.name)
    except FileNotFoundError:
        print("unlinked")
    names = ShareableList(["ann", "bob", 2.5, None, True, 7, b"raw"])
    child = Process(target=rename, args=(names.shm.name,))
    child.start()
    child.join()
    print(list(names), len(names), names.index(7), names.count(None))
    try:
        names[9]
    except IndexError as error:
        print(error)
    names.shm.close()
    names.shm.unlink()

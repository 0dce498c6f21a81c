# A manager that takes back the shared memory that it gave.
from multiprocessing import Process, shared_memory
from multiprocessing.managers import SharedMemoryManager


def double(name):
    numbers = shared_memory.ShareableList(name=name)
    for place, value in enumerate(numbers):
        numbers[place] = value * 2
    numbers.shm.close()


if __name__ == "__main__":
    with SharedMemoryManager() as manager:
        numbers = manager.ShareableList([1, 2.5, "ab"])
        memory = manager.SharedMemory(size=16)
        memory.buf[:3] = b"abc"
        child = Process(target=double, args=(numbers.shm.name,))
        child.start()
        child.join()
        print(list(numbers), numbers.format, len(numbers), memory.buf[:4].hex(" "))
        name = numbers.shm.name
    try:
        shared_memory.ShareableList(name=name)
    except FileNotFoundError as error:
        print("gone", error.errno)

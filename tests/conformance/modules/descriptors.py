# Files by their numbers: a lock file, and what os.open and its kin do.
import multiprocessing
import os
import time

try:
    os.remove("made.txt")
except FileNotFoundError:
    pass


def take(name, results):
    try:
        fd = os.open("lock.file", os.O_CREAT | os.O_EXCL | os.O_WRONLY)
    except FileExistsError as error:
        results.put((name, error.strerror, error.filename))
        return
    os.write(fd, name.encode())
    os.close(fd)
    results.put((name, "took it", open("lock.file").read()))


if __name__ == "__main__":
    results = multiprocessing.Queue()
    for name in "ab":
        p = multiprocessing.Process(target=take, args=(name, results))
        p.start()
        p.join()
        print(results.get())
    os.unlink("lock.file")
    fd = os.open("made.txt", os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0o600)
    print(os.write(fd, b"hello world"), os.lseek(fd, 6, os.SEEK_SET), os.read(fd, 100), os.read(fd, 1))
    print(os.fstat(fd).st_size, os.lseek(fd, -3, os.SEEK_END), os.read(fd, 2))
    os.ftruncate(fd, 5)
    os.close(fd)
    print(open("made.txt").read())
    fd = os.open("made.txt", os.O_WRONLY | os.O_APPEND)
    os.write(fd, b"!")
    with os.fdopen(fd, "w") as file:
        file.write("?")
    print(open("made.txt", "rb").read())
    with open("made.txt", "r+") as file:
        print(os.fstat(file.fileno()).st_size, file.fileno() > 2, os.read(file.fileno(), 2))
        os.fsync(file.fileno())

    def show(what):
        try:
            print(what())
        except OSError as error:
            print(type(error).__name__, error)

    show(lambda: os.read(fd, 1))
    show(lambda: os.write(fd, b"x"))
    show(lambda: os.close(fd))
    show(lambda: os.open("nothing.txt", os.O_RDONLY))
    show(lambda: os.open("made.txt", os.O_RDWR | os.O_CREAT | os.O_EXCL))
    show(lambda: os.fdopen(99))
    show(lambda: open(98))
    reader = os.open("made.txt", os.O_RDONLY)
    show(lambda: os.write(reader, b"x"))
    with open(reader) as file:
        print(file.read())
    show(lambda: os.read(reader, 1))
    a, b = os.pipe()
    show(lambda: os.lseek(a, 0, 0))
    os.remove("made.txt")

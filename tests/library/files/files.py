# The in-memory file system: text, bytes, folders, and processes that share it.
import multiprocessing
import os
import pickle
import tempfile

folder = tempfile.mkdtemp()
path = os.path.join(folder, "notes.txt")


def write(text):
    with open(path, "a") as file:
        file.write(text)


if __name__ == "__main__":
    with open(path, "w") as file:
        print(file.write("hello\nworld\n"), file.name == path, file.closed)
    print(file.closed)
    with open(path) as file:
        print(repr(file.readline()), file.read().split())
    with open(path) as file:
        for number, line in enumerate(file):
            print(number, line.strip())
    with open(path, "a") as file:
        print("more", 1, file=file)
    print(open(path).readlines())
    print(os.path.exists(path), os.path.isfile(path), os.path.isdir(folder), os.path.getsize(path), os.listdir(folder))
    child = multiprocessing.Process(target=write, args=("from a child\n",))
    child.start()
    child.join()
    print(open(path).read().splitlines()[-1])
    with open(path, "r+") as file:
        file.seek(6)
        file.write("WORLD")
        file.seek(0)
        print(file.read(11))
    data = os.path.join(folder, "data.bin")
    with open(data, "wb") as file:
        pickle.dump({"a": [1, 2.5, None], "b": ("x", True)}, file)
        pickle.dump("second", file)
    with open(data, "rb") as file:
        print(pickle.load(file), pickle.load(file))
        try:
            pickle.load(file)
        except EOFError as error:
            print(error)
    with open(data, "rb") as file:
        print(file.read(2), file.tell())
    for bad, mode in ((os.path.join(folder, "none.txt"), "r"), (folder, "r"), (path, "x")):
        try:
            open(bad, mode)
        except OSError as error:
            print(type(error).__name__, error.errno, error.strerror)
    try:
        open(path).write("x")
    except OSError as error:
        print(error)
    try:
        file.read()
    except ValueError as error:
        print(error)
    os.makedirs(os.path.join(folder, "a", "b"))
    os.rename(path, os.path.join(folder, "a", "b", "moved.txt"))
    print(sorted(os.listdir(folder)), os.listdir(os.path.join(folder, "a", "b")))
    for top, folders, names in os.walk(folder):
        print(top[len(folder):], sorted(folders), sorted(names))
    os.remove(os.path.join(folder, "a", "b", "moved.txt"))
    os.remove(data)
    try:
        os.remove(data)
    except FileNotFoundError as error:
        print(error.strerror)
    os.rmdir(os.path.join(folder, "a", "b"))
    os.rmdir(os.path.join(folder, "a"))
    os.rmdir(folder)
    print(os.path.exists(folder))

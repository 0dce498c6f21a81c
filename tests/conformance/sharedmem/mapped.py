# Memory that forked processes share, and a file that is mapped.
import mmap
import multiprocessing
import os
import struct

counter = mmap.mmap(-1, 8)
counter[:8] = struct.pack("q", 40)
pid = os.fork()
if pid == 0:
    n, = struct.unpack("q", counter[:8])
    counter.seek(0)
    counter.write(struct.pack("q", n + 2))
    os._exit(0)
os.waitpid(pid, 0)
print(struct.unpack("q", counter[:])[0], counter.tell(), len(counter))

board = mmap.mmap(-1, length=26, access=mmap.ACCESS_WRITE)


def mark(place):
    board[place] = ord("a") + place


if __name__ == "__main__":
    workers = [multiprocessing.Process(target=mark, args=(n,)) for n in range(5)]
    for w in workers:
        w.start()
    for w in workers:
        w.join()
    print(board[:6], board.read(5), board.find(b"c"), board.find(b"c", 0), board)
    board.write(b"xyz\n")
    board.seek(0)
    print(board.readline(), board.read_byte(), board.rfind(b"x", 0), b"yz" in board[:])
    with open("mapped.txt", "w+b") as file:
        file.write(b"hello mapped world")
        file.flush()
        with mmap.mmap(file.fileno(), 0) as m:
            print(m.read(5), m[-5:], m.size(), m[::6])
            m[0:5] = b"HELLO"
            m.move(6, 0, 5)
            m.flush()
        print(m.closed, m)
        file.seek(0)
        print(file.read())
        with mmap.mmap(file.fileno(), 5, access=mmap.ACCESS_READ) as m:
            print(m[:])
            for act in (lambda: m.write(b"x"), lambda: m.__setitem__(0, 1), lambda: m[9], lambda: m.seek(9)):
                try:
                    act()
                except (TypeError, ValueError, IndexError) as error:
                    print(type(error).__name__, error)
        with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_COPY) as m:
            m[:5] = b"-----"
            print(m[:8])
        file.seek(0)
        print(file.read(5))
    for act in (lambda: m.read(), lambda: board.write(b"." * 30), lambda: board.__setitem__(slice(0, 3), b"ab"),
                lambda: board.__setitem__(0, 300), lambda: board.write("x")):
        try:
            act()
        except (TypeError, ValueError, IndexError) as error:
            print(type(error).__name__, error)
    os.remove("mapped.txt")

# Two ends, both send and receive.
from multiprocessing import Process, Pipe

def echo(end):
    while True:
        word = end.recv()
        if word is None:
            break
        end.send(word.upper())
    end.close()

if __name__ == "__main__":
    here, there = Pipe()
    p = Process(target=echo, args=(there,))
    p.start()
    for word in ("hello", "pipe"):
        here.send(word)
        print(here.recv())
    print(here.poll(), here.poll(0.02))
    here.send(None)
    p.join()
    print(p.exitcode, here.closed, here.readable, here.writable)

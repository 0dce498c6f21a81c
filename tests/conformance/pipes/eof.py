# EOFError when all who could send have closed.
from multiprocessing import Process, Pipe

def writer(r, w, n):
    r.close()
    for i in range(2):
        w.send((n, i))
    w.close()

if __name__ == "__main__":
    r, w = Pipe(False)
    ps = [Process(target=writer, args=(r, w, n)) for n in range(2)]
    for p in ps: p.start()
    w.close()
    got = []
    try:
        while True:
            got.append(r.recv())
    except EOFError:
        print("end of file")
    for p in ps: p.join()
    print(sorted(got))

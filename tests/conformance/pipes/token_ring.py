# A ring of processes that pass a token; the last one announces the winner.
from multiprocessing import Process, Pipe, Queue
def node(i, inp, out, q, rounds):
    for _ in range(rounds):
        token = inp.recv()
        token["hops"] += 1
        token["path"] += str(i)
        out.send(token)
    q.put((i, "finished"))
def ring(n, rounds):
    pipes = [Pipe(False) for _ in range(n)]
    q = Queue()
    ps = [Process(target=node, args=(i, pipes[i][0], pipes[(i + 1) % n][1], q, rounds)) for i in range(1, n)]
    for p in ps: p.start()
    token = {"hops": 0, "path": ""}
    for r in range(rounds):
        pipes[1][1].send(token)
        token = pipes[0][0].recv()
        token["path"] += "0|"
    print(token, sorted(q.get() for _ in ps))
    for p in ps: p.join()
    assert all(p.exitcode == 0 for p in ps), "some node failed"
    return token["hops"]
if __name__ == "__main__":
    print(ring(4, 3), ring(2, 5))
    a, b = Pipe()
    a.send_bytes(b"0123456789", 2, 5)
    print(b.recv_bytes(), a.fileno() != b.fileno())
    a.send_bytes(b"x" * 10)
    try: b.recv_bytes(5)
    except OSError as e: print(e)
    buf = bytearray(4)
    c, d = Pipe(); c.send_bytes(b"abc"); print(d.recv_bytes_into(buf), buf)
    c.send_bytes(b"abcdef")
    try: d.recv_bytes_into(buf)
    except Exception as e: print(type(e).__name__, e.args)
    c.close(); d.close(); print(c.closed)

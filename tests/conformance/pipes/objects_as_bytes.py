from multiprocessing import Pipe, Process

def f(c):
    c.send_bytes(b'garbage')
    c.send(5)
    c.close()
if __name__ == '__main__':
    a, b = Pipe()
    p = Process(target=f, args=(b,))
    p.start()
    b.close()
    try:
        a.recv()
    except Exception as e:
        print(type(e).__name__)
    print(a.recv())
    p.join()
    c, d = Pipe()
    c.send([1, 'x'])
    x = d.recv_bytes()
    print(type(x), len(x) > 3)
    import pickle
    print(pickle.loads(x))
    c.send_bytes(pickle.dumps({'a': 1}))
    print(d.recv())

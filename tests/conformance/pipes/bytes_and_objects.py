from multiprocessing import Process, Pipe, connection

def child(c):
    while True:
        try:
            x = c.recv()
        except EOFError:
            break
        if x == 'bye':
            c.send('ok')
            break
        c.send([x, x])
    c.close()

def raw(c):
    c.send_bytes(b'hello world', 6)
    c.send_bytes(b'abcdef', 1, 3)
    c.send_bytes(b'x' * 20)
    c.close()
if __name__ == '__main__':
    a, b = Pipe()
    p = Process(target=child, args=(b,))
    p.start()
    b.close()
    a.send({'k': (1, 2.5)})
    print(a.recv())
    a.send(None)
    print(a.recv())
    print(a.poll(), a.poll(0.01), a.closed, a.readable, a.writable)
    a.send('bye')
    print(a.recv())
    p.join()
    print(p.exitcode)
    try:
        a.recv()
    except EOFError as e:
        print('EOFError', repr(e))
    r, w = Pipe(duplex=False)
    p = Process(target=raw, args=(w,))
    p.start()
    w.close()
    print(r.recv_bytes(), r.recv_bytes())
    try:
        r.recv_bytes(maxlength=5)
    except OSError as e:
        print('OSError', e)
    p.join()
    try:
        r.send(1)
    except OSError as e:
        print(e)
    r, w = Pipe(False)
    w.send_bytes(b'12345')
    buf = bytearray(8)
    print(r.recv_bytes_into(buf), buf)
    w.send(lambda: 1) if False else None
    try:
        w.send(lambda: 1)
    except Exception as e:
        print(type(e).__name__, str(e).split(' at ')[0])
    c1, c2 = Pipe()
    c3, c4 = Pipe()
    c2.send(1)
    print([x is c1 for x in connection.wait([c1, c3], timeout=1)])
    c1.close()
    try:
        c1.send(2)
    except OSError as e:
        print(e)
    w.close()
    r.close()
    with Pipe()[0] as c:
        print(c.closed)
    print(c.closed)

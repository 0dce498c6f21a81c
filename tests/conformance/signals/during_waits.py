import threading, signal, os, time, queue

def h(s, f):
    print('handled', threading.current_thread().name)
signal.signal(signal.SIGUSR1, h)

def kick():
    time.sleep(0.05)
    os.kill(os.getpid(), signal.SIGUSR1)
    time.sleep(0.05)

def during(what, wait, wake):
    t = threading.Thread(target=kick)
    t.start()
    w = threading.Timer(0.3, wake)
    w.start()
    t0 = time.monotonic()
    r = wait()
    print(what, r, 0.25 < time.monotonic() - t0 < 0.6)
    t.join()
    w.join()
c = threading.Condition()
e = threading.Event()
l = threading.Lock()
q = queue.Queue()
s = threading.Semaphore(0)
b = threading.Barrier(2)
l.acquire()

def notify():
    with c:
        c.notify()

def cwait():
    with c:
        return c.wait(5)
during('condition', cwait, notify)
during('event', lambda: e.wait(5), e.set)
during('lock', lambda: l.acquire(timeout=5), l.release)
during('lock2', lambda: l.acquire(), l.release)
during('queue', lambda: q.get(timeout=5), lambda: q.put('x'))
during('sem', lambda: s.acquire(timeout=5), s.release)
during('barrier', lambda: b.wait(5) in (0, 1), lambda: b.wait(5))
during('sleep', lambda: time.sleep(0.3), lambda: 0)
during('timeout', lambda: e.clear() or e.wait(0.3), lambda: 0)
import socket
x, y = socket.socketpair()
during('recv', lambda: x.recv(1), lambda: y.send(b'z'))
import select
during('select', lambda: len(select.select([x], [], [], 5)[0]), lambda: y.send(b'z'))
import multiprocessing as mp
mq = mp.Queue()
p, pc = mp.Pipe()
me = mp.Event()
ml = mp.Lock()
ml.acquire()
during('mpqueue', lambda: mq.get(timeout=5), lambda: mq.put(3))
during('pipe', lambda: p.recv(), lambda: pc.send(4))
during('mpevent', lambda: me.wait(5), me.set)
during('mplock', lambda: ml.acquire(timeout=5), ml.release)

def boom(s, f):
    raise LookupError('from handler')
signal.signal(signal.SIGUSR1, boom)
for w in (lambda: q.get(), lambda: time.sleep(3), lambda: l.acquire(), cwait, lambda: mq.get(), lambda: x.recv(1) and x.recv(1), lambda: threading.Event().wait()):
    t = threading.Thread(target=kick)
    t.start()
    try:
        w()
        print('no')
    except LookupError as err:
        print(err)
    t.join()
q.put(1)
print(q.get(), l.locked())

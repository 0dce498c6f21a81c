import os, signal, sys, threading, time

signal.signal(signal.SIGUSR1, lambda number, frame: None)
lock = threading.Lock()
lock.acquire()
tried = False


def kick():
    time.sleep(0.1)
    os.kill(os.getpid(), signal.SIGUSR1)
    time.sleep(0.1)
    lock.release()


def deeper():
    global tried
    try:
        deeper()
    except RecursionError:
        if not tried:
            tried = True
            lock.acquire()


t = threading.Thread(target=kick)
t.start()
deeper()
t.join()
# Nobody waits for it any more.
t = threading.Thread(target=lambda: print(lock.acquire(timeout=1)))
t.start()
t.join()

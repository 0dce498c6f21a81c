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

# A wait in a condition takes the lock again first.
condition = threading.Condition()
condition.acquire()


def signal_soon():
    time.sleep(0.1)
    os.kill(os.getpid(), signal.SIGUSR1)


def deeper_still():
    global tried
    try:
        deeper_still()
    except RecursionError:
        if not tried:
            tried = True
            condition.wait()


tried = False
t = threading.Thread(target=signal_soon)
t.start()
deeper_still()
t.join()
t = threading.Thread(target=lambda: print(condition.acquire(timeout=0.1)))
t.start()
t.join()

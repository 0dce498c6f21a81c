# Signals to oneself and to children; alarms.
import multiprocessing
import os
import signal
import time


def handler(number, frame):
    print("handler got", number == signal.SIGUSR1)


class TooLong(Exception):
    pass


def ring(number, frame):
    raise TooLong


def sleeper():
    time.sleep(30)


if __name__ == "__main__":
    print(signal.signal(signal.SIGUSR1, handler) == signal.SIG_DFL, signal.getsignal(signal.SIGUSR1) is handler)
    os.kill(os.getpid(), signal.SIGUSR1)
    signal.signal(signal.SIGUSR1, signal.SIG_IGN)
    os.kill(os.getpid(), signal.SIGUSR1)
    signal.signal(signal.SIGALRM, ring)
    signal.alarm(1)
    begin = time.time()
    try:
        time.sleep(20)
        print("never")
    except TooLong:
        print("alarm", round(time.time() - begin))
    signal.setitimer(signal.ITIMER_REAL, 0.05)
    try:
        time.sleep(20)
    except TooLong:
        print("timer")
    signal.alarm(5)
    print(signal.alarm(0))
    child = multiprocessing.Process(target=sleeper)
    child.start()
    time.sleep(0.1)
    os.kill(child.pid, signal.SIGTERM)
    child.join()
    print(child.exitcode)
    try:
        os.kill(987654, 0)
    except ProcessLookupError as error:
        print(error)
    try:
        signal.signal(signal.SIGKILL, handler)
    except OSError as error:
        print(error)
    print(signal.strsignal(15), signal.Signals(2).name)

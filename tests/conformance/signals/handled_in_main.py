import signal, os, threading, time
log = []

def h(s, f):
    log.append((signal.Signals(s).name, threading.current_thread().name))
    print('handled in', threading.current_thread().name)
signal.signal(signal.SIGUSR1, h)
signal.signal(signal.SIGALRM, h)

def th():
    os.kill(os.getpid(), signal.SIGUSR1)
    time.sleep(0.05)
t = threading.Thread(target=th)
t.start()
t.join()
print(log)
signal.alarm(1)
signal.pause() if hasattr(signal, 'pause') else None
print(log[-1])

def th2():
    signal.raise_signal(signal.SIGUSR1)
t = threading.Thread(target=th2)
t.start()
t.join()
time.sleep(0.01)
print(log[-1], len(log))
print(signal.getsignal(signal.SIGUSR1) is h)
print(signal.SIGINT)
print(int(signal.SIGTERM))
print(signal.Signals(9))
print(signal.strsignal(15))
try:
    signal.signal(signal.SIGKILL, h)
except OSError as e:
    print(e)

def bad():
    try:
        signal.signal(signal.SIGUSR1, h)
    except ValueError as e:
        print(e)
t = threading.Thread(target=bad)
t.start()
t.join()
signal.setitimer(signal.ITIMER_REAL, 0.05)
time.sleep(0.2)
print(log[-1])

def raiser(s, f):
    raise TimeoutError('alarm')
signal.signal(signal.SIGALRM, raiser)
signal.setitimer(signal.ITIMER_REAL, 0.05)
try:
    time.sleep(5)
except TimeoutError as e:
    print('interrupted', e)

def busy():
    os.kill(os.getpid(), signal.SIGUSR1)
main_loops = 0
t = threading.Thread(target=busy)
t.start()
t.join()
print(len(log))
signal.signal(signal.SIGUSR1, signal.SIG_IGN)
os.kill(os.getpid(), signal.SIGUSR1)
print('ignored')
signal.signal(signal.SIGUSR1, signal.SIG_DFL)
os.kill(os.getpid(), signal.SIGUSR1)
time.sleep(1)
print('never')

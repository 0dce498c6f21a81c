# A handler runs in the main thread; signal() gives the one before.
import os
import signal

def handler(signum, frame):
    print("handler", signum, signal.Signals(signum).name, frame is not None)

before = signal.signal(signal.SIGUSR1, handler)
print(before, signal.getsignal(signal.SIGUSR1) is handler)
os.kill(os.getpid(), signal.SIGUSR1)
print("after")
signal.raise_signal(signal.SIGUSR1)
print(signal.signal(signal.SIGUSR1, signal.SIG_IGN) is handler)
os.kill(os.getpid(), signal.SIGUSR1)
print("ignored", repr(signal.SIGTERM), int(signal.SIGINT), signal.strsignal(15))
print(signal.getsignal(signal.SIGTERM), signal.getsignal(signal.SIGINT).__name__)

# Signals that are blocked wait until they are asked for.
import os
import signal
import threading
import time

me = os.getpid()
print(signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGUSR1, signal.SIGUSR2]), signal.sigpending())
os.kill(me, signal.SIGUSR1)
print(signal.sigpending(), signal.sigwait([signal.SIGUSR1, signal.SIGUSR2]), signal.sigpending())


def handler(number, frame):
    print("handled", signal.Signals(number).name)


signal.signal(signal.SIGUSR2, handler)
signal.raise_signal(signal.SIGUSR2)
print("held", signal.sigpending())
print(sorted(signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGUSR2})))
print("let go", signal.sigpending())
print(signal.sigtimedwait([signal.SIGUSR1], 0.05))


def later():
    time.sleep(0.1)
    os.kill(me, signal.SIGUSR1)


threading.Thread(target=later).start()
info = signal.sigwaitinfo({signal.SIGUSR1})
print(info.si_signo, info.si_pid == me)
print(repr(signal.SIG_DFL), repr(signal.SIG_IGN), repr(signal.getsignal(signal.SIGTERM)), signal.getsignal(signal.SIGTERM))
print(repr(signal.SIG_BLOCK), signal.Signals["SIGHUP"], signal.Signals.SIGTERM.name, signal.SIGCLD == signal.SIGCHLD)
print([s.name for s in signal.Signals][:16], len(signal.Signals), signal.SIGTERM in signal.Signals)
print(signal.strsignal(11), signal.strsignal(23), len(signal.valid_signals()))
try:
    signal.pthread_sigmask(signal.SIG_BLOCK, [99])
except ValueError as error:
    print(error)

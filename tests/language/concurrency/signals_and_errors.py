# An exception and a signal that come to the same task at the same time: neither is lost.
import _task
import signal
import threading
import time

seen = []
signal.signal(signal.SIGUSR1, lambda number, frame: seen.append("handled"))
main = _task.current()


def error_first():
    time.sleep(0.05)
    _task.throw(main, LookupError())
    signal.raise_signal(signal.SIGUSR1)


def signal_first():
    time.sleep(0.05)
    signal.raise_signal(signal.SIGUSR1)
    _task.throw(main, LookupError())


for what in (error_first, signal_first):
    seen.clear()
    t = threading.Thread(target=what)
    t.start()
    try:
        time.sleep(1)
    except LookupError:
        seen.append("raised")
    print(what.__name__, sorted(seen))
    t.join()
# expect: error_first ['handled', 'raised']
# expect: signal_first ['handled', 'raised']

# A child process sets a handler of its own.
import multiprocessing
import os
import signal


def child(ready):
    def stop(number, frame):
        print("child caught", signal.Signals(number).name, flush=True)
        raise SystemExit(3)

    signal.signal(signal.SIGTERM, stop)
    print("handler set", signal.getsignal(signal.SIGTERM) is stop, flush=True)
    ready.set()
    signal.pause()


if __name__ == "__main__":
    ready = multiprocessing.Event()
    p = multiprocessing.Process(target=child, args=(ready,))
    p.start()
    ready.wait()
    p.terminate()
    p.join()
    print("exit code", p.exitcode)
    print("here", signal.getsignal(signal.SIGTERM) == signal.SIG_DFL)

# oracle: replace started \d+ -> started
# Threads whose call fails: what the call itself raises has no frame of the program's.
import sys
import threading


def work(n, step=1):
    print('work', n, step)


def run(thread):
    thread.start()
    thread.join()


run(threading.Thread(target=work, args=(1,)))
run(threading.Thread(target=work, args=(1), name='no-tuple'))
run(threading.Thread(target=work, name='no-args'))
run(threading.Thread(target=work, args=(1, 2, 3), name='too-many'))
run(threading.Thread(target=work, args=(1,), kwargs={'paso': 2}, name='wrong-name'))
run(threading.Thread(target=work, args='ab', name='letters'))
run(threading.Thread(target=5, name='no-function'))
run(threading.Timer(0.01, work))


def show(args):
    print(args.thread.name, args.exc_type.__name__, args.exc_value, file=sys.stderr)


threading.excepthook = show
run(threading.Thread(target=work, name='hooked'))

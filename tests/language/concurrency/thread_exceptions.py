# An exception ends its thread only. What excepthook is told.
import sys
import threading

def hook(args):
    print(args.exc_type.__name__, args.exc_value, args.thread.name)

threading.excepthook = hook

def fail(what):
    raise what

for what in (ValueError("bad"), SystemExit(3), KeyError("k")):
    t = threading.Thread(target=fail, args=(what,), name="worker")
    t.start()
    t.join()
    print(t.is_alive())
# expect: ValueError bad worker
# expect: False
# expect: SystemExit 3 worker
# expect: False
# expect: KeyError 'k' worker
# expect: False

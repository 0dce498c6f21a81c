# threading.excepthook decides what is said of a failed thread.
import threading

def hook(args):
    print("hook:", args.exc_type.__name__, args.exc_value, args.thread.name, args.exc_traceback is not None)

threading.excepthook = hook

def fail():
    raise ValueError("no dough left")

for n in range(2):
    t = threading.Thread(target=fail)
    t.start()
    t.join()
print("end")

# os._exit in a thread: nobody finishes, and nothing is cleaned up.
import os
import threading

work = threading.Event()


def helper():
    try:
        work.wait()
    finally:
        print("helper cleans up")


def leave():
    print("leaving", flush=True)
    os._exit(5)


threading.Thread(target=helper).start()
t = threading.Thread(target=leave)
t.start()
t.join()
print("never printed")

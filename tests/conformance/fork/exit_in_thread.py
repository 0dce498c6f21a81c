# os._exit ends its whole process, whichever thread calls it.
import os
import threading
import time


def leave():
    print("leaving", flush=True)
    os._exit(3)


pid = os.fork()
if pid == 0:
    threading.Thread(target=leave).start()
    time.sleep(60)
    print("never printed")
else:
    done, status = os.waitpid(pid, 0)
    print("the child ended with", os.waitstatus_to_exitcode(status))
